import { useEffect, useState } from 'preact/hooks';

/**
 * The voice to read Turkish with: one of this device. A voice of a service would send what it reads out of the browser.
 * @returns `null` when there is none
 */
export function turkishVoice(voices: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice | null {
  const own = voices.filter(({ lang, localService }) => localService && /^tr(?:[-_]|$)/u.test(lang));
  return own.find((voice) => voice.default) ?? own[0] ?? null;
}

/** {@link turkishVoice} of this browser, once it has told of its voices; some do so late, or again. */
export function useTurkishVoice(): SpeechSynthesisVoice | null {
  const [voice, setVoice] = useState<SpeechSynthesisVoice | null>(null);
  useEffect(() => {
    // Missing where no speech was built in; a page's policy can take it away.
    const { speechSynthesis: speech } = globalThis as { readonly speechSynthesis?: SpeechSynthesis };
    if (speech === undefined) return undefined;
    const life = new AbortController();
    const look = (): void => setVoice(turkishVoice(speech.getVoices()));
    speech.addEventListener?.('voiceschanged', look, { signal: life.signal });
    look();
    return () => life.abort();
  }, []);
  return voice;
}
