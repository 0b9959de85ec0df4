import type { Advice, Fork } from '../../core/advise/advice.ts';
import { askTitle, detourWords, type GuideAdvice } from '../card-words.ts';
import { heardTarget } from './heard-target.ts';
import { inSentences, plainSpeech } from './plain-speech.ts';
import { strings } from '../strings.tr.ts';

/** What is said of a hint, in two parts: within a step the target may move on while the hint stays. */
export interface HintSpeech {
  /** Title and sentence. */
  readonly hint: string;
  /** Where to press. */
  readonly target: string;
}

type Spoken = Extract<Advice, { kind: 'ask' | 'guide' | 'invalidated' }>;

/** The hint as plain sentences to be heard. */
export function hintSpeech(advice: Spoken): HintSpeech {
  if (advice.kind === 'invalidated') {
    // Whoever reloads at the first word may lose what they typed, so the cautions are said at once.
    const { title, say, next, cautions } = strings.invalidated;
    return { hint: inSentences([title, say, strings.card.caution, ...cautions, next]), target: '' };
  }
  if (advice.kind === 'ask') {
    const { finding, fork } = advice;
    return {
      hint: inSentences([unreadIn(advice), askTitle(advice), finding?.kind === 'flow' ? finding.why : '', fork?.help ?? '']),
      target: '',
    };
  }
  const { detour, fork, pointing } = advice;
  const hint = inSentences([unreadIn(advice), fork?.is === 'open' ? fork.question : '', hintIn(advice)]);
  // Where a link of the card leads on, nobody is sent looking for another.
  const hasLink = detour !== null && detour.entry !== null && pointing.kind !== 'found';
  const target = hasLink || isNamedIn(hint, advice) ? '' : inSentences(heardTarget(pointing, advice.certainty === 'certain'));
  return { hint, target };
}

const unreadIn = ({ unreadMessage }: { readonly unreadMessage?: true }): string =>
  unreadMessage === true ? strings.card.unreadMessage : '';

/** Title and sentence of the hint itself. */
function hintIn({ notice, title, detour, say }: GuideAdvice): string {
  return inSentences([
    notice === null ? '' : strings.card.message,
    title,
    detour?.isWrongTurn === true ? detourWords(detour, title) : '',
    say,
  ]);
}

/** Most hints name the button themselves ("… düğmesine basın"): saying it twice would only take longer. */
function isNamedIn(hint: string, { pointing, certainty }: GuideAdvice): boolean {
  if (pointing.kind !== 'found' || pointing.disabled || pointing.option !== null) return false;
  return certainty === 'certain' && hint.includes(plainSpeech(strings.spoken.name(pointing.label, pointing.heardAs)));
}

const answersOf = ({ done, todo }: Fork): string[] => [done, todo, strings.question.harmless];

/** How the stage stands, as the card says it in its line. */
function stageLine({ known, question, done, line }: Fork): string[] {
  if (known === null) return [question, done];
  return [known.by === 'shown' ? strings.question.shown(line) : line];
}

/** Everything a person must know before they press, for reading aloud. */
export function readingOf(advice: Spoken): string {
  const { hint, target } = hintSpeech(advice);
  if (advice.kind === 'invalidated') return hint;
  if (advice.kind === 'ask') {
    const { finding, options, fork } = advice;
    if (fork !== null) return inSentences([hint, ...answersOf(fork)]);
    const answers = finding === null ? options : finding.kind === 'question' ? finding.answers : [];
    return inSentences([hint, ...(answers.length > MOST_READ ? [] : answers.map(({ label }) => label))]);
  }
  const { decision, fork, cautions, field } = advice;
  const isOpen = fork?.is === 'open';
  return inSentences([
    unreadIn(advice),
    // As in the card: the question with its answers before the hint.
    ...(isOpen ? [fork.question, fork.help, ...answersOf(fork)] : []),
    advice.certainty === 'likely' && advice.pointing.kind === 'none' ? strings.spoken.unsure : '',
    hintIn(advice),
    field === null ? '' : `${field.label}: ${field.say}`,
    ...(decision?.taken === null ? [decision.question, ...decision.choices.map(({ label, detail }) => `${label}. ${detail}`)] : []),
    target,
    ...(fork === null || isOpen ? [] : stageLine(fork)),
    ...(cautions.length === 0 ? [] : [strings.card.caution, ...cautions]),
  ]);
}

/** A longer list of answers is to be looked through, not listened to. */
const MOST_READ = 8;
