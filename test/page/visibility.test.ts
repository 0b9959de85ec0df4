/** What a person cannot see or press is not read, or never wins; what can be scrolled to counts. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageSnapshot } from '../../src/core/snapshot/page-snapshot.ts';
import type * as readPageModule from '../../src/page/read/read-page.ts';
import { type InBrowser, inBrowser } from './support/in-browser.ts';

let browser: InBrowser<typeof readPageModule>;
beforeAll(async () => {
  browser = await inBrowser<typeof readPageModule>('src/page/read/read-page.ts');
});
afterAll(() => browser.close());

async function read(body: string, head = ''): Promise<PageSnapshot> {
  await browser.show(`<!doctype html><html lang="tr"><title>test</title>${head}<body>${body}</body></html>`);
  return snapshot();
}

const snapshot = (): Promise<PageSnapshot> =>
  browser.evaluate((module) => module.readPage(document, { host: location.host, path: location.pathname }).snapshot);

/** All that was read, controls by their names where they say nothing. */
const textsOf = (page: PageSnapshot): string[] =>
  page.items
    // What stands in a control is read again as its text.
    .filter((item) => item.role === 'control' || item.role === 'crumb' || item.role === 'column' || item.within === null)
    .map((item) => item.lines.join(' / ') || (item.role === 'control' ? `(${item.hiddenNames.join(' | ')})` : ''));

const controlsOf = (page: PageSnapshot): string[] =>
  page.items.flatMap((item) => (item.role === 'control' ? [item.lines.join(' / ')] : []));

/** The id of what would be ringed for each control. */
const ringed = (): Promise<string[]> =>
  browser.evaluate((module) => {
    const reading = module.readPage(document, { host: location.host, path: location.pathname });
    return reading.snapshot.items.filter(({ role }) => role === 'control').map(({ ref }) => reading.element(ref)?.id ?? '');
  });

const BUTTON = '<h2>Gizli başlık</h2><button>Gizli düğme</button>';

