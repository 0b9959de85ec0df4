import { useEffect, useState } from 'preact/hooks';

/** Screen readers miss text that is there when the region is born, so it comes a moment later (ms). */
const BEFORE = 150;
/** Emptied again, so that reading the card line by line does not meet the sentence twice (ms). */
const AFTER = 4000;

/**
 * The card's only live region: says `message` politely, once per change of its wording.
 * @param message empty to say nothing
 */
export function LiveRegion({ message }: { readonly message: string }) {
  const [spoken, speak] = useState('');
  useEffect(() => {
    if (message === '') return undefined;
    const start = setTimeout(() => speak(message), BEFORE);
    const end = setTimeout(() => speak(''), BEFORE + AFTER);
    return () => {
      clearTimeout(start);
      clearTimeout(end);
    };
  }, [message]);
  return (
    <div class="spoken" role="status" aria-live="polite" aria-atomic="true">
      {spoken}
    </div>
  );
}
