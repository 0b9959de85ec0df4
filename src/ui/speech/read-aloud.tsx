import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../icon.tsx';
import { chunksToRead } from './read-aloud-chunks.ts';
import { useTurkishVoice } from './read-aloud-voice.ts';
import { strings } from '../strings.tr.ts';

/**
 * A button that reads a text with the browser's Turkish voice; nothing where there is none. A second press, another text and the
 * end of the button itself (card folded, help off) stop it. It never begins by itself.
 * @param text plain sentences
 */
export function ReadAloud({ text }: { readonly text: string }) {
  const voice = useTurkishVoice();
  const [isReading, setReading] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  /** Ends what is being read; `null` when nothing is. */
  const reading = useRef<AbortController | null>(null);
  const stop = (): void => reading.current?.abort();
  useEffect(() => stop, [text]);
  if (voice === null) return null;

  const read = (): void => {
    const life = new AbortController();
    reading.current = life;
    setReading(true);
    // Going to another page is a change of step too, and some browsers would talk on.
    const view = button.current?.ownerDocument.defaultView;
    view?.addEventListener('pagehide', () => life.abort(), { signal: life.signal });
    const parts = chunksToRead(text).map((chunk) => {
      const utterance = new SpeechSynthesisUtterance(chunk);
      utterance.lang = voice.lang;
      utterance.voice = voice;
      return utterance;
    });
    let isDone = false;
    life.signal.addEventListener(
      'abort',
      () => {
        if (reading.current === life) reading.current = null;
        setReading(false);
        // Also what waits. The page's own speech, if it has any, stops too: they share one voice.
        if (!isDone) speechSynthesis.cancel();
      },
      { once: true },
    );
    parts.at(-1)?.addEventListener(
      'end',
      () => {
        isDone = true;
        life.abort();
      },
      { signal: life.signal },
    );
    for (const part of parts) {
      part.addEventListener('error', () => life.abort(), { signal: life.signal });
      speechSynthesis.speak(part);
    }
  };

  return (
    <button type="button" class="button quiet aloud" ref={button} onClick={() => (reading.current === null ? read() : stop())}>
      <Icon name={isReading ? 'silence' : 'sound'} />
      <span>{isReading ? strings.aloud.stop : strings.aloud.read}</span>
    </button>
  );
}
