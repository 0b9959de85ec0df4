import type { GuideSource } from '../src/core/guide/guide.ts';
import { fieldName } from './explain-issue.ts';
import { problem } from './problem.ts';

/** The word `npm run new` leaves where somebody has to write. */
export const TO_FILL = 'DOLDURUN';

/**
 * Where in a file that word is still left.
 * @returns the field and its text, in the order of the file
 */
export function leftToFill(json: unknown, path: readonly PropertyKey[] = []): { readonly field: string; readonly text: string }[] {
  if (typeof json === 'string') return json.includes(TO_FILL) ? [{ field: fieldName(path), text: json }] : [];
  if (typeof json !== 'object' || json === null) return [];
  const entries = Array.isArray(json) ? json.map((value: unknown, index) => [index, value] as const) : Object.entries(json);
  return entries.flatMap(([key, value]) => leftToFill(value, [...path, key]));
}

const isFilled = (json: unknown): boolean => leftToFill(json).length === 0;

/** The guide without the pages, flows and institutions somebody has only begun: nothing else can be said about those yet. */
export function filledPart(source: GuideSource): GuideSource {
  return {
    ...source,
    pages: source.pages.filter(isFilled),
    flows: source.flows.filter(isFilled),
    institutions: source.institutions.filter(isFilled),
  };
}

/** One Turkish line for each place where {@link TO_FILL} is left. */
export function checkFilled(source: GuideSource): string[] {
  const files: readonly (readonly [file: string, json: unknown])[] = [
    ...source.pages.map((page) => [`pages/${page.id}.json`, page] as const),
    ...source.stages.map((stage) => [`stages/${stage.id}.json`, stage] as const),
    ...source.flows.map((flow) => [`flows/${flow.id}.json`, flow] as const),
    ['institutions.json', { institutions: source.institutions }],
    ['notices.json', { notices: source.notices }],
    ['decision.json', source.decision],
  ];
  return files.flatMap(([file, json]) =>
    leftToFill(json).map(({ field, text }) =>
      problem(file, field, `daha doldurulmadı («${text}»)`, `bu yazıyı silip yerine doğrusunu yazın; ${TO_FILL} sözcüğü kalmasın`),
    ),
  );
}
