/** What a practising person has done so far. Holds nothing they typed. */
export interface PracticeState {
  /** Counts changes, so that of two copies the newer is known. */
  readonly revision: number;
  readonly signedIn: boolean;
  /** What became of the valid certificate; `lifted`: suspended, then usable again. */
  readonly closing: 'open' | 'cancelled' | 'suspended' | 'lifted';
  /** Place in `institutionNames`, or `null` before the choice. */
  readonly institution: number | null;
  readonly filed: boolean;
  readonly paid: boolean;
  /** Who pays for the application in hand. Absent: the person. */
  readonly payer?: 'person' | 'institution';
  /** Place in `applicationKinds`. Absent or `null`: none chosen. */
  readonly kind?: number | null;
  /** Whether e-onay was given. Absent: no. */
  readonly consent?: boolean;
  /** Order of a card reader. Absent: none. */
  readonly reader?: 'none' | 'ordered' | 'paid';
  /** Whether the online application shows its menu tree. Absent: no. */
  readonly tree?: boolean;
}

export const freshState: PracticeState = {
  revision: 0,
  signedIn: false,
  closing: 'open',
  institution: null,
  filed: false,
  paid: false,
};

/** The fragment of an address that carries practice state begins with this. */
export const HAND_OVER_MARK = 'alistirma=';
/** Name of the flag for the menu tree, in the written state and in the query of an address. */
const TREE_FLAG = 'agac';
const STORAGE_KEY = 'alistirma';

const flag = (on: boolean | undefined): string => (on === true ? '1' : '0');

/** Writes the state as a query string, for a fragment or the session storage. */
export function encodeState(state: PracticeState): string {
  const fields = new URLSearchParams({
    giris: flag(state.signedIn),
    kapatma: state.closing,
    kurum: String(state.institution ?? ''),
    basvuru: flag(state.filed),
    odeme: flag(state.paid),
    odeyen: state.payer ?? 'person',
    tur: String(state.kind ?? ''),
    eonay: flag(state.consent),
    okuyucu: state.reader ?? 'none',
    [TREE_FLAG]: flag(state.tree),
  });
  return `${HAND_OVER_MARK}${state.revision}&${fields.toString()}`;
}

/** Reads what {@link encodeState} wrote. Anything broken counts as a fresh start. */
export function decodeState(written: string): PracticeState {
  const fields = new URLSearchParams(written);
  const revision = Number(fields.get('alistirma') ?? '');
  if (!Number.isSafeInteger(revision) || revision < 1) return freshState;
  const isSet = (name: string): boolean => fields.get(name) === '1';
  const closing = fields.get('kapatma');
  const reader = fields.get('okuyucu');
  return {
    revision,
    signedIn: isSet('giris'),
    closing: closing === 'cancelled' || closing === 'suspended' || closing === 'lifted' ? closing : 'open',
    institution: placeIn(fields.get('kurum')),
    filed: isSet('basvuru'),
    paid: isSet('odeme'),
    payer: fields.get('odeyen') === 'institution' ? 'institution' : 'person',
    kind: placeIn(fields.get('tur')),
    consent: isSet('eonay'),
    reader: reader === 'ordered' || reader === 'paid' ? reader : 'none',
    tree: isSet(TREE_FLAG),
  };
}

function placeIn(written: string | null): number | null {
  return written !== null && /^\d{1,3}$/.test(written) ? Number(written) : null;
}

/**
 * The newer of what another host handed over and what this host remembers.
 *
 * @param query of the address the site was opened at; `agac=1` or `agac=0` in it decides about the menu tree
 */
export function loadState(storage: Storage, handedOver: string, query: string): PracticeState {
  const kept = decodeState(storage.getItem(STORAGE_KEY) ?? '');
  const given = decodeState(handedOver);
  const state = given.revision > kept.revision ? given : kept;
  const tree = new URLSearchParams(query).get(TREE_FLAG);
  // A state of revision 0 would be taken for none when read again.
  return tree === null ? state : { ...state, tree: tree === '1', revision: Math.max(1, state.revision) };
}

/** Remembers the state for this tab and host. */
export function saveState(storage: Storage, state: PracticeState): void {
  storage.setItem(STORAGE_KEY, encodeState(state));
}
