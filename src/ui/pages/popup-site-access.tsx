import type { AccessRequest, SiteAccess } from '../../core/settings/site-access.ts';
import { strings } from '../strings.tr.ts';

export interface SiteAccessProps {
  readonly access: SiteAccess;
  /** What came of the person's last press on "give". */
  readonly request: AccessRequest;
  /** Called in the press itself: browsers ask only then. */
  readonly onRequest: () => void;
}

const say = strings.popup.access;

/** The button is gone when access is there: whoever pressed it by keyboard goes on at the answer. */
const goOnHere = (element: HTMLElement | null): void => element?.focus();

/** Says that the browser keeps the extension away from the sites and how to change that; nothing while all is well or not known. */
export function SiteAccessNotice({ access, request, onRequest }: SiteAccessProps) {
  if (access === 'none' || access === 'some') {
    return (
      <div class="alert" role="alert">
        <p>{say[access]}</p>
        <p>
          {say.next} {say.scope}
        </p>
        <button type="button" class="button strong" onClick={onRequest}>
          {say.give}
        </button>
        {(request === 'refused' || request === 'failed') && <p>{say[request]}</p>}
      </div>
    );
  }
  if (access === 'all' && request === 'granted') {
    return (
      <p role="status" class="panel" tabIndex={-1} ref={goOnHere}>
        {say.granted}
      </p>
    );
  }
  return null;
}
