import type { GuideSource } from '../src/core/guide.ts';
import { strings } from '../src/ui/strings.tr.ts';
import type { JourneyOptions } from './walk-journey.ts';

/**
 * What a person on this flow answers to the card's questions, in the card's own words: the flow, the institution, and at
 * each decision the first choice unless another is named.
 * @param choices ids of choices to prefer over the first of their decision
 * @throws when the guide has no such flow or institution
 */
export function answersFor(
  guide: GuideSource,
  flowId: string,
  institutionId: string,
  choices: readonly string[] = [],
): Pick<JourneyOptions, 'answers' | 'mustSee' | 'showButton'> {
  const flow = guide.flows.find(({ id }) => id === flowId);
  const institution = guide.institutions.find(({ id }) => id === institutionId);
  if (flow === undefined || institution === undefined)
    throw new Error(`The guide has no flow ${flowId} or no institution ${institutionId}.`);
  const steps = flow.stages.flatMap((stage) => stage.steps);
  const decisions = steps.flatMap(({ decide }) => {
    const choice = decide?.choices.find(({ id }) => choices.includes(id)) ?? decide?.choices[0];
    return choice === undefined ? [] : [choice.label];
  });
  const pages = new Set(steps.map(({ page }) => page));
  return {
    showButton: strings.pointing.show,
    answers: [flow.name, institution.name, ...decisions],
    mustSee: ['basvuru-formu', 'borc-sorgulama', 'uretim-bekleniyor'].filter((page) => pages.has(page)),
  };
}