describe('out of sight', () => {
  test.each([
    ['in a closed details', `<details><summary>Aç</summary>${BUTTON}</details>`, ['Aç']],
    ['in a part not rendered', `<div style="content-visibility:hidden">${BUTTON}</div>`],
    ['hidden until found', `<div hidden="until-found">${BUTTON}</div>`],
    ['without opacity', `<div style="opacity:0">${BUTTON}</div>`],
    ['next to without opacity', `<div style="opacity:.01"><div>${BUTTON}</div></div>`],
    ['without opacity by an ancestor', `<div style="opacity:0"><div style="opacity:1">${BUTTON}</div></div>`],
    ['by an opacity filter', `<div style="filter:opacity(0)">${BUTTON}</div>`],
    ['by visibility', `<div style="visibility:hidden">${BUTTON}</div>`],
    ['collapsed', `<div style="visibility:collapse">${BUTTON}</div>`],
    ['in a collapsed row', `<table><tr style="visibility:collapse"><td>${BUTTON}</td></tr></table>`],
    ['clipped the old way', `<div style="position:absolute;clip:rect(1px,1px,1px,1px)">${BUTTON}</div>`],
    ['clipped the old way without numbers of its own', `<div style="position:absolute;clip:rect(0,0,0,0)">${BUTTON}</div>`],
    ['clipped to half insets', `<div style="clip-path:inset(50%)">${BUTTON}</div>`],
    ['clipped from one side', `<div style="clip-path:inset(0 100% 0 0)">${BUTTON}</div>`],
    ['clipped to a point', `<div style="clip-path:circle(0)">${BUTTON}</div>`],
    ['clipped to a flat polygon', `<div style="clip-path:polygon(0 0, 0 0, 0 0)">${BUTTON}</div>`],
    ['in a one-pixel box', `<div style="position:absolute;width:1px;height:1px;overflow:hidden">${BUTTON}</div>`],
    ['in a box without height', `<div style="max-height:0;overflow:hidden;transition:max-height .3s">${BUTTON}</div>`],
    [
      'in a grid row without height',
      `<div style="display:grid;grid-template-rows:0fr"><div style="min-height:0;overflow:hidden">${BUTTON}</div></div>`,
    ],
    ['scaled to nothing', `<div style="transform:scaleY(0)">${BUTTON}</div>`],
    ['left of the page', `<div style="position:absolute;left:-9999px">${BUTTON}</div>`],
    ['above the page', `<div style="position:absolute;top:-9999px">${BUTTON}</div>`],
    [
      'parked left in a scroll box',
      `<div style="position:relative;overflow:auto;height:200px"><div style="position:absolute;left:-9999px">${BUTTON}</div></div>`,
    ],
    [
      'parked right of a page that does not scroll',
      `<div style="position:absolute;left:110vw">${BUTTON}</div>`,
      [],
      '<style>body{overflow-x:hidden}</style>',
    ],
    ['in a drawer moved out', `<div style="position:fixed;inset:0 auto 0 0;width:280px;transform:translateX(-100%)">${BUTTON}</div>`],
    [
      'in a drawer moved out of its frame',
      `<div style="overflow-x:hidden;position:relative;width:600px;height:300px"><div style="position:absolute;left:100%;width:280px">${BUTTON}</div></div>`,
    ],
    ['in a drawer below the screen', `<div style="position:fixed;inset:100% 0 auto 0;height:300px">${BUTTON}</div>`],
    [
      'in another slide',
      `<div style="overflow:hidden;width:500px"><div style="display:flex;width:1000px;transform:translateX(-500px)"><div style="width:500px">${BUTTON}</div><p style="width:500px">Görünen</p></div></div>`,
      ['Görünen'],
    ],
    ['inert', `<div inert>${BUTTON}</div>`],
    ['for print only', `<div class="p">${BUTTON}</div>`, [], '<style>@media screen{.p{display:none}}</style>'],
    ['in a noscript', `<noscript>${BUTTON}</noscript>`],
    ['in a template', `<template>${BUTTON}</template>`],
    ['in a tab not chosen', `<div role="tabpanel" hidden>${BUTTON}</div><div role="tabpanel"><p>Seçili sekme</p></div>`, ['Seçili sekme']],
    ['in a closed popover', `<div popover>${BUTTON}</div>`],
    ['in a closed dialog', `<dialog>${BUTTON}</dialog>`],
    ['as a hidden copy', `<div aria-hidden="true">${BUTTON}</div><button>Görünen</button>`, ['Görünen']],
  ])('%s', async (_how, html, others: string[] = [], head = '') => {
    expect(textsOf(await read(html, head))).toEqual(others);
  });
});

describe('letters nobody can see', () => {
  test.each([
    ['without size', '<p style="font-size:0">Gizli <span style="font-size:16px">Görünen</span></p>', ['Görünen']],
    ['moved aside', '<p style="text-indent:-9999px">Gizli</p><p>Görünen</p>', ['Görünen']],
    ['moved aside in one line', '<p style="text-indent:100%;white-space:nowrap;overflow:hidden">Gizli</p><p>Görünen</p>', ['Görünen']],
    ['in the colour of the page', '<p style="color:#fff">Gizli</p><p>Görünen</p>', ['Görünen']],
    [
      'in the colour of their box',
      '<div style="background:#123456"><p style="color:#123457">Gizli</p><p style="color:#fff">Görünen</p></div>',
      ['Görünen'],
    ],
    ['without colour', '<p><span style="color:transparent">Gizli</span> Görünen</p>', ['Görünen']],
    ['generated by a style sheet', '<a class="g" href="/x">Görünen</a>', ['Görünen'], '<style>.g::before{content:"Gizli "}</style>'],
  ])('%s', async (_how, html, seen, head = '') => {
    expect(textsOf(await read(html, head))).toEqual(seen);
  });

  test.each([
    [
      'white on a picture',
      '<div style="position:relative;height:200px"><img alt="" style="position:absolute;inset:0"><h2 style="color:#fff">Görünen</h2></div>',
    ],
    ['white on a coloured box', '<div style="background:#036"><div><h2 style="color:#fff">Görünen</h2></div></div>'],
    [
      'white on a picture in the same cell',
      '<div style="display:grid"><img alt="" style="grid-area:1/1"><div style="grid-area:1/1"><h2 style="color:#fff">Görünen</h2></div></div>',
    ],
    ['white on a gradient', '<div style="background:linear-gradient(#000,#333)"><h2 style="color:#fff">Görünen</h2></div>'],
    ['white on a dark page', '<h2 style="color:#fff">Görünen</h2>', '<style>:root{background:#111}</style>'],
    [
      'cut out of a gradient',
      '<h2 style="color:transparent;background:linear-gradient(red,blue);background-clip:text"><span>Görünen</span></h2>',
    ],
    ['pictured in their place', '<h2 style="text-indent:-9999px;background:url(data:,x);width:200px;height:40px">Görünen</h2>'],
  ])('but %s they are read', async (_how, html, head = '') => {
    expect(textsOf(await read(html, head))).toEqual(['Görünen']);
  });
});

