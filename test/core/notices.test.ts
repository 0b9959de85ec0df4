import { describe, expect, it } from 'vitest';
import { compileGuide } from '../../src/core/guide/compile-guide.ts';
import { saysSo } from '../../src/core/survey/notices.ts';
import { guide, source } from '../guide/guide.ts';
import { adviceOn, done, exampleOf, hintIn, LOST, ringedBy, screenOf } from './situations.ts';

const made = compileGuide({
  ...source,
  notices: [
    {
      id: 'ornek',
      wordings: [
        [
          ['kapı*', 'giriş yeri'],
          ['kapan*', 'kilitli'],
        ],
      ],
      hint: { title: 'Örnek', say: 'Örnek.' },
      examples: { yes: ['a', 'b', 'c'], no: ['d'] },
      sources: ['x'],
    },
  ],
});
const says = (text: string): boolean => made.notices.some((notice) => saysSo(text, notice, made.phraseBook));

describe('wording nobody has seen', () => {
  it('is recognised by a word of every group, in any order and spelling', () => {
    expect(says('KAPILAR KAPANDI!')).toBe(true);
    expect(says('Kilitli olan giriş yeri budur.')).toBe(true);
    expect(says('kapı')).toBe(false);
    expect(says('Kapı açık')).toBe(false);
  });

  it('needs whole words unless the guide leaves the end open', () => {
    expect(says('Giriş yerinde kilitli')).toBe(false);
    expect(says('Kapıcı kapandı')).toBe(true);
    expect(says('Dışkapı kapandı')).toBe(false);
  });

  it.each([
    'Kapı kapandı ise bekleyin.',
    'Kapı kilitliyse arayın.',
    'Kapı kapanmazsa çıkmayın.',
    'Kapı kapandı mı?',
    'Kapının kapanması halinde arayın.',
    'Kapı kapanırsa.',
  ])('supposing is not saying: %s', (text) => {
    expect(says(text)).toBe(false);
  });

  it('may take two sentences, but what is only supposed in one of them does not count', () => {
    expect(says('Giriş yeri. Şu an kilitli.')).toBe(true);
    expect(says('Kapı var. Kapanırsa arayın.')).toBe(false);
  });

  it.each([
    'Kapı kapandı hatası alıyorum',
    'Giremiyorum, kapı kapandı diyor',
    '“Kapı kapandı” uyarısının nedeni rüzgârdır.',
    '"Kapı kapandı" mesajı görünebilir.',
    'Ödemeniz başarıyla alınmıştır. Kapı kapandı.',
    'Başvurunuz alınmıştır. Kapı kapandı.',
    'Ödemeniz gerçekleşti, kapı kapandı.',
    'Ödeme işleminiz başarıyla tamamlandı. Kapı kapandı.',
    'Ödeme başarılı. Kapı kapandı.',
    'Siparişiniz alındı! Kapı kapandı.',
  ])('nor is telling of it, nor what is missing after a success: %s', (text) => {
    expect(says(text)).toBe(false);
  });

  it.each([
    'Kapı “Örnek” için kapandı.',
    'Kimlik doğrulama başarılı. Kapı kapandı.',
    'Başvurunuz başarıyla tamamlanamadı, kapı kapandı.',
    'Daha önce yapılmış başvurunuz alınmıştır, kapı kapandı.',
    'Ödemeniz alındı, başvurunuz tamamlanamadı: kapı kapandı.',
    'Başvurunuz alındıktan sonra kapı kapandı.',
  ])('but no success is one that is none: %s', (text) => {
    expect(says(text)).toBe(true);
  });

  it('is not sought in long texts', () => {
    expect(says(`Kapı kapandı. ${'Uzun uzun anlatan bir yardım yazısı. '.repeat(16)}`)).toBe(false);
  });
});

describe('a message that stops the person', () => {
  const refusal = 'Seçtiğiniz kurumda personel kaydınız bulunamamıştır.';

  it('takes the place of the step’s hint and its ring', () => {
    const { items, ...screen } = exampleOf('kurum-secimi');
    const said = screenOf(refusal).items.map((item) => ({ ...item, ref: 900, path: [1, 900] }));
    const hint = hintIn(adviceOn({ ...screen, items: [...items, ...said] }));
    expect(hint.notice).not.toBeNull();
    expect(hint.step).toBe('kurum');
    expect(ringedBy(hint)).toBeNull();
    expect(`${hint.say} ${hint.cautions.join(' ')}`).toContain('sorun');
  });

  it('counts as well in a dialog over the page', () => {
    const { items, ...screen } = exampleOf('kurum-secimi');
    const dialog = screenOf(`dialog: ${refusal}`, 'dialog: [Tamam]').items.map((item) => ({
      ...item,
      ref: item.ref + 900,
      path: [1, ...item.path.slice(1).map((ordinal) => ordinal + 900)],
    }));
    expect(hintIn(adviceOn({ ...screen, dialogOpen: true, items: [...items, ...dialog] })).notice).not.toBeNull();
  });

  it('is none after a success that stands beside it', () => {
    const { items, ...screen } = exampleOf('borc-sorgulama');
    const noticeBeside = (...lines: string[]): string | null => {
      const said = screenOf(...lines).items.map((item) => ({ ...item, ref: item.ref + 900, path: [1, item.ref + 900] }));
      return hintIn(adviceOn({ ...screen, items: [...items, ...said] }, { progress: paid })).notice;
    };
    const paid = done(LOST, 'kapatma', 'basvuru');
    expect(noticeBeside('Borcunuz bulunmamaktadır.')).toBe('borc-yok');
    expect(noticeBeside('Ödemeniz gerçekleşti.', 'Borcunuz bulunmamaktadır.')).toBe('odeme-alindi');
    expect(noticeBeside('Başvurunuz tamamlandı.', 'Borcunuz bulunmamaktadır.')).toBeNull();
  });

  it('rings what helps, when the guide knows it', () => {
    const screen = screenOf(
      '# Cep Telefonu Doğrulama',
      'Son dört hanesi *** *** 1234 ile biten cep telefonunuza gönderilen SMS onay kodunu giriniz.',
      'Onay kodunun süresi doldu.',
      '<Onay Kodu>',
      '[Kodu Yeniden Gönder]',
      '[Onayla]',
    );
    expect(ringedBy(adviceOn(screen))).toBe('Kodu Yeniden Gönder');
  });

  it('on a page nobody knows is told when the badge is opened', () => {
    const advice = adviceOn(screenOf('# Hata', 'Sistemimiz bakım çalışması nedeniyle geçici olarak hizmet verememektedir.'));
    expect(advice.kind).toBe('unknown');
    if (advice.kind === 'unknown') expect(advice.notice?.say).not.toBe('');
  });

  it('is never seen on the guide’s own screens as they should be', () => {
    for (const page of source.pages) {
      for (const { name } of page.examples) {
        const advice = adviceOn(exampleOf(page.id, name));
        if (advice.kind !== 'guide' || advice.notice === null) continue;
        // How an application stands is told where it stands.
        expect(guide.notices.find(({ id }) => id === advice.notice)?.is, `${page.id}/${name}`).toBe('state');
      }
    }
  });

  it('knows at least these', () => {
    expect(guide.notices.length).toBeGreaterThan(6);
  });
});
