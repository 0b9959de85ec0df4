import path from 'node:path';
import { expect } from 'vitest';
import { readGuide } from '../../../.tools/read-guide.ts';
import type { JourneyStep } from '../../../.tools/walk-journey.ts';
import { compileGuide } from '../../../src/core/guide/compile-guide.ts';
import type { Control } from '../../../src/core/guide/guide.ts';
import { labelKey } from '../../../src/core/text/text.ts';

export const source = readGuide(path.resolve(import.meta.dirname, '..', '..', '..', 'src', 'guide'));
export const guide = compileGuide(source);

/** The pages passed, each once in a row; a page where the extension is silent is an empty name. */
export const pagesOf = (steps: readonly JourneyStep[]): string[] =>
  steps.map(({ overlay }) => overlay.page).filter((page, index, all) => page !== all[index - 1]);

const namesOf = (id: string): string[] => {
  const page = source.pages.find((other) => other.id === id);
  return [...(page?.titles ?? []), ...(page?.menuNames ?? [])];
};

function labelsOf(control: Control): string[] {
  return [
    ...(control.labels ?? []),
    ...(control.leadsTo ?? []).flatMap(namesOf),
    ...(control.is === 'institution' ? (source.institutions.find(({ id }) => id === 'meb')?.labels ?? []) : []),
  ];
}

/**
 * Labels the guide allows for what is ringed at a stop, folded: of what the step presses; or, to get from one page to another
 * (a step's own control may be replaced by a menu entry), of what opens a page and does nothing else.
 */
function allowedLabels(flowId: string, { overlay }: JourneyStep): string[] {
  const controls = source.pages.find(({ id }) => id === overlay.page)?.controls ?? [];
  const step = guide.flows
    .find(({ id }) => id === flowId)
    ?.stages.flatMap(({ steps }) => steps)
    .find(({ id }) => id === overlay.step);
  const isHere = step?.page === overlay.page;
  const pressed = isHere ? [...step.press, ...(step.decide?.choices.flatMap(({ press }) => press) ?? [])] : [];
  const own = controls.filter(({ id }) => pressed.includes(id));
  const ways = controls.filter(({ leadsTo, commits }) => leadsTo !== undefined && commits !== true);
  const elsewhere = isHere ? [] : source.pages.flatMap(({ id }) => namesOf(id));
  return [...(isHere ? own : ways).flatMap(labelsOf), ...elsewhere].map(labelKey);
}

/** Everything ringed on a walk bears a label of the guide that belongs there. */
export function expectRingsOfTheGuide(flow: string, steps: readonly JourneyStep[]): void {
  for (const step of steps.filter(({ ringOn }) => ringOn !== '')) {
    const words = ` ${labelKey(step.ringOn)} `;
    const fits = allowedLabels(flow, step).some((label) => words.includes(` ${label} `));
    expect(fits, `${step.overlay.page}/${step.overlay.step} rings "${step.ringOn}"`).toBe(true);
  }
}

/** Where the walker goes on by itself: nothing is left to press there, and the person comes back another day. */
const COMES_BACK_FROM = ['form-ciktisi', 'uretim-bekleniyor', 'odeme-sonucu', 'unknown'];

/** Nothing was pressed that was not ringed, asked in the card or linked there, but where the extension keeps silent. */
export function expectOnlyAdvised(steps: readonly JourneyStep[]): void {
  for (const { action, overlay, ringOn, number } of steps) {
    const at = `stop ${number}, ${overlay.page}/${overlay.step}, ${action}`;
    if (action === 'press-ring') expect(ringOn, at).not.toBe('');
    else if (action === 'press-only-button') expect(overlay.present, at).toBe(false);
    else if (action === 'go-home') expect(COMES_BACK_FROM, at).toContain(overlay.page);
    else expect(['answer', 'open-entry', 'end'], at).toContain(action);
  }
}
