/** How pages lie to each other on the map, as far as that tells which of two a screen is. */
import type { CompiledGuide } from '../guide/compile-guide.ts';
import type { Control } from '../guide/guide.ts';

/** Controls that lead on, not back and not by a plain "go on". */
export function waysDown(guide: CompiledGuide, page: string): readonly Control[] {
  return guide.pages.find((other) => other.id === page)?.controls.filter((control) => control.clue !== false) ?? [];
}

/** `deeper` is one press below `page`: a screen that fits both is `deeper`, seen with its way back. */
export function leadsDown(guide: CompiledGuide, page: string, deeper: string): boolean {
  return waysDown(guide, page).some((control) => control.leadsTo?.includes(deeper));
}

/**
 * A screen may keep the title of the one that led to it (a form under its menu's name), and so may what follows it step by step
 * (the code page and the choice after the form).
 */
export function inheritsTitle(guide: CompiledGuide, titled: string, page: string): boolean {
  const led = new Set<string>();
  const follow = (from: string, isStep: boolean): void => {
    for (const control of guide.pages.find((other) => other.id === from)?.controls ?? []) {
      if (isStep && control.commits !== true) continue;
      for (const to of control.leadsTo ?? []) {
        if (led.has(to)) continue;
        led.add(to);
        if (control.commits === true) follow(to, true);
      }
    }
  };
  follow(titled, false);
  return led.has(page) && !leadsDown(guide, page, titled);
}

/** One lies two presses below the other. */
export function areFarApart(guide: CompiledGuide, a: string, b: string): boolean {
  const isTwoBelow = (upper: string, lower: string): boolean =>
    guide.pages.some((middle) => leadsDown(guide, upper, middle.id) && leadsDown(guide, middle.id, lower));
  return isTwoBelow(a, b) || isTwoBelow(b, a);
}
