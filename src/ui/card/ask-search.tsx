import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Option } from '../../core/advise/advice.ts';
import { OTHER_INSTITUTION } from '../../core/advise/options.ts';
import { indexOptions, MOST_SHOWN } from '../../core/card/search-options.ts';
import { keepTypingInside } from './keep-typing-inside.ts';
import { LiveRegion } from './live-region.tsx';
import { AskOptions } from './ask-options.tsx';
import { strings } from '../strings.tr.ts';

/** A list too long to look through, with a field that narrows it while typing. */
export function AskSearch({ options, onChoose }: { readonly options: readonly Option[]; readonly onChoose: (id: string) => void }) {
  const [query, setQuery] = useState('');
  const search = useMemo(() => indexOptions(options.filter(({ id }) => id !== OTHER_INSTITUTION)), [options]);
  const other = options.find(({ id }) => id === OTHER_INSTITUTION);
  const found = useMemo(() => search(query), [search, query]);
  const shown = found.slice(0, MOST_SHOWN);
  const hidden = found.length - shown.length;

  const container = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const life = new AbortController();
    if (container.current !== null) keepTypingInside(container.current, life.signal);
    return () => life.abort();
  }, []);

  return (
    <div class="search" ref={container}>
      <label class="search-label">
        <span>{strings.ask.search}</span>
        <input
          type="search"
          class="search-field"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          value={query}
          // The only field content the extension reads on a page: that of its own field, where the listener stands.
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || query === '') return;
            // First what was typed goes, as in every search field; then Escape is the card's.
            event.preventDefault();
            event.stopPropagation();
            setQuery('');
          }}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </label>
      <LiveRegion message={query.trim() === '' ? '' : strings.ask.results(found.length)} />
      {found.length === 0 ? (
        <p class="note">{strings.ask.noResult(other?.label ?? null)}</p>
      ) : (
        <AskOptions options={shown} onChoose={onChoose} />
      )}
      {hidden > 0 && <p class="more">{strings.ask.more(hidden)}</p>}
      {other !== undefined && <AskOptions options={[other]} onChoose={onChoose} />}
    </div>
  );
}
