import { type CompiledGuide, compileGuide } from '../../src/core/guide/compile-guide.ts';
import type { GuideSource } from '../../src/core/guide/guide.ts';

/** Ids and texts of the copies begin so: none is ever met on a page. */
const COPY = 'kopya';

/** Keys whose strings are ids that have to stay in step with each other. */
const IDS = new Set([
  'id',
  'page',
  'leadsTo',
  'endsOn',
  'as',
  'press',
  'use',
  'passes',
  'on',
  'stage',
  'flow',
  'decision',
  'choice',
  'outcome',
  'goOn',
  'owed',
]);
/** Keys whose strings are words of the site. */
const TEXTS = new Set(['titles', 'labels', 'texts', 'sharedTexts', 'fields', 'columns', 'menuNames', 'wordings']);

function renamed(value: unknown, key: string): unknown {
  if (typeof value === 'string') return IDS.has(key) ? `${COPY}-${value}` : TEXTS.has(key) ? `${COPY} ${value}` : value;
  if (Array.isArray(value)) return value.map((entry) => renamed(entry, key));
  if (typeof value !== 'object' || value === null) return value;
  const isByStep = key === 'but';
  return Object.fromEntries(Object.entries(value).map(([inner, entry]) => [isByStep ? `${COPY}-${inner}` : inner, renamed(entry, inner)]));
}

/** The guide and a copy of each page, flow and institution under another name, on the same hosts. */
export function doubledGuide(source: GuideSource): CompiledGuide {
  const copy = <T>(entries: readonly T[]): T[] => [...entries, ...entries.map((entry) => renamed(entry, '') as T)];
  return compileGuide({
    pages: copy(source.pages),
    flows: copy(source.flows),
    stages: copy(source.stages),
    institutions: copy(source.institutions),
    notices: copy(source.notices),
    decision: source.decision,
    vocabulary: source.vocabulary,
  });
}
