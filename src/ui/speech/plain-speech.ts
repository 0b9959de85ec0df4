import { strings } from '../strings.tr.ts';

/** Signs a voice would spell out ("guillemet", "slash") or fall silent at. */
const SIGNS = /[«»‹›“”„"*_|~^<>{}[\]#•·…→←↑↓►▸‣]+/gu;

/**
 * A text as it is to be heard: words and the stops that give it its breath, nothing else.
 * @param text as it is shown, Turkish
 */
export function plainSpeech(text: string): string {
  return text
    .replace(/…/gu, '.')
    .replace(/\s+\/\s+/gu, ` ${strings.spoken.or} `)
    .replace(/\s+[|·–—-]\s+/gu, ', ')
    .replace(SIGNS, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/\s+([.,;:!?])/gu, '$1')
    .replace(/([.,;:!?])(?:\s*\.)+/gu, '$1')
    .trim();
}

/** Sentences one after the other; what ends without a stop gets one, so that no two run together. */
export function inSentences(parts: readonly string[]): string {
  return parts
    .map(plainSpeech)
    .filter((part) => part !== '')
    .map((part) => (/[.!?:]$/u.test(part) ? part : `${part}.`))
    .join(' ');
}
