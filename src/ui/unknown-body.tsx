import type { Advice } from '../core/advice.ts';
import { placeInWords } from './place.tsx';
import { strings } from './strings.tr.ts';

export type UnknownAdvice = Extract<Advice, { kind: 'unknown' }>;

/** A page the guide does not know, in words: where the person was on the route and how to get back to it. */
export function UnknownBody({ advice }: { readonly advice: UnknownAdvice }) {
  return (
    <>
      <h2 class="title">{strings.unknown.title}</h2>
      {advice.where !== null && <p class="say">{strings.unknown.where(advice.where.flowName, placeInWords(advice.where))}</p>}
      {advice.nextInWords !== '' && <p class="say">{advice.nextInWords}</p>}
    </>
  );
}
