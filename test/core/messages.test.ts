import { describe, expect, it } from 'vitest';
import { saysSo } from '../../src/core/survey/notices.ts';
import type { PageSnapshot, SeenItem } from '../../src/core/snapshot/page-snapshot.ts';
import { exampleScreen } from '../guide/example-screen.ts';
import { guide } from '../guide/guide.ts';
import { adviceOn, done, exampleOf, hintIn, LOST, ringedBy, screenOf, shownBy } from './situations.ts';

const says = (id: string, text: string): boolean => {
  const notice = guide.notices.find((other) => other.id === id);
  if (notice === undefined) throw new Error(`There is no message ${id}.`);
  return saysSo(text, notice, guide.phraseBook);
};

/** A screen of the guide with more on it. */
function withMore(screen: PageSnapshot, lines: readonly string[], change: { readonly alert?: true } = {}): PageSnapshot {
  const items = screenOf(...lines).items.map((item) => ({
    ...item,
    ...(item.role === 'text' ? change : {}),
    ref: item.ref + 900,
    path: [1, ...item.path.slice(1).map((ordinal) => ordinal + 900)],
  })) as SeenItem[];
  return { ...screen, dialogOpen: items.some(({ inDialog }) => inDialog), items: [...screen.items, ...items] };
}

/** The same with a text that its markup makes a message. */
const alerting = (page: string, text: string): PageSnapshot => withMore(exampleOf(page), [text], { alert: true });

describe('which way round a message is said', () => {
  it.each([
    ['gecerli-sertifika-var', 'Geçerli sertifikanız bulunmadığından başvuru yapılamaz.'],
    ['gecerli-sertifika-var', 'Sertifikanız aktif olmadığı için başvuru yapılamaz.'],
    ['gecerli-sertifika-var', 'Sertifikanızın aktif olmaması nedeniyle başvuru yapılamaz.'],
    ['gecerli-sertifika-var', 'Kullanımda olan sertifikanız bulunmamaktadır, yeni başvuru yapılamaz.'],
    ['gecerli-sertifika-var', 'Aktif olmayan sertifikanız nedeniyle başvuru yapılamamaktadır.'],
    ['gecerli-sertifika-var', 'Geçerli sertifikanız, sistemde bulunmamaktadır, başvuru yapılamaz.'],
    ['odeme-alindi', 'Başvurunuz başarıyla alındı, ödeme bekleniyor.'],
    ['odeme-alindi', 'Ödemeniz alınmış değildir.'],
    ['odeme-alindi', 'Ödeme başarılı değil.'],
    ['kuryede', 'Kartınız kuryeye verilmişti, iade edildi.'],
    ['sertifika-iptal-edildi', 'Sertifikanız iptal edildi mi'],
    ['bakim', 'Sistem bakımda değildir.'],
  ])('%s is not: %s', (id, text) => {
    expect(says(id, text)).toBe(false);
  });

  it.each([
    ['gecerli-sertifika-var', 'Geçerli sertifikanız bulunduğu için, e-onayınız bulunmadığından başvuru yapılamaz.'],
    ['sertifika-kagit', 'Sertifikanızın aktif olmaması nedeniyle e-imzalı başvuru yapılamaz.'],
    ['odeme-basarisiz', 'Ödeme sırasında beklenmeyen bir hata oluştu.'],
    ['sms-kodu-yanlis', 'Kod hatalı, işlem yapılamaz.'],
    ['kuryeden-iade', 'Kartınız teslim edilemediği için kuryeden iade gelmiştir.'],
  ])('%s is, whatever else is negated: %s', (id, text) => {
    expect(says(id, text)).toBe(true);
  });
});

describe('a message that speaks of money or closing', () => {
  const paid = 'Ödemeniz alınmıştır.';
  const seenOn = (screen: PageSnapshot): string | null => {
    const advice = adviceOn(screen);
    return advice.kind === 'guide' ? advice.notice : null;
  };

  it('holds only where the page says by itself what it is', () => {
    expect(seenOn(withMore(exampleOf('borc-sorgulama'), [paid]))).toBe('odeme-alindi');
    expect(seenOn(withMore(exampleOf('basvuru-islemleri'), [paid]))).toBeNull();
  });

  it('on an unknown page needs another text beside it', () => {
    const told = (...lines: string[]): boolean => {
      const advice = adviceOn(screenOf(...lines));
      return advice.kind === 'unknown' && advice.notice !== null;
    };
    expect(told('# Bilgi', 'Ödeme Bekleniyor')).toBe(false);
    expect(told('# Bilgi', 'Başvuru Numarası', 'Ödeme Bekleniyor')).toBe(true);
  });
});

