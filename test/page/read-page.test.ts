import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageSnapshot } from '../../src/core/snapshot/page-snapshot.ts';
import type * as readPageModule from '../../src/page/read/read-page.ts';
import { type InBrowser, inBrowser } from './support/in-browser.ts';

type ReadPage = typeof readPageModule;

let browser: InBrowser<ReadPage>;
beforeAll(async () => {
  browser = await inBrowser<ReadPage>('src/page/read/read-page.ts');
});
afterAll(() => browser.close());

async function read(body: string): Promise<PageSnapshot> {
  await browser.show(`<!doctype html><html lang="tr"><title>test</title><body>${body}</body></html>`);
  return snapshot();
}

const snapshot = (): Promise<PageSnapshot> =>
  browser.evaluate((module) => module.readPage(document, { host: location.host, path: location.pathname }).snapshot);

const controls = (page: PageSnapshot): string[] => page.items.flatMap((item) => (item.role === 'control' ? [item.lines.join(' / ')] : []));

const SECRET = 'UYDURMA-GİZLİ-4711';

describe('what a person has typed', () => {
  test.each([
    ['a text field', '<label>Ad <input id="f"></label>'],
    ['a field for many lines', '<label>Açıklama <textarea id="f"></textarea></label>'],
    ['a password', '<label>Şifre <input id="f" type="password"></label>'],
    ['a written element', '<p>Not: <span id="f" contenteditable="true">yaz</span></p>'],
    ['a drawn text box', '<p>Not:</p><div id="f" role="textbox" tabindex="0" contenteditable="plaintext-only">yaz</div>'],
  ])('into %s is never in the reading', async (_name, html) => {
    await read(html);
    await browser.page.focus('#f');
    await browser.page.keyboard.type(SECRET);
    const typed = await browser.page.evaluate(() => {
      const field = document.querySelector('#f');
      return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : field?.textContent;
    });
    expect(typed).toContain(SECRET);
    expect(JSON.stringify(await snapshot())).not.toContain(SECRET);
  });
});

describe('a field within its own label', () => {
  test('gives its label and not its content', async () => {
    const page = await read(`<label>Adres <textarea>${SECRET}</textarea></label>
      <span id="a">Telefon</span><div id="c" role="combobox" tabindex="0" aria-labelledby="a c">${SECRET}</div>`);
    const names = page.items.flatMap((item) => (item.role === 'control' ? item.hiddenNames : []));
    expect(names.join(' ')).toContain('Adres');
    expect(names.join(' ')).toContain('Telefon');
    expect(names.join(' ')).not.toContain(SECRET);
  });
});

describe('a message', () => {
  test('is what the markup has read out at once', async () => {
    const page = await read(`<main><h1>Başlık</h1><p>Düz yazı burada.</p>
      <div role="alert"><strong>Hata.</strong> <p>Uyarı budur.</p></div><div aria-live="assertive">Bu da öyle.</div>
      <div role="status">3 kayıt bulundu.</div><div aria-live="polite">Kalan süre 20 saniye.</div></main>`);
    const alerts = page.items.flatMap((item) => ('alert' in item && item.alert ? [item.lines.join(' ')] : []));
    expect(alerts).toEqual(['Hata.', 'Uyarı budur.', 'Bu da öyle.']);
  });
});

describe('the name of a control', () => {
  test('is its text, not the text that only screen readers or nobody gets', async () => {
    const page = await read(`
      <button>Devam <span style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)">sayfaya git</span></button>
      <button style="display:none">Devam</button>
      <div style="height:0;overflow:hidden"><button>Devam</button></div>
      <div style="position:absolute;left:-9999px"><button>Devam</button></div>`);
    expect(controls(page)).toEqual(['Devam']);
  });

  test('is the label of a submit button, once', async () => {
    expect(controls(await read('<form><input type="submit" value="Borç Sorgula"></form>'))).toEqual(['Borç Sorgula']);
  });

  test('is the text beside a tick box without a label', async () => {
    expect(controls(await read('<form><input type="radio" name="a"> Gerçek <input type="radio" name="a"> Tüzel</form>'))).toEqual([
      'Gerçek',
      'Tüzel',
    ]);
  });

  test('is one line a block, so that a title and its sub-text can be told apart', async () => {
    expect(controls(await read('<a href="/x"><b>Başvuru İşlemleri</b><br><small>Yeni başvuru</small></a>'))).toEqual([
      'Başvuru İşlemleri / Yeni başvuru',
    ]);
  });
});

