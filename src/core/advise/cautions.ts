/** Warnings that depend on who does what here, besides those of the hint. */
import type { CompiledFlow, CompiledGuide, CompiledInstitution, CompiledPage } from '../guide/compile-guide.ts';
import type { Stage, Step } from '../guide/guide.ts';
import { controlOf } from '../survey/lexicon.ts';
import { locate } from '../survey/locate.ts';
import type { Situation } from './situation.ts';

/** What pressing each control that is on the page and not meant would cost. */
export function warnings(page: CompiledPage, meant: readonly string[], situation: Situation): string[] {
  const { guide, recognition } = situation;
  return page.controls.flatMap((control) => {
    if (control.warning === undefined || meant.includes(control.id)) return [];
    const location = locate({ is: 'control', page: page.id, control: control.id }, guide, recognition.survey);
    if (location.kind === 'missing') return [];
    const seen = location.kind === 'found' ? (location.option ?? location.label) : location.label;
    const name = seen ?? control.labels?.[0] ?? '';
    return [control.warning.replaceAll('{dugme}', name)];
  });
}

/** Has its control for the person's own institution. */
const hasInstitutions = (step: Step, guide: CompiledGuide): boolean =>
  step.press.some((control) => controlOf(guide, step.page, control)?.is === 'institution');

/**
 * What the institution's people must ask or do instead, where they are about to pay themselves: before they go in, and once more on
 * the list of institutions for whom it is not known that they may. Said on every page it would no longer be read.
 */
export function institutionCautions(
  flow: CompiledFlow,
  stage: Stage,
  page: CompiledPage,
  institution: CompiledInstitution | undefined,
  guide: CompiledGuide,
): string[] {
  if (flow.payer !== 'kisi' || institution?.request === undefined) return [];
  const list = stage.steps.find((step) => hasInstitutions(step, guide));
  if (list === undefined) return [];
  const leadsIn = page.controls.some((control) => control.back !== true && control.leadsTo?.includes(list.page));
  const isIn = !institution.personPaid && page.id === list.page;
  return leadsIn || isIn ? [institution.request] : [];
}
