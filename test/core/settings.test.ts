import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, NO_POLICY, parsePolicy, parseSettings } from '../../src/core/settings/settings.ts';

const KNOWN = { flows: ['bireysel', 'kayip-calinti'], institutions: ['meb', 'diger'] };

describe('settings', () => {
  it.each([undefined, null, 0, 'x', [], {}, { enabled: 'yes' }, { flow: 3, institution: {} }, { enabled: null, flow: [] }])(
    '%j falls back to the defaults',
    (stored) => {
      expect(parseSettings(stored, KNOWN)).toEqual(DEFAULT_SETTINGS);
    },
  );

  it('defaults are on, with nothing chosen', () => {
    expect(DEFAULT_SETTINGS).toEqual({ enabled: true, flow: null, institution: null, offices: {} });
  });

  it('one broken field does not spoil the others', () => {
    expect(parseSettings({ enabled: false, flow: 'bireysel', institution: 42, theme: 'dark' }, KNOWN)).toEqual({
      enabled: false,
      flow: 'bireysel',
      institution: null,
      offices: {},
    });
  });

  it('an id that the guide does not know counts as not chosen', () => {
    expect(parseSettings({ flow: 'ucretsiz', institution: 'belediye' }, KNOWN)).toEqual(DEFAULT_SETTINGS);
    expect(parseSettings({ flow: '__proto__', institution: 'constructor' }, KNOWN)).toEqual(DEFAULT_SETTINGS);
  });

  it('never throws, and knows only ids of the guide', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (stored, managed) => {
        const { enabled, flow, institution } = parseSettings(stored, KNOWN, parsePolicy(managed, KNOWN));
        expect(typeof enabled).toBe('boolean');
        expect(flow === null || KNOWN.flows.includes(flow)).toBe(true);
        expect(institution === null || KNOWN.institutions.includes(institution)).toBe(true);
      }),
    );
  });
});

describe('what the person was told by their own institution', () => {
  it('is kept by institution, trimmed and not endless', () => {
    const stored = { offices: { meb: { deliveryOffice: '  3. kat, 12 numaralı oda ', contactLine: 'x'.repeat(1000) }, diger: {} } };
    const { offices } = parseSettings(stored, KNOWN);
    expect(offices['meb']?.deliveryOffice).toBe('3. kat, 12 numaralı oda');
    expect(offices['meb']?.contactLine).toHaveLength(300);
    expect(Object.keys(offices)).toEqual(['meb']);
  });

  it.each([
    null,
    5,
    [],
    'x',
    { meb: null },
    { meb: 'x' },
    { belediye: { contactLine: 'x' } },
    { meb: { deliveryOffice: 5, contactLine: ' ' } },
  ])('%j counts as not told', (offices) => {
    expect(parseSettings({ offices }, KNOWN).offices).toEqual({});
  });
});

describe('the policy of an administrator', () => {
  it('presets what the person has not chosen', () => {
    const policy = parsePolicy({ enabled: false, flow: 'bireysel', institution: 'meb' }, KNOWN);
    expect(parseSettings({}, KNOWN, policy)).toEqual({ enabled: false, flow: 'bireysel', institution: 'meb', offices: {} });
    expect(parseSettings({ enabled: true, institution: 'diger' }, KNOWN, policy)).toEqual({
      enabled: true,
      flow: 'bireysel',
      institution: 'diger',
      offices: {},
    });
  });

  it('may bring sentences of its own, trimmed and not endless', () => {
    const policy = parsePolicy({ deliveryOffice: '  Formu B kapısına bırakın. ', contactLine: 'x'.repeat(1000) }, KNOWN);
    expect(policy.deliveryOffice).toBe('Formu B kapısına bırakın.');
    expect(policy.contactLine).toHaveLength(300);
  });

  it.each([undefined, null, [], 'x', {}, { enabled: 1, flow: 'x', institution: 'y', deliveryOffice: '  ', contactLine: 5 }])(
    '%j sets nothing',
    (managed) => {
      expect(parsePolicy(managed, KNOWN)).toEqual(NO_POLICY);
    },
  );
});
