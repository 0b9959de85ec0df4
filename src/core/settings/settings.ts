/** What the person was told by their own institution; `null` where the guide's sentence holds. Differs from province to province. */
export interface Office {
  /** Where the signed form goes. */
  readonly deliveryOffice: string | null;
  /** Whom to ask. */
  readonly contactLine: string | null;
}

/** What the person has chosen. Kept in `storage.local` under `settings`; see design §2. */
export interface Settings {
  readonly enabled: boolean;
  readonly flow: string | null;
  readonly institution: string | null;
  /** By institution id. */
  readonly offices: Readonly<Record<string, Office>>;
}

export const DEFAULT_SETTINGS: Settings = { enabled: true, flow: null, institution: null, offices: {} };

/** What an administrator may preset through `storage.managed`; every part may be missing. */
export interface Policy {
  readonly settings: Partial<Settings>;
  /** Replaces the guide's sentence about where the signed form goes. */
  readonly deliveryOffice: string | null;
  /** Replaces the guide's sentence about whom to ask. */
  readonly contactLine: string | null;
}

export const NO_POLICY: Policy = { settings: {}, deliveryOffice: null, contactLine: null };

/** The ids a settings value may name; anything else is treated as "not chosen". */
export interface KnownIds {
  readonly flows: readonly string[];
  readonly institutions: readonly string[];
}

interface HasId {
  readonly id: string;
}

/** The ids of a guide that a stored setting may name. */
export function knownIdsOf(guide: { readonly flows: readonly HasId[]; readonly institutions: readonly HasId[] }): KnownIds {
  return { flows: guide.flows.map(({ id }) => id), institutions: guide.institutions.map(({ id }) => id) };
}

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

const oneOf = (value: unknown, known: readonly string[]): string | null =>
  typeof value === 'string' && known.includes(value) ? value : null;

/** Longest sentence of a policy or an office shown, in characters; a longer one is cut so that it cannot push the hint off the card. */
export const LONGEST_SENTENCE = 300;

const sentence = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, LONGEST_SENTENCE) : null;

function parseOffices(value: unknown, known: KnownIds): Record<string, Office> {
  const offices: Record<string, Office> = {};
  for (const [id, entry] of Object.entries(asRecord(value))) {
    if (!known.institutions.includes(id)) continue;
    const raw = asRecord(entry);
    const office = { deliveryOffice: sentence(raw['deliveryOffice']), contactLine: sentence(raw['contactLine']) };
    if (office.deliveryOffice !== null || office.contactLine !== null) offices[id] = office;
  }
  return offices;
}

/**
 * Reads the managed policy. Never throws: unknown fields are ignored, broken ones count as not set.
 * @param value whatever `storage.managed` holds
 */
export function parsePolicy(value: unknown, known: KnownIds): Policy {
  const raw = asRecord(value);
  const settings: { -readonly [K in keyof Settings]?: Settings[K] } = {};
  if (typeof raw['enabled'] === 'boolean') settings.enabled = raw['enabled'];
  const flow = oneOf(raw['flow'], known.flows);
  if (flow !== null) settings.flow = flow;
  const institution = oneOf(raw['institution'], known.institutions);
  if (institution !== null) settings.institution = institution;
  return { settings, deliveryOffice: sentence(raw['deliveryOffice']), contactLine: sentence(raw['contactLine']) };
}

/**
 * Reads the stored settings. Never throws: unknown extra fields are tolerated, a broken or missing field falls back to
 * the policy's preset and then to the default.
 * @param value whatever `storage.local.settings` holds
 */
export function parseSettings(value: unknown, known: KnownIds, policy: Policy = NO_POLICY): Settings {
  const raw = asRecord(value);
  const preset = { ...DEFAULT_SETTINGS, ...policy.settings };
  return {
    enabled: typeof raw['enabled'] === 'boolean' ? raw['enabled'] : preset.enabled,
    flow: oneOf(raw['flow'], known.flows) ?? preset.flow,
    institution: oneOf(raw['institution'], known.institutions) ?? preset.institution,
    offices: parseOffices(raw['offices'], known),
  };
}
