/** Menus of other products that have our buttons, the signing of an application, what comes of a payment, approval in e-Devlet. */
import { describe, expect, it } from 'vitest';
import { recognize } from '../../src/core/recognize/recognize.ts';
import { exampleScreen } from '../guide/example-screen.ts';
import { guide } from '../guide/guide.ts';
import { adviceOn, hintIn, ringedBy, screenOf } from './situations.ts';

const SAID = 'Lütfen aşağıdaki butonları kullanarak yapmak istediğiniz işlemi seçiniz.';
const PERSONAL = [SAID, '[Başvuru İşlemleri]', '[Sertifikamı İptal Et / Askıya Al]'];
const ABOVE = [SAID, '[Bireysel İşlemler]', '[Kurumsal İşlemler]', '[PIN Oluşturma/Kilit Çözme]'];
const FLOWS = guide.flows.map(({ id }) => id);

const payment = (...screen: string[]) => exampleScreen({ url: 'https://sanalpos.kamusm.gov.tr/sonuc.xhtml', screen });

function pageOf(screen: ReturnType<typeof screenOf>): string {
  const recognition = recognize(screen, guide);
  return recognition.kind === 'known' ? recognition.page : recognition.kind;
}

const ringsOn = (screen: ReturnType<typeof screenOf>): readonly (string | null)[] =>
  FLOWS.map((flow) => ringedBy(adviceOn(screen, { settings: { flow } })));

describe('the menu of another product', () => {
  it.each([
    ['its title', ['# Mobil NES Bireysel İşlemler', ...PERSONAL]],
    ['a lesser title', ['# Online İşlemler', '### Mobil NES Bireysel İşlemler', ...PERSONAL]],
    ['a title under ours', ['# NES İşlemleri', '## Mobil NES Bireysel İşlemler', ...PERSONAL]],
    ['bare text', ['Mobil NES Bireysel İşlemler', ...PERSONAL]],
    ['bare text above', ['Mobil NES İşlemleri', ...ABOVE]],
    ['a title in the header', ['header: # Mobil NES İşlemleri', ...ABOVE]],
    ['the trail', ['> Ana Sayfa > Mobil NES İşlemleri > Bireysel İşlemler', '# Bireysel İşlemler', ...PERSONAL]],
    ['a trail in one line', ['Ana Sayfa › Mobil NES İşlemleri › Bireysel İşlemler', ...PERSONAL]],
    ['the end of its title', ['# Bireysel İşlemler (Mobil NES)', ...PERSONAL]],
    ['a title that tells the way', ['# Mobil NES İşlemleri - Bireysel İşlemler', ...PERSONAL]],
    ['a dialog', ['dialog: ## Mobil NES Bireysel İşlemler', ...PERSONAL.map((line) => `dialog: ${line}`)]],
    ['a product nobody has listed', ['# Bulut İmza İşlemleri', ...ABOVE]],
    ['another one in the trail', ['> Ana Sayfa > İmzager İşlemleri > Başvuru İşlemleri', '[Kişi Ödemeli Başvuru]', '[Başvurularım]']],
    ['conformity', ['## Uyum Değerlendirme Başvuru İşlemleri', '[Kişi Ödemeli Başvuru]', '[Başvurularım]']],
    ['encryption', ['Kurumsal Şifreleme İşlemleri', '[Kişi Ödemeli Başvuru]', '[Başvurularım]']],
    [
      'a list',
      [
        '# Mobil NES Sertifikayı Kullanıma Kapatma',
        '| Sertifika Seri No | Sertifika Durumu | İşlem |',
        'row: A1; Geçerli; [Kullanıma Kapat]',
      ],
    ],
  ])('is told by %s: no page, no ring in any flow', (_by, lines) => {
    const screen = screenOf(...lines);
    expect(pageOf(screen)).toBe('unknown');
    expect(ringsOn(screen).filter((ring) => ring !== null)).toEqual([]);
  });

  it.each([
    ['# Kişisel NES İşlemleri', ABOVE, 'nes-islemleri'],
    ['# 2. Adım: Başvuru İşlemleri', ['[Kişi Ödemeli Başvuru]', '[Başvurularım]'], 'basvuru-islemleri'],
    ['# E-imza Bireysel İşlemler', PERSONAL, 'bireysel-islemler'],
  ])('is not "%s"', (title, lines, page) => {
    expect(pageOf(screenOf(title, ...lines))).toBe(page);
  });

  it('beside ours on the first page leaves the ring on ours', () => {
    const tiles = screenOf(
      SAID,
      '[Mobil NES İşlemleri | Mobil imza]',
      '[NES İşlemleri | E-imza]',
      '[Mali Mühür İşlemleri]',
      '[İmzager İşlemleri]',
    );
    expect(pageOf(tiles)).toBe('online-islemler');
    expect(ringedBy(adviceOn(tiles))).toBe('NES İşlemleri');
  });
});

