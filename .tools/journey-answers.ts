import { compileGuide } from '../src/core/guide/compile-guide.ts';
import type { GuideSource } from '../src/core/guide/guide.ts';
import { hasAction } from '../src/core/route/route.ts';
import { strings } from '../src/ui/strings.tr.ts';
import type { JourneyOptions } from './walk-journey.ts';

/**
 * What a person on this flow answers to the card's questions, in the card's own words: the flow, the institution, and at
 * each decision the first choice that has something to press, unless another is named; at the question before a stage, what leads on.
 * @param choices ids of choices to prefer
 * @throws when the guide has no such flow or institution
 */
export function answersFor(
  guide: GuideSource,
  flowId: string,
  institutionId: string,
  choices: readonly string[] = [],
): Pick<JourneyOptions, 'answers' | 'stages' | 'mustSee' | 'showButton' | 'entryLinks' | 'lastStop'> {
  const flow = compileGuide(guide).flows.find(({ id }) => id === flowId);
  const institution = guide.institutions.find(({ id }) => id === institutionId);
  if (flow === undefined || institution === undefined)
    throw new Error(`The guide has no flow ${flowId} or no institution ${institutionId}.`);
  // What comes after a page with nothing to press is for those who take another turn.
  const end = flow.stages.findIndex(({ endsOn, steps }) => endsOn.length === 0 && !steps.every(hasAction));
  const stages = end < 0 ? flow.stages : flow.stages.slice(0, end + 1);
  const steps = stages.flatMap((stage) => stage.steps);
  const decisions = steps.flatMap(({ decide }) => {
    const able = decide?.choices.filter(({ press }) => press.length > 0) ?? [];
    const choice = decide?.choices.find(({ id }) => choices.includes(id)) ?? able[0] ?? decide?.choices[0];
    return choice === undefined ? [] : [choice.label];
  });
  const gates = flow.stages.flatMap(({ gate }) => gate?.decide.choices.filter(({ id }) => id === gate.goOn) ?? []);
  const pages = new Set(steps.map(({ page }) => page));
  const last = steps.at(-1);
  return {
    showButton: strings.pointing.show,
    answers: [strings.ask.list, flow.name, institution.name, ...decisions, ...gates.map(({ label }) => label)],
    stages: flow.stages.flatMap(({ endsOn, fork }) => (fork === undefined ? [] : [{ endsOn, done: fork.done, todo: fork.todo }])),
    entryLinks: guide.pages.flatMap(({ name, entry }) => (entry === undefined ? [] : [strings.card.open(name)])),
    mustSee: ['basvuru-formu', 'borc-sorgulama', 'kapatma-secimi', 'uretim-bekleniyor', last?.page ?? ''].filter((page) => pages.has(page)),
    lastStop: last === undefined || last.press.length === 0 ? null : { page: last.page, step: last.id },
  };
}
