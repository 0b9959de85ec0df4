/** Warnings that depend on who does what here, besides those of the hint. */
import type { CompiledFlow, CompiledGuide, CompiledInstitution, CompiledPage } from './compile-guide.ts';
import type { Stage } from './guide.ts';
import { controlOf } from './lexicon.ts';
import { locate } from './locate.ts';
import type { Situation } from './situation.ts';

/** What pressing each control that is on the page and not meant would cost. */
export function warnings(page: CompiledPage, meant: readonly string[], situation: Situation): string[] {
  const { guide, recognition } = situation;
  return page.controls.flatMap((control) => {
    if (control.warning === undefined || meant.includes(control.id)) return [];
    const location = locate({ is: 'control', page: page.id, control: control.id }, guide, recognition.survey);
    if (location.kind === 'missing') return [];
    const name = location.kind === 'found' ? (location.option ?? location.label) : (control.labels?.[0] ?? '');
    return [control.warning.replaceAll('{dugme}', name)];
  });
}

/** Whose institution is not known to let its people pay by themselves is told so where they are about to. */
export function institutionCautions(
  flow: CompiledFlow,
  stage: Stage,
  institution: CompiledInstitution | undefined,
  guide: CompiledGuide,
): string[] {
  if (flow.payer !== 'kisi' || institution?.personPaid !== false || institution.request === undefined) return [];
  const choosesInstitution = stage.steps.some((step) =>
    step.press.some((control) => controlOf(guide, step.page, control)?.is === 'institution'),
  );
  return choosesInstitution ? [institution.request] : [];
}