describe('how an application stands', () => {
  const list = (...rows: string[]) =>
    adviceOn(screenOf('# Başvurularım', '| Başvuru No | Başvuru Tarihi | Başvuru Durumu |', ...rows), {
      settings: { flow: 'basvuru-durumu' },
    });
  const state = (...rows: string[]): string | null => hintIn(list(...rows)).notice;

  it('is read from the row, whatever else is long done', () => {
    expect(state('row: 1; 02.03.2026; Kurum Onayı Bekleniyor; [Detay]')).toBe('kurum-onayi-bekleniyor');
    expect(state('row: 1; 02.03.2026; Kurum Onayı Bekleniyor; [Detay]', 'row: 2; 11.01.2023; Tamamlandı; [Detay]')).toBe(
      'kurum-onayi-bekleniyor',
    );
    expect(state('row: 2; 11.01.2023; İptal (Süre Aşımı); [Detay]', 'row: 1; 02.03.2026; Kurum Onayı Bekleniyor; [Detay]')).toBe(
      'kurum-onayi-bekleniyor',
    );
  });

  it('is not said of an older row, nor when two rows are open', () => {
    expect(state('row: 1; 02.03.2026; Üretim Bekleniyor; [Detay]', 'row: 2; 11.01.2023; Form Bekleniyor; [Detay]')).toBeNull();
    expect(state('row: 1; 02.03.2026; Kuryede; [Detay]', 'row: 2; 01.03.2026; Form Bekleniyor; [Detay]')).toBeNull();
    expect(state('row: 1; Kuryede; [Detay]', 'row: 2; Form Bekleniyor; [Detay]')).toBeNull();
  });

  it('with several rows the buttons are called what the page calls them', () => {
    const advice = hintIn(list('row: 1; 02.03.2026; Üretim Bekleniyor; [Detay]', 'row: 2; 11.01.2023; Tamamlandı; [Detay]'));
    expect(advice.pointing).toMatchObject({ kind: 'several', label: 'Detay' });
    expect(advice.say).toContain('Detay');
    expect(advice.say).not.toContain('Devam');
  });
});

describe('a message nobody knows', () => {
  const isUnread = (screen: PageSnapshot): boolean => hintIn(adviceOn(screen, { progress: done(LOST, 'kapatma') })).unreadMessage === true;

  it('is to be read first', () => {
    expect(isUnread(alerting('kurum-secimi', 'Sertifika durum bilgisi güncellenemedi.'))).toBe(true);
    expect(isUnread(alerting('basvuru-islemleri', 'Kullanımda olan sertifikanız bulunmamaktadır.'))).toBe(true);
  });

  it.each([
    ['one the guide explains', 'Seçtiğiniz kurumda personel kaydınız bulunamadı.'],
    ['a success', 'Başvurunuz alınmıştır.'],
    ['time that runs', 'Kalan süre: 04:32'],
    ['one word', 'Uyarı'],
    ['a sentence of the page itself', 'Lütfen aşağıdan personeli olduğunuz kurumu seçiniz.'],
  ])('is none: %s', (_what, text) => {
    expect(isUnread(alerting('kurum-secimi', text))).toBe(false);
  });

  it('is none without markup that makes it one', () => {
    expect(isUnread(withMore(exampleOf('kurum-secimi'), ['Sertifika durum bilgisi güncellenemedi.']))).toBe(false);
  });

  it('also stands in a dialog', () => {
    expect(isUnread(withMore(exampleOf('kurum-secimi'), ['dialog: Sertifika durum bilgisi güncellenemedi.', 'dialog: [Tamam]']))).toBe(
      true,
    );
  });

  it('is on none of the guide’s own screens', () => {
    expect(isUnread(exampleOf('kurum-secimi'))).toBe(false);
  });
});

describe('a certificate that cannot be used yet or any more', () => {
  it.each([
    ['sertifika-baslamadi', 'Sertifikanızın geçerlilik süresi henüz başlamamıştır.'],
    ['sertifika-bitti', 'Sertifikanızın süresi dolmuştur.'],
    ['sertifika-askida', 'Sertifikanız askıdadır.'],
  ])('%s rings nothing on the PIN page', (id, text) => {
    const advice = hintIn(adviceOn(alerting('pin-kilit', text), { settings: { flow: 'pin-kilit' } }));
    expect([advice.notice, ringedBy(advice), advice.unreadMessage]).toEqual([id, null, undefined]);
  });

  it('takes the paper way where the application is approved', () => {
    const advice = hintIn(
      adviceOn(alerting('onay-yontemi', 'Geçerli sertifikanız bulunmadığından e-imzalı başvuru yapılamaz.'), {
        settings: { flow: 'yenileme' },
      }),
    );
    expect(advice.notice).toBe('sertifika-kagit');
    expect(ringedBy(advice)).not.toBeNull();
    expect(advice.press[0]).toBe('islak-imzali');
  });
});

describe('a payment is shown as made', () => {
  const PAID = 'kayip-calinti/odeme';
  const receipt = (...lines: string[]): PageSnapshot => exampleScreen({ url: 'https://sanalpos.kamusm.gov.tr/sonuc.xhtml', screen: lines });

  it('by the message on a page of the host to pay on that asks for nothing', () => {
    expect(shownBy(receipt('# Ödeme Sonucu', 'Ödemeniz alınmıştır.', '[Ana Sayfa]'), LOST).stages[PAID]).toEqual({
      state: 'done',
      by: 'shown',
    });
    expect(shownBy(exampleOf('odeme-sonucu', 'dekont'), LOST).stages[PAID]?.state).toBe('done');
  });

  it.each([
    ['a failure', ['# Ödeme Sonucu', 'Ödemeniz alınamamıştır.', '[Ana Sayfa]']],
    ['a question', ['# Ödeme Sonucu', 'Ödemeniz alındı mı?', '[Ana Sayfa]']],
    ['a condition', ['# Ödeme Sonucu', 'Ödemeniz alındıysa bu sayfayı kapatabilirsiniz.', '[Ana Sayfa]']],
    ['a title alone', ['# Ödeme Sonucu', '[Ana Sayfa]']],
  ])('not by %s', (_name, lines) => {
    expect(shownBy(receipt(...lines), LOST).stages[PAID]).toBeUndefined();
  });
});