describe('signing the application', () => {
  const trail = '> Ana Sayfa > NES İşlemleri > Bireysel İşlemler > Başvurularım > E-imzalı Başvuru';
  const form = ['{Kart Tipi: Seçiniz; AKİS}', '<Ad Soyad>', '<PIN>', '[Form Onayla]', '[Geri]'];

  it('is known, and no flow leads out of it', () => {
    const screen = screenOf(trail, '# E-imzalı Başvuru', 'Başvuru formunuzu elektronik imzanızla onaylayınız.', ...form);
    expect(pageOf(screen)).toBe('form-imzalama');
    for (const ring of ringsOn(screen)) expect([null, 'Form Onayla']).toContain(ring);
  });

  it.each(['yenileme', 'kurum-odemeli'])('is a step of %s', (flow) => {
    const advice = hintIn(adviceOn(screenOf(trail, '# E-imzalı Başvuru', ...form), { settings: { flow } }));
    expect(ringedBy(advice)).toBe('Form Onayla');
    expect(advice.step).toMatch(/-kartla-imza$/u);
  });

  it('is not e-onay, nor is e-onay this', () => {
    expect(pageOf(screenOf('# E-Onay İşlemleri', ...form))).toBe('e-onay');
    expect(pageOf(screenOf('{Kart Tipi: AKİS}', '<PIN>', '[Form Onayla]'))).toBe('form-imzalama');
    expect(pageOf(screenOf('[Form Onayla]'))).toBe('unknown');
    expect(pageOf(screenOf('# E-imzalı Başvuru', 'Başvurunuz başarıyla imzalanmıştır.', '[Tamam]'))).toBe('unknown');
  });
});

describe('what comes of a payment', () => {
  it.each([
    ['a sentence under its title', ['# Ödeme Sonucu', 'Ödemeniz alınmıştır.']],
    ['a sentence and a way home', ['Ödeme işleminiz başarıyla tamamlandı.', '[Ana Sayfa]']],
    [
      'a slip under its name',
      ['## Dekont', 'row: Dekont No; 1', 'row: Onay Kodu; 2', 'row: Sipariş No; 3', 'row: Tutar; 000,00 TL', '[Yazdır]'],
    ],
    ['a refusal', ['## İşlem Sonucu', 'Ödeme işlemi başarısız.', '[Tekrar Dene]']],
    ['a title and words nobody knows', ['# Ödeme Sonucu', 'Kod: 05']],
  ])('is told by %s', (_by, lines) => {
    const screen = payment(...lines);
    expect(pageOf(screen)).toBe('odeme-sonucu');
    for (const ring of ringsOn(screen)) expect([null, 'Ana Sayfa']).toContain(ring);
  });

  it.each([
    ['what is to be paid', ['# Ödeme Bilgileri', 'row: Sipariş No; 1', 'row: Tutar; 000,00 TL', '[Ödemeye Geç]']],
    ['a list of payments', ['# Ödeme Geçmişi', '| Dekont No | Tutar | İşlem Tarihi |', 'row: 1; 000,00 TL; 01.01.2023']],
    ['the query form', ['# Ödeme Sonucu', 'Ödemeniz alınmıştır.', '<TCKN>', '<Doğum Yeri>', '[Borç Sorgula]']],
  ])('is not %s', (_what, lines) => {
    expect(pageOf(payment(...lines))).not.toBe('odeme-sonucu');
  });
});

describe('approval in e-Devlet after the application', () => {
  it.each([
    ['# e-Devlet Onayı Bekleniyor', 'Başvurunuzun tamamlanması için e-Devlet Kapısı üzerinden onay vermeniz gerekmektedir.'],
    ['## Başvuru Durumu', 'e-Devlet onayınız bekleniyor.'],
    ['Başvurunuz onayınızı bekliyor.', 'Onay işlemi e-Devlet’te yapılır.'],
  ])('is not the way in: %s', (...lines) => {
    const screen = screenOf(...lines, '[e-Devlet Kapısına Git]');
    expect(pageOf(screen)).toBe('unknown');
    expect(ringsOn(screen).filter((ring) => ring !== null)).toEqual([]);
  });
});

describe('a message about the certificate', () => {
  const SAID_OF_IT = [
    'Sertifikanızın geçerlilik süresi henüz başlamamıştır.',
    'Sertifikanızın süresi dolmuştur.',
    'Sertifikanız askıdadır.',
  ];

  it.each(SAID_OF_IT)('leaves the page what it is: %s', (message) => {
    expect(
      pageOf(screenOf('# PIN Oluşturma/Kilit Çözme', message, '| Sertifika Seri No | Sertifika Durumu |', 'row: A1; [PIN Oluştur]')),
    ).toBe('pin-kilit');
    expect(pageOf(screenOf('# Başvuru Onay Yöntemi', message, '[Islak İmzalı Başvuru]', '[E-imzalı / E-Onaylı Başvuru]'))).toBe(
      'onay-yontemi',
    );
    expect(pageOf(screenOf('# E-Onay İşlemleri', message, '{Kart Tipi: AKİS}', '<PIN>', '[Onay]'))).toBe('e-onay');
  });
});
