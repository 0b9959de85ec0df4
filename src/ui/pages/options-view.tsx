import type { Option, PaperItem, Whereabouts } from '../../core/advise/advice.ts';
import type { Office, Settings } from '../../core/settings/settings.ts';
import { type FindFlow, FlowChoice } from './popup-flow.tsx';
import { placeInWords } from '../place.tsx';
import { HelpSwitch } from './popup-switch.tsx';
import { InstitutionPicker } from './popup-institution.tsx';
import { type Diagnosis, DiagnosisSection } from './options-diagnosis.tsx';
import { OfficeFields } from './options-office.tsx';
import type { Standby } from './options-standby.ts';
import type { AccessEvent, ChangeEvent, OpenEvent } from './popup-event.ts';
import { nextPaper, PaperList, paperCount } from './popup-papers.tsx';
import { SiteAccessNotice, type SiteAccessProps } from './popup-site-access.tsx';
import { StartOver } from './popup-start-over.tsx';
import { type ChangeShortcuts, ShortcutNote, type Shortcuts } from './shortcut-note.tsx';
import { strings } from '../strings.tr.ts';

export type OptionsEvent = ChangeEvent | OpenEvent | AccessEvent;

export interface OptionsProps extends Pick<SiteAccessProps, 'access' | 'request'> {
  readonly settings: Settings;
  readonly flows: readonly Option[];
  readonly institutions: readonly Option[];
  readonly find: FindFlow;
  /** What holds where the person has written nothing; `null` without an institution. */
  readonly standby: Readonly<Record<keyof Office, Standby>> | null;
  /** `null` without a flow. */
  readonly where: Whereabouts | null;
  readonly papers: readonly PaperItem[];
  readonly diagnosis: Diagnosis;
  /** In a private window, where choices and way are noted in memory only. */
  readonly isPrivate: boolean;
  /** The last change could not be stored. */
  readonly saveFailed: boolean;
  /** `null` where the browser has none, or has not told yet. */
  readonly shortcuts: Shortcuts | null;
  readonly changeShortcuts: ChangeShortcuts;
  readonly onEvent: (event: OptionsEvent) => void;
  /** Resolves to whether the text is in the clipboard now. */
  readonly copy: (text: string) => Promise<boolean>;
}

const say = strings.options;
const NOTHING_WRITTEN: Office = { deliveryOffice: null, contactLine: null };

/** The options page, one section after the other. Each change is an event at once; there is no "save". */
export function OptionsView(props: OptionsProps) {
  const { settings, flows, institutions, find, papers, diagnosis, shortcuts, changeShortcuts, onEvent, copy } = props;
  const problem = problemOf(props);
  return (
    <main class="options">
      <header>
        <h1>
          {strings.brand} · {say.title}
        </h1>
        <p class="minor">
          {strings.popup.about} {strings.popup.privacy}
        </p>
      </header>
      <SiteAccessNotice access={props.access} request={props.request} onRequest={() => onEvent({ kind: 'request-access' })} />
      {problem !== null && (
        <p class="alert" role="alert">
          {problem}
        </p>
      )}

      <section aria-labelledby="help-title">
        <h2 id="help-title">{say.help}</h2>
        <HelpSwitch enabled={settings.enabled} onSwitch={(enabled) => onEvent({ kind: 'switch', enabled })} />
        {props.isPrivate && <p class="minor">{strings.popup.private}</p>}
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
      </section>

      <OfficeSection {...props} />
      <Stages {...props} />

      <section aria-labelledby="papers-title">
        <h2 id="papers-title">
          {strings.popup.papers.title} {papers.length > 0 && <span class="minor">({paperCount(papers)})</span>}
        </h2>
        {settings.flow === null && <p>{say.progress.noFlow}</p>}
        {settings.flow !== null && papers.length === 0 && <p>{say.papers.none}</p>}
        {papers.length > 0 && (
          <>
            <p>{nextPaper(papers)}</p>
            <PaperList papers={papers} onTick={(paper, done) => onEvent({ kind: 'tick', paper, done })} />
          </>
        )}
      </section>

      <section aria-labelledby="practice-title">
        <h2 id="practice-title">{say.practice}</h2>
        <p id="practice-note">{strings.popup.practiceNote}</p>
        <button type="button" class="button" aria-describedby="practice-note" onClick={() => onEvent({ kind: 'open', page: 'practice' })}>
          {strings.popup.practice}
        </button>
      </section>

      {shortcuts !== null && <ShortcutNote shortcuts={shortcuts} change={changeShortcuts} />}

      <DiagnosisSection diagnosis={diagnosis} copy={copy} />
    </main>
  );
}

/** One message, the most telling: a storage that does not work explains why the last change was not stored. */
function problemOf({ diagnosis, saveFailed }: OptionsProps): string | null {
  if (diagnosis.storage === 'unreadable' || diagnosis.storage === 'unwritable') return say[diagnosis.storage];
  return saveFailed ? strings.popup.saveFailed : null;
}

function OfficeSection({ settings, institutions, standby, saveFailed, onEvent }: OptionsProps) {
  const institution = institutions.find(({ id }) => id === settings.institution);
  return (
    <section aria-labelledby="office-title">
      <h2 id="office-title">{say.office.title}</h2>
      {institution === undefined || standby === null ? (
        <p>{say.office.noInstitution}</p>
      ) : (
        <OfficeFields
          // What was begun for one institution is not to be stored for another.
          key={institution.id}
          institution={institution.label}
          office={settings.offices[institution.id] ?? NOTHING_WRITTEN}
          standby={standby}
          saveFailed={saveFailed}
          onChange={(change) => onEvent({ kind: 'office', institution: institution.id, change })}
        />
      )}
    </section>
  );
}

/** A stage after the present one is still to come; one before it is as it is known to be. */
function wordsOf({ state, isHere }: Whereabouts['stages'][number], isAfter: boolean): string {
  if (isHere) return say.progress.here;
  return state === 'unknown' && isAfter ? say.progress.ahead : say.progress.states[state];
}

function Stages({ where, saveFailed, onEvent }: OptionsProps) {
  const place = where === null ? '' : placeInWords(where);
  return (
    <section aria-labelledby="progress-title">
      <h2 id="progress-title">{say.progress.title}</h2>
      {place !== '' && <p class="place-words">{place}</p>}
      {where === null ? (
        <p>{say.progress.noFlow}</p>
      ) : (
        <ol class="stages">
          {where.stages.map((stage, index) => (
            <li key={stage.id} data-state={stage.isHere ? 'here' : stage.state} aria-current={stage.isHere ? 'step' : undefined}>
              <span>
                {index + 1}. {stage.name}
              </span>
              <span class="minor">{wordsOf(stage, where.stage !== null && index >= where.stage.at)}</span>
            </li>
          ))}
        </ol>
      )}
      <StartOver failed={saveFailed} onStartOver={() => onEvent({ kind: 'start-over' })} />
    </section>
  );
}
