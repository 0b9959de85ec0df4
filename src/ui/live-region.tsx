import { useEffect, useRef, useState } from 'preact/hooks';

/** Screen readers miss text that is there when the region is born, so it comes a moment later (ms). */
const BEFORE = 150;
/** Emptied again, so that reading the card line by line does not meet the sentence twice (ms). */
const AFTER = 4000;

export interface LiveRegionProps {
  /** Empty to say nothing. */
  readonly message: string;
  /** True: what was said once is not said again while the region lives. */
  readonly once?: boolean;
}

/** Says `message` politely, once per change of its wording. */
export function LiveRegion({ message, once = false }: LiveRegionProps) {
  const [spoken, speak] = useState('');
  const said = useRef(new Set<string>());
  useEffect(() => {
    if (message === '' || (once && said.current.has(message))) {
      speak('');
      return undefined;
    }
    const start = setTimeout(() => {
      said.current.add(message);
      speak(message);
    }, BEFORE);
    const end = setTimeout(() => speak(''), BEFORE + AFTER);
    return () => {
      clearTimeout(start);
      clearTimeout(end);
    };
  }, [message, once]);
  return (
    <div class="spoken" role="status" aria-live="polite" aria-atomic="true">
      {spoken}
    </div>
  );
}