describe('a page made to confuse', () => {
  test('by fields that are named like the properties of their form is still read', async () => {
    const page = await read(`<form style="display:flex"><input name="childNodes"><input name="children"><input name="matches">
      <input name="localName"><input name="getAttribute"><button>Devam</button></form><button>Geri</button>`).catch(
      (error: unknown) => error,
    );
    expect(page).not.toBeInstanceOf(Error);
    expect(controls(page as PageSnapshot)).toContain('Geri');
  });

  test('by a form that is itself the dialog is out of reach behind it', async () => {
    const page = await read(`<button>Sertifikamı İptal Et</button><form role="dialog" aria-modal="true" style="position:fixed;inset:20%">
      <input name="children"><button>Tamam</button></form>`);
    expect(page.dialogOpen).toBe(true);
    expect(page.items.filter((item) => item.role === 'control' && item.inDialog).map((item) => item.lines.join())).toContain('Tamam');
    expect(page.items.some((item) => item.role === 'control' && item.inDialog && item.lines.join() === 'Sertifikamı İptal Et')).toBe(false);
  });

  test('by sheer size is not read at all', async () => {
    await read('<div id="many"></div>');
    await browser.page.evaluate(() => {
      const many = document.querySelector('#many');
      if (many !== null) many.innerHTML = '<p>Devam</p>'.repeat(41_000);
    });
    expect((await snapshot()).items).toEqual([]);
  });

  test('by nested frames, shadow roots and missing bodies is read without an error', async () => {
    const page = await read(
      '<iframe srcdoc="<button>İç</button><iframe srcdoc=&quot;<button>En iç</button>&quot;></iframe>" width="600" height="300"></iframe><div id="h"></div>',
    );
    await browser.page.waitForFunction(
      () => document.querySelector('iframe')?.contentDocument?.querySelector('iframe')?.contentDocument?.querySelector('button') !== null,
      { polling: 50 },
    );
    await browser.page.evaluate(() => {
      const root = document.querySelector('#h')?.attachShadow({ mode: 'open' });
      if (root !== undefined) root.innerHTML = '<button>Gölgede</button>';
    });
    expect(page.items).toBeDefined();
    expect(controls(await snapshot())).toEqual(['İç', 'En iç', 'Gölgede']);
  });
});

describe('the control the keyboard is in', () => {
  const focusedName = async (): Promise<string | null> => {
    const { items, focus } = await snapshot();
    const item = items.find(({ ref, role }) => role === 'control' && ref === focus);
    return item?.role === 'control' ? ([...item.hiddenNames, ...item.lines][0] ?? '').trim() : null;
  };

  test.each([
    ['a field', '<label for="f">e-Posta</label><input id="f">', 'e-Posta'],
    ['a list', '<label for="f">Operatör</label><select id="f"><option>Seçiniz</select>', 'Operatör'],
    [
      'a drawn list, by the part of it that takes keys',
      '<div role="combobox" aria-label="İl"><span id="f" tabindex="0">Seçiniz</span></div>',
      'İl',
    ],
    ['a radio button', '<label><input type="radio" id="f"> Evet</label>', 'Evet'],
  ])('is %s', async (_kind, html, name) => {
    await read(`<h1>Form</h1>${html}<button>Devam</button>`);
    expect(await focusedName()).toBeNull();
    await browser.page.focus('#f');
    expect(await focusedName()).toBe(name);
  });

  test('is found inside an open shadow root and a frame of the same origin', async () => {
    await read('<div id="host"></div><iframe id="frame" srcdoc="<label>Dahili <input></label>"></iframe>');
    await browser.page.waitForFunction(() => document.querySelector<HTMLIFrameElement>('#frame')?.contentDocument?.querySelector('input'));
    await browser.page.evaluate(() => {
      const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
      if (root !== undefined) root.innerHTML = '<label>Ünvan <input></label>';
      root?.querySelector('input')?.focus();
    });
    expect(await focusedName()).toBe('Ünvan');
    await browser.page.evaluate(() =>
      document.querySelector<HTMLIFrameElement>('#frame')?.contentDocument?.querySelector('input')?.focus(),
    );
    expect(await focusedName()).toBe('Dahili');
  });

  test('is none when the focus is nowhere, or on nothing to press', async () => {
    await read('<label>Ad <input></label><p id="f" tabindex="-1">Yazı</p>');
    await browser.page.focus('#f');
    expect(await focusedName()).toBeNull();
  });
});

describe('a breadcrumb', () => {
  test('says of each entry whether it can be pressed', async () => {
    const page = await read(
      '<nav class="breadcrumb"><a href="#a">Ana Sayfa</a> &gt; <span>NES İşlemleri</span> &gt; <span>Bireysel İşlemler</span></nav><p>x</p>',
    );
    const crumbs = page.items.flatMap((item) => (item.role === 'crumb' ? [[item.lines[0], item.isLink]] : []));
    expect(crumbs).toEqual([
      ['Ana Sayfa', true],
      ['NES İşlemleri', false],
      ['Bireysel İşlemler', false],
    ]);
  });
});
