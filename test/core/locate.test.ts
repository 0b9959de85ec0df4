import { describe, expect, it } from 'vitest';
import { type Location, locate } from '../../src/core/survey/locate.ts';
import type { PageSnapshot, SeenControl } from '../../src/core/snapshot/page-snapshot.ts';
import { survey } from '../../src/core/survey/survey.ts';
import { guide } from '../guide/guide.ts';
import { screenOf } from './situations.ts';

const find = (screen: PageSnapshot, page: string, control: string): Location =>
  locate({ is: 'control', page, control }, guide, survey(screen, guide));
const institution = (screen: PageSnapshot, id: string): Location =>
  locate({ is: 'institution', institution: id }, guide, survey(screen, guide));
const shown = (location: Location): string => (location.kind === 'found' ? (location.option ?? location.label) : location.kind);

/** The screen with every control changed that says `label`. */
function withControl(screen: PageSnapshot, label: string, change: Partial<SeenControl>): PageSnapshot {
  return {
    ...screen,
    items: screen.items.map((item) => (item.role === 'control' && item.lines.includes(label) ? { ...item, ...change } : item)),
  };
}

describe('the control sought', () => {
  const closing = (...lines: string[]) => find(screenOf('# Bireysel İşlemler', ...lines), 'bireysel-islemler', 'iptal-askiya-al');

  it('is found by any of its spellings', () => {
    for (const label of [
      'SERTİFİKAMI İPTAL ET',
      'Sertifikami iptal et / askiya al',
      '2- Sertifikamı İptal Et / Askıya Alma',
      'Sertifikamı İptal Et arrow_forward',
    ]) {
      expect(closing(`[${label}]`).kind, label).toBe('found');
    }
  });

  it('is never found by a part of a word or of a longer label', () => {
    for (const label of ['Sertifikamı İptal Etme Kılavuzu', 'Sertifikamı İptal Ettim', 'Başvurumu İptal Et', 'Sertifika']) {
      expect(closing(`[${label}]`).kind, label).toBe('missing');
    }
  });

  it.each([
    ['in a footer', 'footer: [Sertifikamı İptal Et]'],
    ['as the last breadcrumb', '> Ana Sayfa > Sertifikamı İptal Et'],
    ['as a link in a sentence', 'Kartınızı kaybettiyseniz [Sertifikamı İptal Et] bağlantısını kullanabilirsiniz.'],
    ['as running text', 'Sertifikamı İptal Et'],
    ['as a heading', '## Sertifikamı İptal Et'],
  ])('is not found %s', (_where, line) => {
    expect(closing(line).kind).toBe('missing');
    expect(shown(closing(line, '[SERTİFİKAMI İPTAL ET]'))).toBe('SERTİFİKAMI İPTAL ET');
  });

  it('is not found in a footer without a landmark, below a notice that only footers have', () => {
    const buttons = Array.from({ length: 8 }, (_, index) => `[Düğme ${index}]`);
    const screen = screenOf('# Bireysel İşlemler', ...buttons, 'row: © 2026 Örnek Kurum, tüm hakları saklıdır; [Sertifikamı İptal Et]');
    expect(find(screen, 'bireysel-islemler', 'iptal-askiya-al').kind).toBe('missing');
  });

  it('is several when two places fit equally well, and one when they are one link', () => {
    const screen = screenOf('# Bireysel İşlemler', '[Başvuru İşlemleri]', '[Başvuru İşlemleri]');
    expect(find(screen, 'bireysel-islemler', 'basvuru-islemleri')).toMatchObject({ kind: 'several', count: 2 });
    const oneLink = withControl(screen, 'Başvuru İşlemleri', { goesTo: 'https://onlineislemler.kamusm.gov.tr/basvuru' });
    expect(find(oneLink, 'bireysel-islemler', 'basvuru-islemleri').kind).toBe('found');
  });

  it("the page's own wins over header, breadcrumb and menu", () => {
    const own = screenOf('header: [BAŞVURU İŞLEMLERİ]', '> Başvuru İşlemleri > Başvurularım', '# Bireysel İşlemler', '[Başvuru İşlemleri]');
    expect(find(own, 'bireysel-islemler', 'basvuru-islemleri')).toMatchObject({ kind: 'found', standing: 'own' });
    const crumb = screenOf('> Başvuru İşlemleri > Başvurularım', '# Başvurularım');
    expect(find(crumb, 'bireysel-islemler', 'basvuru-islemleri')).toMatchObject({ kind: 'found', standing: 'crumb' });
  });

  it('with a name that cannot be seen is found, but not for certain', () => {
    const screen = withControl(screenOf('# Bireysel İşlemler', '[x]'), 'x', { lines: [], hiddenNames: ['Başvuru İşlemleri'] });
    expect(find(screen, 'bireysel-islemler', 'basvuru-islemleri')).toMatchObject({ kind: 'found', certainty: 'likely' });
  });
});

