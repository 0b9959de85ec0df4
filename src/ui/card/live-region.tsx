import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Screen readers miss text that is there when the region is born, so it comes a moment later (ms). Also lets a hurry pass. */
const BEFORE = 150;
/** Emptied again, so that reading the card line by line does not meet the sentence twice (ms). */
const AFTER = 4000;

/** What newer browsers have instead of live regions; the others know nothing of it. */
interface Announcing {
  ariaNotify?(announcement: string, options?: { readonly priority: 'normal' | 'high' }): void;
}
interface WithPolicy {
  readonly featurePolicy?: { allowsFeature(feature: string): boolean };
}

/**
 * Says it by the browser itself, which queues it behind what is being said.
 * @returns false where the browser cannot, or the page's policy makes it swallow what is said
 */
function notify(element: Element, message: string): boolean {
  const announcing = element as Element & Announcing;
  if (typeof announcing.ariaNotify !== 'function') return false;
  const { featurePolicy } = element.ownerDocument as Document & WithPolicy;
  if (featurePolicy?.allowsFeature('aria-notify') === false) return false;
  announcing.ariaNotify(message, { priority: 'normal' });
  return true;
}

/** A voice for an element: says a message by `ariaNotify` or, where that does not work, as the text of a live region. Never both. */
function useVoice(): { readonly region: RefObject<HTMLDivElement | null>; readonly text: string; readonly say: (message: string) => void } {
  const region = useRef<HTMLDivElement>(null);
  const [text, write] = useState('');
  const say = (message: string): void => {
    const element = region.current;
    write(message === '' || (element !== null && notify(element, message)) ? '' : message);
  };
  return { region, text, say };
}

/** Calls `speak` a moment from now and `hush` some time later. @returns takes both back */
function inAMoment(speak: () => void, hush: () => void): () => void {
  const start = setTimeout(speak, BEFORE);
  const end = setTimeout(hush, BEFORE + AFTER);
  return () => {
    clearTimeout(start);
    clearTimeout(end);
  };
}

function Region({ region, text }: { readonly region: RefObject<HTMLDivElement | null>; readonly text: string }) {
  return (
    <div class="spoken" role="status" aria-live="polite" aria-atomic="true" ref={region}>
      {text}
    </div>
  );
}

export interface LiveRegionProps {
  /** Empty to say nothing. */
  readonly message: string;
  /** True: what was said once is not said again while the region lives. */
  readonly once?: boolean;
}

/** Says `message` politely, once per change of its wording. */
export function LiveRegion({ message, once = false }: LiveRegionProps) {
  const { region, text, say } = useVoice();
  const said = useRef(new Set<string>());
  useEffect(() => {
    if (message === '' || (once && said.current.has(message))) {
      say('');
      return undefined;
    }
    return inAMoment(
      () => {
        said.current.add(message);
        say(message);
      },
      () => say(''),
    );
  }, [message, once]);
  return <Region region={region} text={text} />;
}

export interface StepRegionProps {
  /** Names the step; each is announced whole. */
  readonly step: string;
  /** Title and sentence. Folding the card changes what is said of it, but is no reason to say it again. */
  readonly hint: string;
  /** The card is folded away: only this of the hint is said. */
  readonly short: string | null;
  /** Where to press; when only this changes, only this is said. */
  readonly target: string;
  /** Said along with the target as it is at that moment; scrolling is no news. */
  readonly place: string;
}

/** Announces each step once, politely; within a step only what is new. */
export function StepRegion(props: StepRegionProps) {
  const { step, hint, target } = props;
  const { region, text, say } = useVoice();
  const now = useRef(props);
  now.current = props;
  const said = useRef({ about: '', target: '' });
  useEffect(() => {
    const about = `${step}\n${hint}`;
    return inAMoment(
      () => {
        const { short, place } = now.current;
        const isNew = said.current.about !== about;
        const aim = isNew || (target !== '' && said.current.target !== target) ? [target, place] : [];
        said.current = { about, target };
        say([isNew ? (short ?? hint) : '', ...aim].filter((part) => part !== '').join(' '));
      },
      () => say(''),
    );
  }, [step, hint, target]);
  return <Region region={region} text={text} />;
}
