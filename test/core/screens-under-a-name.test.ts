/** Screens that carry the name of another: questions, code pages and results keep the title and the trail of what led to them. */
import { describe, expect, it } from 'vitest';
import { recognize } from '../../src/core/recognize/recognize.ts';
import { guide } from '../guide/guide.ts';
import { adviceOn, ringedBy, screenOf } from './situations.ts';

/** The page and how sure, or the kind where none is named. */
function seenOn(...lines: string[]): string {
  const recognition = recognize(screenOf(...lines), guide);
  return recognition.kind === 'known' ? `${recognition.page} ${recognition.certainty}` : recognition.kind;
}

describe('a page to choose from a list on', () => {
  it.each([
    ['a confirmation', ['# Sertifikayı Kullanıma Kapatma', 'Sertifikanız kapatılacaktır. Emin misiniz?', '[Evet]', '[Hayır]']],
    ['a result', ['# Sertifikayı Kullanıma Kapatma', 'İşleminiz kaydedildi.', '[Tamam]']],
    ['a code page', ['# Sertifikayı Kullanıma Kapatma', 'Telefonunuza gelen kodu yazınız.', '<SMS Onay Kodu>', '[Onayla]']],
    ['a choice', ['> Bireysel İşlemler > Sertifikayı Kullanıma Kapatma', 'Bir işlem seçiniz.', '( ) Askıdan İndirme', '( ) İptal']],
    ['a step after it', ['> Başvuru İşlemleri > Kişi Ödemeli Başvuru', 'Onay türünü belirleyiniz.', '[Yazdır]', '[Gönder]']],
  ])('is not known by its name on %s', (_what, lines) => {
    expect(seenOn(...lines)).toBe('unknown');
  });

  it('is known with its list', () => {
    expect(
      seenOn('# Sertifikayı Kullanıma Kapatma', '| Sertifika Seri No | Sertifika Durumu | İşlem |', 'row: A1; Geçerli; [Kullanıma Kapat]'),
    ).toBe('sertifika-kapatma certain');
  });
});

describe('a list that is empty', () => {
  it.each([
    ['sertifika-kapatma', ['# Sertifikayı Kullanıma Kapatma', 'Adınıza tanımlı sertifika bulunamadı.']],
    ['basvurularim', ['# Başvurularım', 'Başvurunuz bulunmamaktadır.']],
  ])('is still %s where it says so', (page, lines) => {
    expect(seenOn(...lines)).toBe(`${page} likely`);
  });
});

describe('what follows a form step by step', () => {
  it('is known under the trail of the menu that led to the form', () => {
    const trail = '> Başvuru İşlemleri > Kişi Ödemeli Başvuru';
    expect(seenOn(trail, '( ) Islak İmzalı', '( ) E-imzalı', '( ) E-Onaylı', '[Devam]')).toMatch(/^onay-yontemi /u);
    expect(
      seenOn(
        trail,
        'Son dört hanesi 0000 ile biten cep telefonunuza gönderilen SMS onay kodunu giriniz.',
        '<SMS Onay Kodu>',
        'Kalan süre: 214 saniye',
        '[Doğrula]',
      ),
    ).toMatch(/^sms-dogrulama /u);
  });
});

describe('a code page within another operation', () => {
  const code = ['Cep telefonunuza gönderilen SMS onay kodunu giriniz.', '<SMS Onay Kodu>', '[Onayla]'];

  it.each(['# E-Onay İşlemleri', '# PIN Oluşturma/Kilit Çözme'])('under "%s" is never certain', (title) => {
    expect(seenOn(title, ...code)).not.toMatch(/ certain$/u);
    expect(seenOn(title, ...code)).not.toMatch(/^sms-dogrulama/u);
  });

  it('in a dialog over it is not that of the application', () => {
    const dialog = ['dialog: ## SMS Doğrulama', ...code.map((line) => `dialog: ${line}`)];
    expect(seenOn('# E-Onay İşlemleri', '{Kart Tipi: AKİS}', '[Onay]', ...dialog)).toBe('unknown');
    expect(seenOn('# Kişi Ödemeli Başvuru', '<e-Posta>', '[Devam]', ...dialog)).toMatch(/^sms-dogrulama /u);
  });
});

describe('a message over a page', () => {
  const hub = ['# Bireysel İşlemler', '[Başvuru İşlemleri]', '[Sertifikamı İptal Et / Askıya Al]'];

  it('that the session has ended is a notice on it: nothing of the page is to be pressed', () => {
    for (const said of [
      'Oturumunuz sona ermiştir, lütfen tekrar giriş yapınız.',
      'Oturum süreniz doldu. Lütfen yeniden giriş yapınız.',
      'Oturumunuz sonlandı. Tekrar giriş yapmalısınız.',
    ]) {
      const screen = screenOf(...hub, said);
      expect(
        recognize(screen, guide).survey.notices.map(({ id }) => id),
        said,
      ).toContain('oturum-bitti');
      for (const { id } of guide.flows) expect(ringedBy(adviceOn(screen, { settings: { flow: id } })), `${id}: ${said}`).toBeNull();
    }
  });

  it.each([
    'Oturumunuz 2 dakika içinde sona erecek.',
    'Oturum süreniz: 14:22',
    'Oturumunuz sona erdi uyarısını gördüyseniz tarayıcınızı kapatıp açınız.',
  ])('"%s" leaves the page what it is', (message) => {
    expect(seenOn(...hub, message)).toBe('bireysel-islemler certain');
  });

  it('is a quotation under a title that is not ours', () => {
    expect(seenOn('# Bilgi Güvenliği', 'Oturumunuz sona ermiştir, lütfen tekrar giriş yapınız.')).toBe('unknown');
  });
});

describe('a dialog without a heading', () => {
  it('has the text it begins with for its title', () => {
    const hub = ['# NES İşlemleri', '[Bireysel İşlemler]', '[E-Onay İşlemleri]'];
    expect(seenOn(...hub, 'dialog: E-Onay İşlemleri', 'dialog: Kartınızı okuyucuya takınız.', 'dialog: [Onay]')).toMatch(/^e-onay /u);
  });
});
