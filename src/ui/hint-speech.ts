import type { Advice } from '../core/advice.ts';
import { askTitle } from './ask-body.tsx';
import { detourWords } from './detour-note.tsx';
import { hintCertainty } from './guide-body.tsx';
import { heardTarget } from './heard-target.ts';
import { inSentences, plainSpeech } from './plain-speech.ts';
import { strings } from './strings.tr.ts';

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
    return { hint: inSentences([askTitle(advice), finding?.kind === 'flow' ? finding.why : '', fork?.help ?? '']), target: '' };
  }
  const { detour, notice, pointing } = advice;
  const hint = inSentences([
    advice.unreadMessage === true ? strings.card.unreadMessage : '',
    advice.fork?.is === 'open' ? advice.fork.question : '',
    notice === null ? '' : strings.card.message,
    advice.title,
    detour?.isWrongTurn === true ? detourWords(detour) : '',
    advice.say,
  ]);
  // Where a link of the card leads on, nobody is sent looking for another.
  const hasLink = detour !== null && detour.entry !== null && pointing.kind !== 'found';
  const target = hasLink || isNamedIn(hint, advice) ? '' : inSentences(heardTarget(pointing, advice.certainty === 'certain'));
  return { hint, target };
}

/** Most hints name the button themselves ("… düğmesine basın"): saying it twice would only take longer. */
function isNamedIn(hint: string, { pointing, certainty }: Extract<Advice, { kind: 'guide' }>): boolean {
  if (pointing.kind !== 'found' || pointing.disabled || pointing.option !== null) return false;
  if (pointing.certainty === 'likely' || certainty === 'likely') return false;
  return hint.includes(plainSpeech(strings.spoken.name(pointing.label, pointing.heardAs)));
}

/** Everything a person must know before they press, for reading aloud. */
export function readingOf(advice: Spoken): string {
  const { hint, target } = hintSpeech(advice);
  if (advice.kind === 'invalidated') return hint;
  if (advice.kind === 'ask') {
    const { finding, options, fork } = advice;
    if (fork !== null) return inSentences([hint, fork.done, fork.todo, strings.question.harmless]);
    const answers = finding === null ? options : finding.kind === 'question' ? finding.answers : [];
    return inSentences([hint, ...(answers.length > MOST_READ ? [] : answers.map(({ label }) => label))]);
  }
  const { decision, fork, cautions, field } = advice;
  return inSentences([
    hintCertainty(advice) === 'likely' && advice.pointing.kind === 'none' ? strings.spoken.unsure : '',
    hint,
    field === null ? '' : `${field.label}: ${field.say}`,
    ...(decision?.taken === null ? [decision.question, ...decision.choices.map(({ label, detail }) => `${label}. ${detail}`)] : []),
    target,
    ...(fork === null || fork.is === 'open' ? [] : [fork.line]),
    ...(cautions.length === 0 ? [] : [strings.card.caution, ...cautions]),
  ]);
}

/** A longer list of answers is to be looked through, not listened to. */
const MOST_READ = 8;
