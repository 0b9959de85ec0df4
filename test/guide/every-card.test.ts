import { describe, expect, it } from 'vitest';
import { isBegun, isDone } from '../../src/core/progress/progress.ts';
import { controlOf } from '../../src/core/survey/lexicon.ts';
import { everyCard, type ReachedCard, wordsOf } from './every-card.ts';
import { guide } from './guide.ts';
import { ringedBy } from './ringed-by.ts';

const cards = everyCard('meb');

/** The cards of which something is said that must not be, in a form that shows where. */
const wrong = (isWrong: (card: ReachedCard) => boolean): string[] =>
  cards.filter(isWrong).map((card) => `${card.flow} [${card.on} · ${card.said.trim()}] ${wordsOf(card.advice)}`);

const pageOf = ({ on }: ReachedCard): string => on.split('/', 1)[0] ?? '';

const flowOf = ({ flow }: ReachedCard) => guide.flows.find(({ id }) => id === flow);

/** The controls of the page that the card would have pressed, or rings. */
const pressedIn = (card: ReachedCard) =>
  card.advice.kind !== 'guide' ? [] : card.advice.press.map((control) => controlOf(guide, pageOf(card), control));

/** The question of this stage is open on the card. */
const isOpen = ({ advice }: ReachedCard): boolean => 'fork' in advice && advice.fork?.is === 'open';

describe('every card that can be reached', () => {
  it('is many cards of every kind', () => {
    expect(cards.length).toBeGreaterThan(1000);
    expect(new Set(cards.map(({ advice }) => advice.kind))).toEqual(new Set(['guide', 'ask', 'unknown', 'silent']));
  });

  it('has all its words', () => {
    expect(wrong(({ advice }) => /\{[a-z]|«»|« |undefined|null| {2}|\.\./iu.test(wordsOf(advice)))).toEqual([]);
  });

  it('rings nothing before an open question is answered', () => {
    expect(wrong((card) => isOpen(card) && card.advice.kind === 'guide' && card.advice.pointing.kind !== 'none')).toEqual([]);
    expect(wrong(({ advice }) => advice.kind === 'guide' && advice.decision?.taken === null && advice.pointing.kind !== 'none')).toEqual(
      [],
    );
  });

  it('does not ask what was answered, in its title', () => {
    expect(
      wrong(({ advice }) => advice.kind === 'guide' && (advice.decision?.taken ?? null) !== null && advice.title.endsWith('?')),
    ).toEqual([]);
  });

  it('warns of no button it rings', () => {
    const warned = (card: ReachedCard): readonly string[] =>
      pressedIn(card).flatMap((control) =>
        control?.warning === undefined ? [] : [control.warning.replaceAll('{dugme}', ringedBy(card.advice) ?? '')],
      );
    expect(
      wrong((card) => {
        const { advice } = card;
        return advice.kind === 'guide' && warned(card).some((warning) => advice.cautions.includes(warning));
      }),
    ).toEqual([]);
  });

  it('commits nobody to anything in the wrong menu', () => {
    expect(
      wrong((card) => {
        const isAstray = card.advice.kind === 'guide' && card.advice.detour?.isWrongTurn === true;
        return isAstray && pressedIn(card).some((control) => control?.commits === true);
      }),
    ).toEqual([]);
  });

  it('never has done a second time what is done', () => {
    expect(
      wrong((card) => {
        const flow = flowOf(card);
        if (flow === undefined || !pressedIn(card).some((control) => control?.commits === true)) return false;
        const ended = flow.stages.filter(
          ({ endsOn, steps }) => endsOn.includes(pageOf(card)) && steps.some(({ page }) => page === pageOf(card)),
        );
        return ended.some(({ id }) => isDone(card.progress, flow, id));
      }),
    ).toEqual([]);
  });

  it('begins no second application while the first may exist', () => {
    expect(
      wrong((card) => {
        const flow = flowOf(card);
        const mayExist = flow !== undefined && flow.stages.some(({ id }) => id === 'basvuru') && isBegun(card.progress, flow, 'basvuru');
        const isDenied = card.progress.decisions[`${card.flow}/basvurulmus`] === 'basvurmadim';
        return (
          mayExist &&
          !isDenied &&
          pressedIn(card).some((control) => control?.leadsTo?.includes('kurum-secimi') === true || control?.is === 'institution')
        );
      }),
    ).toEqual([]);
  });

  it('sends nobody to pay who has paid', () => {
    const leadsToPaying = (card: ReachedCard): boolean =>
      pressedIn(card).some((control) => control?.id === 'ode' || control?.leadsTo?.includes('borc-sorgulama') === true);
    expect(
      wrong((card) => {
        const flow = flowOf(card);
        return (
          flow !== undefined && flow.stages.some(({ id }) => id === 'odeme') && isDone(card.progress, flow, 'odeme') && leadsToPaying(card)
        );
      }),
    ).toEqual([]);
  });
});
