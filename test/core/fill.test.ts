import { describe, expect, it } from 'vitest';
import { fillWords } from '../../src/core/advise/fill.ts';
import { DEFAULT_SETTINGS, NO_POLICY } from '../../src/core/settings/settings.ts';
import { guide } from '../guide/guide.ts';

const meb = guide.institutions.find(({ id }) => id === 'meb');
const diger = guide.institutions.find(({ id }) => id === 'diger');

describe('words that differ from person to person', () => {
  const settings = { ...DEFAULT_SETTINGS, flow: 'kayip-calinti', institution: 'meb' };

  it('come from the institution', () => {
    expect(fillWords('{kurum}: {teslim}', { guide, settings, policy: NO_POLICY })).toBe(`${meb?.name}: ${meb?.delivery}`);
  });

  it('without an institution are those for any other', () => {
    expect(fillWords('{iletisim}', { guide, settings: DEFAULT_SETTINGS, policy: NO_POLICY })).toBe(diger?.contact);
  });

  it('of the person come before those of an administrator, and these before the guide', () => {
    const policy = { ...NO_POLICY, deliveryOffice: 'Personel birimine verin' };
    const offices = { meb: { deliveryOffice: 'Üçüncü kattaki Örnek Büroya bırakın', contactLine: null } };
    expect(fillWords('{teslim}', { guide, settings, policy })).toBe('Personel birimine verin.');
    expect(fillWords('{teslim}', { guide, settings: { ...settings, offices }, policy })).toBe('Üçüncü kattaki Örnek Büroya bırakın.');
  });

  it('noted for one institution do not hold for another', () => {
    const offices = { saglik: { deliveryOffice: 'Örnek Büro.', contactLine: null } };
    expect(fillWords('{teslim}', { guide, settings: { ...settings, offices }, policy: NO_POLICY })).toBe(meb?.delivery);
  });

  it('a sentence about the kind of application is left out where the way has none', () => {
    const text = 'Listeden seçin. Sizinki «{basvuruTuru}» türüdür. Sonra denetleyin.';
    const none = { ...settings, flow: 'kurum-odemeli' };
    expect(fillWords(text, { guide, settings: none, policy: NO_POLICY })).toBe('Listeden seçin. Sonra denetleyin.');
    expect(fillWords(text, { guide, settings, policy: NO_POLICY })).toContain('«Kayıp/Çalıntı»');
  });

  it('are filled in literally, and what nobody knows stays', () => {
    const offices = { meb: { deliveryOffice: '{hedef} $& {kurum}', contactLine: null } };
    expect(fillWords('{teslim} {toString}', { guide, settings: { ...settings, offices }, policy: NO_POLICY }, { hedef: 'X' })).toBe(
      '{hedef} $& {kurum}. {toString}',
    );
  });
});
