/** What a practising person has done so far. Holds nothing they typed. */
export interface PracticeState {
  /** Counts changes, so that of two copies the newer is known. */
  readonly revision: number;
  readonly signedIn: boolean;
  readonly closing: 'open' | 'cancelled' | 'suspended';
  /** Place in `institutionNames`, or `null` before the choice. */
  readonly institution: number | null;
  readonly filed: boolean;
  readonly paid: boolean;
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
const STORAGE_KEY = 'alistirma';

/** Writes the state as a query string, for a fragment or the session storage. */
export function encodeState(state: PracticeState): string {
  const fields = new URLSearchParams({
    giris: state.signedIn ? '1' : '0',
    kapatma: state.closing,
    kurum: state.institution === null ? '' : String(state.institution),
    basvuru: state.filed ? '1' : '0',
    odeme: state.paid ? '1' : '0',
  });
  return `${HAND_OVER_MARK}${state.revision}&${fields.toString()}`;
}

/** Reads what {@link encodeState} wrote. Anything broken counts as a fresh start. */
export function decodeState(written: string): PracticeState {
  const fields = new URLSearchParams(written);
  const revision = Number(fields.get('alistirma') ?? '');
  if (!Number.isSafeInteger(revision) || revision < 1) return freshState;
  const closing = fields.get('kapatma');
  const institution = fields.get('kurum') ?? '';
  return {
    revision,
    signedIn: fields.get('giris') === '1',
    closing: closing === 'cancelled' || closing === 'suspended' ? closing : 'open',
    institution: /^\d{1,3}$/.test(institution) ? Number(institution) : null,
    filed: fields.get('basvuru') === '1',
    paid: fields.get('odeme') === '1',
  };
}

/** The newer of what another host handed over and what this host remembers. */
export function loadState(storage: Storage, handedOver: string): PracticeState {
  const kept = decodeState(storage.getItem(STORAGE_KEY) ?? '');
  const given = decodeState(handedOver);
  return given.revision > kept.revision ? given : kept;
}

/** Remembers the state for this tab and host. */
export function saveState(storage: Storage, state: PracticeState): void {
  storage.setItem(STORAGE_KEY, encodeState(state));
}
