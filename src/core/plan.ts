/** The words and the controls for a leg of the way. */
import type { Detour } from './advice.ts';
import type { CompiledGuide, CompiledPage } from './compile-guide.ts';
import type { Hint, Stage, Step } from './guide.ts';
import { entryTo, type Hop, isWrongTurn, type Leg } from './route.ts';

/** What is to be pressed: a control of the page by id, or whatever opens a page. */
type Press = { readonly kind: 'controls'; readonly controls: readonly string[] } | { readonly kind: 'way'; readonly to: string };

export interface Plan {
  readonly stage: Stage;
  readonly step: Step;
  readonly hint: Hint;
  readonly press: Press;
  readonly detour: Detour | null;
}

const pressOf = (hop: Hop | null): Press => (hop?.kind === 'way' ? hop : { kind: 'controls', controls: hop === null ? [] : [hop.control] });

/** The page's own words speak of its own button; they fit no other way, and where there is none only if they name no button. */
function detourHint(hop: Hop | null, page: CompiledPage, guide: CompiledGuide): Hint {
  if (hop?.kind === 'way') return guide.detours.byLink;
  const fits = page.hint !== undefined && (hop !== null || !page.hint.say.includes('{hedef}'));
  return fits && page.hint !== undefined ? page.hint : hop === null ? guide.detours.noWay : guide.detours.byLink;
}

/** The words and the controls for a leg. A detour borrows the words of a step with the same control, or of the page. */
export function planFor(leg: Leg, page: CompiledPage, guide: CompiledGuide): Plan {
  if (leg.kind === 'step') {
    return { stage: leg.stage, step: leg.step, hint: leg.step.hint, press: { kind: 'controls', controls: leg.step.press }, detour: null };
  }
  const { stage, towards, hop, known } = leg;
  const press = pressOf(hop);
  if (known !== null) return { stage, step: known, hint: known.hint, press, detour: null };
  const hint = { ...detourHint(hop, page, guide), cautions: page.hint?.cautions ?? [] };
  const detour: Detour = {
    to: guide.pages.find((other) => other.id === towards.page)?.name ?? '',
    isWrongTurn: isWrongTurn(guide, page.id, hop),
    entry: entryTo(guide, towards.page),
  };
  return { stage, step: towards, hint, press, detour };
}
