import type { Option, PaperItem } from '../../core/advise/advice.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { type FindFlow, FlowChoice } from './popup-flow.tsx';
import { HelpSwitch } from './popup-switch.tsx';
import { InstitutionPicker } from './popup-institution.tsx';
import type { AccessEvent, ChangeEvent, OpenEvent } from './popup-event.ts';
import { nextPaper, PaperList, paperCount } from './popup-papers.tsx';
import { SiteAccessNotice, type SiteAccessProps } from './popup-site-access.tsx';
import { StartOver } from './popup-start-over.tsx';
import { type Shortcuts, ShortcutWords } from './shortcut-note.tsx';
import { strings } from '../strings.tr.ts';

/** What the popup says under "Neredesiniz"; whatever is not known is `null`. */
export interface PopupWhere {
  /** Page of the active tab: its name, `unknown` for a KamuSM page the guide does not know, `null` for any other tab. */
  readonly here: { readonly kind: 'known'; readonly name: string } | { readonly kind: 'unknown' } | null;
  readonly lastPageName: string | null;
  /** As the card says it; empty when not known. */
  readonly place: string;
  /** What the card is waiting to hear, if anything. */
  readonly question: string | null;
}

export type PopupEvent = ChangeEvent | OpenEvent | AccessEvent;

export interface PopupProps extends Pick<SiteAccessProps, 'access' | 'request'> {
  readonly settings: Settings;
  readonly flows: readonly Option[];
  readonly institutions: readonly Option[];
  readonly find: FindFlow;
  readonly where: PopupWhere;
  /** Of the chosen flow; empty when it has none. */
  readonly papers: readonly PaperItem[];
  /** In a private window, where choices and way are noted in memory only. */
  readonly isPrivate: boolean;
  /** The last change could not be stored. */
  readonly saveFailed: boolean;
  /** `null` where the browser has none, or has not told yet. */
  readonly shortcuts: Shortcuts | null;
  readonly onEvent: (event: PopupEvent) => void;
}

const say = strings.popup;

/** The toolbar popup: switch, flow, institution, where the person is, the papers. Each change is an event at once. */
export function PopupView(props: PopupProps) {
  const { settings, flows, institutions, find, where, papers, saveFailed, shortcuts, onEvent } = props;
  return (
    <main class="popup">
      <header class="popup-head">
        <h1>{strings.brand}</h1>
        <span class="minor">{strings.unofficial}</span>
      </header>

      <SiteAccessNotice access={props.access} request={props.request} onRequest={() => onEvent({ kind: 'request-access' })} />
      <HelpSwitch enabled={settings.enabled} onSwitch={(enabled) => onEvent({ kind: 'switch', enabled })} />
      {saveFailed && (
        <p class="alert" role="alert">
          {say.saveFailed}
        </p>
      )}

      <FlowChoice
        flows={flows}
        chosen={settings.flow}
        institution={settings.institution}
        find={find}
        onChoose={(flow) => onEvent({ kind: 'flow', flow })}
        onInstitution={(institution) => onEvent({ kind: 'institution', institution })}
      />
      <InstitutionPicker
        institutions={institutions}
        chosen={settings.institution}
        onChoose={(institution) => onEvent({ kind: 'institution', institution })}
      />

      <Where where={where} isPrivate={props.isPrivate} />
      {papers.length > 0 && <Papers papers={papers} onTick={(paper, done) => onEvent({ kind: 'tick', paper, done })} />}
      <StartOver failed={saveFailed} onStartOver={() => onEvent({ kind: 'start-over' })} />

      <footer class="popup-foot">
        <div class="popup-links">
          <button type="button" class="link" onClick={() => onEvent({ kind: 'open', page: 'options' })}>
            {say.settings}
          </button>
          <button type="button" class="link" aria-describedby="practice-note" onClick={() => onEvent({ kind: 'open', page: 'practice' })}>
            {say.practice}
          </button>
        </div>
        <p id="practice-note">{say.practiceNote}</p>
        {shortcuts !== null && <ShortcutWords shortcuts={shortcuts} />}
        <p>
          {say.privacy} {say.about}
        </p>
      </footer>
    </main>
  );
}

function Where({ where, isPrivate }: Pick<PopupProps, 'where' | 'isPrivate'>) {
  const { here, lastPageName, place, question } = where;
  return (
    <section class="panel" aria-labelledby="where-title">
      <h2 id="where-title">{say.whereTitle}</h2>
      {here?.kind === 'known' && <p>{say.here(here.name)}</p>}
      {here?.kind === 'unknown' && <p>{say.hereUnknown}</p>}
      {here?.kind !== 'known' && <p>{lastPageName === null ? say.nowhere : say.last(lastPageName)}</p>}
      {place !== '' && <p class="minor place-words">{place}</p>}
      {question !== null && <p>{say.open(question)}</p>}
      {isPrivate && <p class="minor">{say.private}</p>}
    </section>
  );
}

/** Folded away; which paper is next can be read without opening. */
function Papers(props: { readonly papers: readonly PaperItem[]; readonly onTick: (paper: string, done: boolean) => void }) {
  return (
    <section class="panel" aria-label={say.papers.title}>
      <details>
        <summary>
          {say.papers.title} <span class="minor">({paperCount(props.papers)})</span>
        </summary>
        <PaperList {...props} />
      </details>
      <p>{nextPaper(props.papers)}</p>
    </section>
  );
}