test('white letters in a frame stand on what is behind the frame', async () => {
  await read(
    '<div style="background:#036"><iframe srcdoc="<h2 style=\'color:#fff\'>Görünen</h2>" width="600" height="200"></iframe></div>',
  );
  await browser.page.waitForFunction(() => document.querySelector('iframe')?.contentDocument?.querySelector('h2'));
  expect(textsOf(await snapshot())).toEqual(['Görünen']);
});

describe('what can be scrolled to is read', () => {
  const LONG = `<div style="height:3000px">Uzun</div><button id="end">Sondaki</button>`;
  test.each([
    ['in a list', `<div style="height:200px;overflow:auto">${LONG}</div>`],
    ['in a list that scrolls only down', `<div style="height:200px;overflow-x:hidden;overflow-y:auto">${LONG}</div>`],
    [
      'in a page within a frame of its own size',
      `<div style="height:100vh;overflow:hidden"><div style="height:100%;overflow:auto">${LONG}</div></div>`,
    ],
    ['in a page that is laid over the viewport', `<div style="position:fixed;inset:0;overflow-y:auto">${LONG}</div>`],
    ['in a body that scrolls itself', LONG, '<style>html,body{height:100%;margin:0;overflow:hidden}body{overflow:auto}</style>'],
  ])('%s, before and after', async (_how, html, head = '') => {
    expect(controlsOf(await read(html, head))).toEqual(['Sondaki']);
    await browser.page.evaluate(() => document.querySelector('#end')?.scrollIntoView());
    expect(textsOf(await snapshot())).toEqual(['Uzun', 'Sondaki']);
  });

  test('sideways in a row of cards', async () => {
    expect(
      controlsOf(
        await read(
          '<div style="width:300px;overflow-x:auto"><div style="width:2000px;display:flex;justify-content:space-between"><button>İlk</button><button>Son</button></div></div>',
        ),
      ),
    ).toEqual(['İlk', 'Son']);
  });

  test('but not in a list that has no height', async () => {
    expect(controlsOf(await read(`<div style="height:0;overflow:auto">${LONG}</div>`))).toEqual([]);
  });

  test('clip without a place of its own clips nothing', async () => {
    expect(controlsOf(await read('<div style="clip:rect(0,0,0,0)"><button>Görünen</button></div>'))).toEqual(['Görünen']);
  });
});

