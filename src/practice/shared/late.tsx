import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface LateProps {
  /** Delay in ms before the content appears, like an answer from a server. */
  readonly after: number;
  readonly children: ComponentChildren;
}

/** Shows its content a little later than the rest of the screen. */
export function Late({ after, children }: LateProps) {
  const [here, setHere] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setHere(true), after);
    return () => clearTimeout(timer);
  }, [after]);
  return here ? <>{children}</> : <div class="late">Yükleniyor…</div>;
}