describe('of several rows', () => {
  const rows = (...states: string[]) =>
    screenOf(
      '# Sertifikayı Kullanıma Kapatma',
      '| Sertifika Seri No | Sertifika Durumu | İşlem |',
      ...states.map((state, index) => `row: ÖRNEK-${index}; ${state}; [Kullanıma Kapat]`),
    );

  it('the only valid certificate is found', () => {
    const location = find(rows('Süresi Dolmuş', 'Geçerli', 'İptal Edilmiş'), 'sertifika-kapatma', 'kullanima-kapat');
    expect(location).toMatchObject({ kind: 'found' });
    const survived = find(rows('Geçerli'), 'sertifika-kapatma', 'kullanima-kapat');
    expect(survived.kind).toBe('found');
  });

  it('the row found is the valid one, wherever it stands', () => {
    for (let at = 0; at < 4; at += 1) {
      const screen = rows(...Array.from({ length: 4 }, (_, index) => (index === at ? 'Geçerli' : 'Süresi Dolmuş')));
      const location = find(screen, 'sertifika-kapatma', 'kullanima-kapat');
      if (location.kind !== 'found') throw new Error(`${location.kind} with the valid one at ${at}`);
      const row = location.item.path.at(-2);
      const words = screen.items.filter((item) => item.path.includes(row ?? -1)).flatMap((item) => item.lines);
      expect(words).toContain('Geçerli');
    }
  });

  it('two valid certificates are the person’s own choice', () => {
    expect(find(rows('Geçerli', 'Geçerli'), 'sertifika-kapatma', 'kullanima-kapat')).toMatchObject({ kind: 'several', count: 2 });
  });

  it('no valid certificate: nothing is ringed', () => {
    expect(find(rows('Süresi Dolmuş', 'İptal Edilmiş'), 'sertifika-kapatma', 'kullanima-kapat').kind).toBe('several');
  });
});

describe('the institution sought', () => {
  const LOOKALIKES = [
    'Milli Eğitim Vakfı',
    'T.C. Milli Savunma Bakanlığı',
    'Sağlık Bilimleri Üniversitesi',
    'Jandarma ve Sahil Güvenlik Akademisi',
    'Yükseköğretim Kalite Kurulu',
  ];

  it('is not mistaken for one of a similar name', () => {
    const screen = screenOf('# Kurum Seçimi', ...LOOKALIKES.map((name) => `( ) ${name}`));
    for (const { id } of guide.institutions) expect(institution(screen, id).kind, id).toBe('missing');
  });

  it('is found among them', () => {
    const screen = screenOf('# Kurum Seçimi', ...LOOKALIKES.map((name) => `( ) ${name}`), '( ) T.C. MİLLÎ EĞİTİM BAKANLIĞI');
    expect(shown(institution(screen, 'meb'))).toBe('T.C. MİLLÎ EĞİTİM BAKANLIĞI');
  });

  it('in a closed list is named as the option to pick', () => {
    const screen = screenOf('# Kurum Seçimi', `{Kurumunuz: Seçiniz; ${LOOKALIKES.join('; ')}; Milli Eğitim Bakanlığı}`);
    expect(institution(screen, 'meb')).toMatchObject({ kind: 'found', option: 'Milli Eğitim Bakanlığı', label: 'Kurumunuz' });
    expect(institution(screen, 'saglik').kind).toBe('missing');
  });

  it('twice in a closed list cannot be pointed into', () => {
    const screen = screenOf('# Kurum Seçimi', '{Kurumunuz: Milli Eğitim Bakanlığı; MİLLİ EĞİTİM BAKANLIĞI}');
    expect(institution(screen, 'meb')).toMatchObject({ kind: 'several', count: 2 });
  });
});