describe('behind an open dialog', () => {
  const BEHIND = '<h1>Arkadaki</h1><button>Arkadaki düğme</button>';
  test.each([
    ['a native one', `${BEHIND}<dialog id="d"><button>Öndeki</button></dialog>`],
    ['one called so', `${BEHIND}<div role="dialog" aria-modal="true" style="position:fixed;inset:20%"><button>Öndeki</button></div>`],
    [
      'in a curtain',
      `${BEHIND}<div style="position:fixed;inset:0;z-index:50;background:#0008"><div style="background:#fff"><button>Öndeki</button></div></div>`,
    ],
    [
      'beside a curtain',
      `${BEHIND}<div style="position:fixed;inset:0;z-index:50;background:#0008"></div><div style="position:fixed;z-index:60;inset:20%"><button>Öndeki</button></div>`,
    ],
    [
      'in a curtain without a level',
      `${BEHIND}<div style="position:fixed;inset:0;background:#0008"><div style="background:#fff"><button>Öndeki</button></div></div>`,
    ],
  ])('%s', async (_kind, html) => {
    await read(html);
    await browser.page.evaluate(() => document.querySelector<HTMLDialogElement>('#d')?.showModal());
    const page = await snapshot();
    expect(page.dialogOpen).toBe(true);
    const inFront = page.items.filter(({ inDialog }) => inDialog).map(({ lines }) => lines.join());
    expect(inFront).toEqual(['Öndeki']);
  });

  test.each([
    [
      'a dialog kept invisible',
      `${BEHIND}<div role="dialog" aria-modal="true" style="position:fixed;inset:20%;visibility:hidden"><button>Gizli</button></div>`,
    ],
    ['a curtain kept invisible', `${BEHIND}<div style="position:fixed;inset:0;z-index:50;visibility:hidden"><button>Gizli</button></div>`],
    [
      'a drawer moved out',
      `${BEHIND}<div role="dialog" aria-modal="true" style="position:fixed;inset:0 auto 0 0;width:300px;transform:translateX(-100%)"><button>Gizli</button></div>`,
    ],
    ['a background', `<div style="position:fixed;inset:0;background:#eee"></div><main style="position:relative">${BEHIND}</main>`],
    ['a page laid over the viewport', `<div style="position:fixed;inset:0;overflow:auto">${BEHIND}</div>`],
  ])('but not because of %s', async (_what, html) => {
    const page = await read(html);
    expect(page.dialogOpen).toBe(false);
    expect(textsOf(page)).toEqual(['Arkadaki', 'Arkadaki düğme']);
  });
});

describe('calypso #26505: of two controls with one name', () => {
  const twin = (id: string, style: string): string =>
    `<button id="${id}" style="position:absolute;width:200px;height:40px;${style}">Devam</button>`;

  test('the covered one loses, whichever comes first', async () => {
    await read(`${twin('under', 'left:50px;top:50px')}${twin('over', 'left:50px;top:50px;z-index:2')}`);
    expect(await ringed()).toEqual(['over']);
    await read(`${twin('over', 'left:50px;top:50px;z-index:2')}${twin('under', 'left:50px;top:50px;z-index:1')}`);
    expect(await ringed()).toEqual(['over']);
  });

  test('one under a layer loses to one that is free', async () => {
    await read(`${twin('under', 'left:50px;top:50px')}<div style="position:absolute;inset:0 auto auto 0;width:400px;height:200px;background:#fff;z-index:3"></div>
      ${twin('free', 'left:50px;top:400px')}`);
    expect(await ringed()).toEqual(['free']);
  });

  test('one the pointer goes through loses', async () => {
    await read(`${twin('dead', 'left:50px;top:50px;pointer-events:none')}${twin('free', 'left:50px;top:400px')}`);
    expect(await ringed()).toEqual(['free']);
  });

  test('both stay when both are free, out of view, or scrolled away in a list', async () => {
    await read(`${twin('a', 'left:50px;top:50px')}${twin('b', 'left:50px;top:150px')}`);
    expect(await ringed()).toEqual(['a', 'b']);
    await read(`${twin('a', 'left:50px;top:5000px')}${twin('b', 'left:50px;top:50px')}`);
    expect(await ringed()).toEqual(['b', 'a'].toSorted());
    await read(
      `<div style="height:100px;overflow:auto"><div style="height:300px"></div><button id="a">Devam</button></div><p style="height:400px">Altı</p><button id="b">Devam</button>`,
    );
    expect(await ringed()).toEqual(['a', 'b']);
  });

  test('a covered one without a copy stays: what lies over it proves nothing for another', async () => {
    await read(
      `${twin('only', 'left:50px;top:50px')}<div style="position:absolute;inset:0 auto auto 0;width:400px;height:200px;background:#fff;z-index:3"></div>`,
    );
    expect(await ringed()).toEqual(['only']);
  });
});

describe('the choices of a closed list', () => {
  test('are those that can be chosen', async () => {
    const page = await read(`<select><option disabled selected>Seçiniz</option><option>Bir</option><option hidden>Gizli</option>
      <option style="display:none">Gizli</option><option disabled>Kapalı</option><optgroup label="Eski" disabled><option>Eski</option></optgroup>
      <optgroup label="Yeni"><option>İki</option></optgroup></select>`);
    expect(page.items.flatMap((item) => (item.role === 'control' ? item.options : []))).toEqual(['Seçiniz', 'Bir', 'İki']);
  });
});

describe('what is pressed is not always what has the label', () => {
  const BOOTSTRAP =
    '<style>.card{position:relative;width:300px;border:1px solid}.stretched-link::after{content:"";position:absolute;inset:0}</style>';

  test('an empty link stretched over a card makes the card the control', async () => {
    const page = await read(
      `<div class="card" id="card"><h5>NES İşlemleri</h5><p>Sertifika işlemleriniz</p><a class="stretched-link" href="/nes"></a></div>
      <div class="card" id="other"><h5>Mali Mühür</h5><a class="stretched-link" href="/mm" aria-label="Aç"></a></div>`,
      BOOTSTRAP,
    );
    expect(controlsOf(page)).toEqual(['NES İşlemleri / Sertifika işlemleriniz', 'Mali Mühür']);
    expect(page.items.flatMap((item) => (item.role === 'control' ? [item.title] : []))).toEqual(['NES İşlemleri', 'Mali Mühür']);
    expect(page.items.filter((item) => item.role === 'heading' && item.within === null)).toEqual([]);
    expect(await ringed()).toEqual(['card', 'other']);
  });

  test('so does one placed over the card itself', async () => {
    const page = await read(
      `<div class="card" id="card"><strong>NES İşlemleri</strong><a href="/nes" id="link" style="position:absolute;inset:0"></a></div>`,
      BOOTSTRAP,
    );
    expect(controlsOf(page)).toEqual(['NES İşlemleri']);
    expect(await ringed()).toEqual(['card']);
  });

  test('a layer over the page makes no card of it', async () => {
    const page = await read(
      `<div style="position:relative"><h1>Başlık</h1><p>${'Uzun bir yazı. '.repeat(40)}</p><a href="/x" style="position:absolute;inset:0"></a></div>`,
    );
    expect(page.items.some((item) => item.role === 'heading' && item.within === null)).toBe(true);
  });

  test('a link without a box of its own is ringed by what it draws', async () => {
    const page = await read('<a href="/nes" style="display:contents"><div id="box"><b>NES İşlemleri</b></div></a>');
    expect(controlsOf(page)).toEqual(['NES İşlemleri']);
    expect(await ringed()).toEqual(['box']);
  });

  test('a link without a box is read where it is ringed: by the largest of what it draws, however deep', async () => {
    const page = await read(
      '<a href="/nes" style="display:contents"><i style="display:contents"><b id="deep">NES İşlemleri ve uzunca bir yazı</b></i><i style="display:inline-block;width:9px;height:9px"></i></a>',
    );
    expect(controlsOf(page)).toEqual(['NES İşlemleri ve uzunca bir yazı']);
    expect(await ringed()).toEqual(['deep']);
  });

  test('an area of a picture map has no box to ring, so it is no candidate; what lies beside it is', async () => {
    await read(
      `<img src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" width="300" height="100" usemap="#m" alt="">
      <map name="m"><area id="a" shape="rect" coords="0,0,150,100" href="/a" alt="NES İşlemleri"></map><button id="b">NES İşlemleri</button>`,
    );
    expect(await ringed()).toEqual(['b']);
  });

  test('letters drawn in a picture are the label of the button they are in', async () => {
    const page = await read('<button><svg width="200" height="40"><path d="M0 0"/><text x="5" y="25">NES İşlemleri</text></svg></button>');
    expect(controlsOf(page)).toEqual(['NES İşlemleri']);
  });

  test('a link drawn in a picture', async () => {
    const page = await read(
      '<svg width="300" height="60"><a href="/nes" id="a"><rect width="200" height="40" fill="#eee"/><text x="5" y="25">NES İşlemleri</text></a></svg>',
    );
    expect(controlsOf(page)).toEqual(['NES İşlemleri']);
    expect(await ringed()).toEqual(['a']);
    expect(page.items.flatMap((item) => (item.role === 'control' ? [item.goesTo] : []))).toEqual([
      'https://kamusm.bilgem.tubitak.gov.tr/nes',
    ]);
  });

  test('letters of an icon’s definitions are not read', async () => {
    expect(
      textsOf(await read('<button><svg width="20" height="20"><defs><text>Gizli</text></defs><title>Simge</title></svg>Devam</button>')),
    ).toEqual(['Devam']);
  });
});
