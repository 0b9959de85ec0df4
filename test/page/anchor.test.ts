/** The ring is where the target is, whatever the page does, or it is not there at all: by both ways of placing it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AnchorPage, BUTTON, gap, ON_TARGET, openAnchorPage, out, type Wanted, type Way, within } from './anchor-on-page.ts';

let at: AnchorPage;
beforeAll(async () => {
  at = await openAnchorPage();
});
afterAll(() => at.close());

/** What happens on the page, and what the ring must be then. */
type Step = readonly [string, Wanted];
type Case = readonly [name: string, body: string, steps: readonly Step[], prepare?: string];

const scrollTo = (selector: string, top: number, left = 0): string => `document.querySelector('${selector}').scrollTo(${left}, ${top})`;
const page = (top: number): string => `window.scrollTo(0, ${top})`;
const HEADER = '<header style="position:fixed;top:0;left:0;right:0;height:80px;background:#246">Üst</header>';
const FOOTER = '<footer style="position:fixed;bottom:0;left:0;right:0;height:80px;background:rgb(20 40 60 / .9)">Alt</footer>';
const CENTRE = 'text-align:center';

const NESTED = `${gap(60)}<div id="o" style="overflow:auto;height:420px;margin:30px;border:4px solid">${gap(80)}
  <div id="i" style="overflow:auto;height:220px;width:500px;padding:9px">${gap(90)}${BUTTON}${gap(700)}</div>${gap(900)}</div>${gap(1500)}`;

const frame = (inner: string, style = ''): string =>
  `<iframe style="border:7px solid;padding:5px;margin-left:60px;width:600px;height:320px;${style}" srcdoc="${inner.replaceAll('"', '&quot;')}"></iframe>`;
const framed = (inner: string): string => `<body style='margin:0'>${inner}</body>`;
const INNER = framed(`${gap(90)}<button id='t' style='width:100px;height:30px'>Git</button>${gap(900)}`);

const SLIDING = `<style>.menu{position:fixed;left:0;top:60px;transform:translateX(-400px);transition:transform .35s linear}.menu.open{transform:none}
  .push{height:20px;transition:height .35s linear}.push.open{height:180px}</style>`;

const CASES: readonly Case[] = [
  [
    'driver #232, joyride #1209, shepherd #319: nested scroll boxes move it along, and hide it when it is scrolled out of either',
    NESTED,
    [
      ['', ON_TARGET],
      [scrollTo('#i', 40), ON_TARGET],
      [scrollTo('#o', 50), ON_TARGET],
      [page(40), ON_TARGET],
      [scrollTo('#i', 300), out('above')],
      [scrollTo('#i', 0), ON_TARGET],
      [scrollTo('#o', 600), out('above')],
      [`${scrollTo('#o', 0)};${page(1200)}`, out('above')],
      [page(0), ON_TARGET],
    ],
  ],
  [
    'what has to be scrolled first decides where the target is said to be',
    `${gap(1500)}<div id="o" style="overflow:auto;height:200px">${BUTTON}${gap(900)}</div>${gap(600)}`,
    [[scrollTo('#o', 500), out('below')]],
  ],
  [
    'a target out to the side in a wide box',
    `<div id="o" style="overflow:auto;width:400px;margin:100px"><div style="width:2000px"><div style="margin-left:900px">${BUTTON}</div></div></div>`,
    [
      ['', out('right')],
      [scrollTo('#o', 0, 800), ON_TARGET],
      [scrollTo('#o', 0, 1400), out('left')],
    ],
  ],
  [
    'driver #580: under a fixed header or footer a target is not in view, half under it only the rest is ringed',
    `${HEADER}${gap(600)}${BUTTON}${gap(2000)}${FOOTER}`,
    [
      ['', within(0, 600, 120, 20)],
      [page(10), within(0, 590, 120, 30)],
      [page(200), ON_TARGET],
      [page(540), within(0, 80, 120, 20)],
      [page(570), out('above')],
      [page(700), out('above')],
      [page(0), within(0, 600, 120, 20)],
    ],
  ],
  [
    'driver #580: under the sticky head of a table in a scroll box',
    `${gap(150)}<div id="o" style="overflow:auto;height:300px;width:500px"><table style="border-spacing:0"><thead><tr><th style="position:sticky;top:0;height:70px;background:#eee;width:400px">Ad</th></tr></thead>
      <tbody><tr><td style="padding:0">${gap(120)}${BUTTON}${gap(900)}</td></tr></tbody></table></div>`,
    [
      ['', ON_TARGET],
      [scrollTo('#o', 150), out('above')],
    ],
  ],
  ['driver #580: wholly under a bar at the bottom', `${gap(650)}${BUTTON}${gap(900)}${FOOTER}`, [['', out('below')]]],
  [
    'driver #580: a button of the bar itself, a see-through bar and a chat button over a corner hide nothing',
    `<div style="position:fixed;inset:0 0 auto 0;height:90px"><i style="position:fixed;left:100px;top:200px;width:60px;height:60px;background:red"></i></div>
     ${gap(20)}<div id="a">${BUTTON}</div>`,
    [
      ['', ON_TARGET],
      [`document.querySelector('#a').style.cssText = 'padding:150px 0 0 20px'`, ON_TARGET],
      [`document.querySelector('#a').style.cssText = 'position:fixed;top:5px;left:300px;background:#ccc;padding:9px'`, ON_TARGET],
    ],
  ],
  [
    'driver #580: a page header over a frame covers what is in the frame',
    `${HEADER}${gap(300)}${frame(INNER)}${gap(2000)}`,
    [
      ['', ON_TARGET],
      [page(380), out('above')],
    ],
  ],
  [
    'a curtain over everything leaves no direction to name',
    `${gap(200)}${BUTTON}<div style="position:fixed;inset:0;background:#fff">Bekleyiniz</div>`,
    [['', out('covered')]],
  ],
  [
    'translated ancestor',
    `<div style="transform:translate(80px,60px)">${BUTTON}</div>${gap(2000)}`,
    [
      ['', ON_TARGET],
      [page(50), ON_TARGET],
    ],
  ],
  [
    'scaled and rotated ancestor',
    `<div style="transform:scale(1.3) rotate(8deg);transform-origin:0 0;margin:100px">${BUTTON}</div>${gap(2000)}`,
    [
      ['', ON_TARGET],
      [page(50), ON_TARGET],
    ],
  ],
  [
    'fixed in a transformed ancestor',
    `<div style="transform:translateX(50px)"><div style="position:fixed;top:90px;left:40px">${BUTTON}</div></div>${gap(2000)}`,
    [
      ['', ON_TARGET],
      [page(50), ON_TARGET],
    ],
  ],
  [
    'sticky',
    `<div style="position:sticky;top:0">${BUTTON}</div>${gap(3000)}`,
    [
      ['', ON_TARGET],
      [page(500), ON_TARGET],
    ],
  ],
  [
    'in a table in a contained box',
    `<div style="contain:paint;container-type:inline-size;padding:30px"><table><tr><td>${BUTTON}</td></tr></table></div>${gap(2000)}`,
    [
      ['', ON_TARGET],
      [page(20), ON_TARGET],
    ],
  ],
  [
    'a link broken over lines that fills them is ringed whole',
    '<p style="width:120px;margin:60px">Bilgi için <a id="t" href="#x">buraya tıklayınız lütfen hemen</a> devam</p>',
    [['', ON_TARGET]],
  ],
  [
    'a link broken between two long lines is ringed on one of them, not with all the text between',
    `<p style="width:600px;margin:60px;font:16px/20px monospace">${'aa '.repeat(17)}<a id="t" href="#x">kapat işlemi</a>${' bb'.repeat(12)}</p>`,
    [['', within(60, 80, 70, 20)]],
  ],
  [
    'the largest part of a target without a box of its own',
    '<div style="margin:40px"><a id="t" href="#x" style="display:contents"><i style="display:inline-block;width:10px;height:10px"></i><b style="display:inline-block;width:200px;height:30px">Kart</b></a></div>',
    [['', within(50, 40, 200, 30)]],
  ],
  [
    'keeps to what clipping leaves, and is not there when that is next to nothing',
    `<div id="a" style="overflow:hidden;height:130px">${gap(105)}${BUTTON}</div>`,
    [
      ['', within(0, 105, 120, 25)],
      [`document.querySelector('#a').style.height = '110px'`, out('below')],
      [`document.querySelector('#a').style.height = '145px'`, ON_TARGET],
      [`document.querySelector('#a').style.clipPath = 'inset(0 0 50px 0)'`, out('below')],
    ],
  ],
  [
    'larger than the screen',
    '<div id="t" style="height:3000px;background:#eee">Uzun</div>',
    [
      ['', within(0, 0, 1000, 700)],
      [page(800), within(0, 0, 1000, 700)],
    ],
  ],
  [
    'shepherd #1692: in a frame in a frame, scrolled in each of them, and gone with the outer one',
    `${gap(40)}${frame('<body></body>')}${gap(2000)}`,
    [
      ['', ON_TARGET],
      [page(40), ON_TARGET],
      [`window.target().ownerDocument.defaultView.parent.scrollTo(0, 20)`, ON_TARGET],
      [`window.target().ownerDocument.defaultView.scrollTo(0, 50)`, ON_TARGET],
      [`document.querySelector('div').style.height = '90px'`, ON_TARGET],
      [`window.target().ownerDocument.defaultView.scrollTo(0, 500)`, out('above')],
      [`document.querySelector('iframe').remove()`, out('gone')],
    ],
    `(() => {
      const into = (outer, html) => { outer.body.style.margin = 0; outer.body.innerHTML = html; return outer.querySelector('iframe')?.contentDocument; };
      const middle = into(document.querySelector('iframe').contentDocument,
        '${gap(30)}<iframe style="border:3px solid;width:400px;height:200px"></iframe>${gap(900)}');
      into(middle, '${gap(90)}<button id="t" style="width:100px;height:30px">Git</button>${gap(900)}');
    })()`,
  ],
  [
    'in an open shadow root, in a scroll box there',
    '<div id="h" style="margin:70px"></div>',
    [
      ['', ON_TARGET],
      [`document.querySelector('#h').shadowRoot.querySelector('#s').scrollTo(0, 40)`, ON_TARGET],
      [`document.querySelector('#h').shadowRoot.querySelector('#s').scrollTo(0, 300)`, out('above')],
    ],
    `document.querySelector('#h').attachShadow({mode:'open'}).innerHTML='<div id="s" style="overflow:auto;height:150px">${gap(60)}<button id="t">İptal</button>${gap(600)}</div>'`,
  ],
  [
    'joyride #577: taken off the page and put back',
    `${gap(100)}<p id="p">${BUTTON}</p>`,
    [
      ['window.kept = window.target(); window.kept.remove()', out('gone')],
      [`document.querySelector('#p').append(window.kept)`, ON_TARGET],
      [`window.kept.style.display = 'none'`, out('gone')],
      [`window.kept.style.display = ''`, ON_TARGET],
      [
        `document.querySelector('#p').style.visibility = 'hidden'; window.overlay.point(window.kept, 'certain', ({ inView }) => window.sights.push(inView))`,
        out('gone'),
      ],
    ],
  ],
  [
    'details closed, content skipped',
    `<details open style="margin:50px"><summary>Aç</summary>${BUTTON}</details>`,
    [
      ['', ON_TARGET],
      [`document.querySelector('details').open = false`, out('gone')],
      [`document.querySelector('details').open = true`, ON_TARGET],
      [`document.querySelector('details').style.contentVisibility = 'hidden'`, out('gone')],
      [`document.querySelector('details').style.contentVisibility = 'auto'`, ON_TARGET],
    ],
  ],
  [
    'pushed by a late picture and by late text',
    `<img id="p" alt=""><p id="q"></p>${BUTTON}${gap(2000)}`,
    [
      [
        `document.querySelector('#p').src = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='90' height='170'/>"`,
        ON_TARGET,
      ],
      [`document.querySelector('#q').textContent = 'Uzun bir açıklama. '.repeat(40)`, ON_TARGET],
      [`document.querySelector('#q').style.fontFamily = 'monospace'`, ON_TARGET],
    ],
  ],
  [
    'where a sliding menu or an unfolding part ends',
    `${SLIDING}<div class="push"></div><div class="menu">${BUTTON}</div>${gap(900)}`,
    [
      ['', out('left')],
      [`document.querySelector('.menu').classList.add('open')`, ON_TARGET],
      [`document.querySelector('.menu').style.position = 'static'`, ON_TARGET],
      [`document.querySelector('.push').classList.add('open')`, ON_TARGET],
    ],
  ],
  ...(
    [
      ['zoom on body', 'body{zoom:1.4}'],
      ['zoom on html', 'html{zoom:1.25}'],
      ['half zoom on html and body', 'html{zoom:.5}body{zoom:.8}'],
      ['transform on body', 'body{transform:translate(40px,30px) scale(.9)}'],
      ['transform on html', 'html{transform:translateY(25px)}'],
      ['filter and perspective on html', 'html{filter:blur(0);perspective:500px}'],
      ['right to left and quirky sizes', 'html{direction:rtl;font-size:40px;writing-mode:vertical-rl}'],
      ['rules against everything', '*{position:static!important;transform:scale(.9)!important;margin:3px!important}'],
    ] as const
  ).map(
    ([name, css]): Case => [
      name,
      `<style>${css}</style>${gap(120)}${BUTTON}${gap(2000)}`,
      [
        ['', ON_TARGET],
        [page(30), ON_TARGET],
      ],
    ],
  ),
  ['zoom on body around a frame', `<style>body{zoom:1.5}</style>${gap(30)}${frame(INNER)}`, [['', ON_TARGET]]],
];

/** Where it matters how the ring is placed; the other cases are decided before that, or placed in one way only. */
const BOTH_WAYS =
  /^(driver #232|translated|scaled|sticky|zoom on (body|html)$|half zoom|transform|filter|right to left|rules|pushed|where a sliding|joyride)/u;

describe.each<Way>(['anchored', 'measured'])('ring, %s', (way) => {
  test.each(CASES.filter(([name]) => way === 'anchored' || BOTH_WAYS.test(name)).map((one) => [one[0], one] as const))(
    '%s',
    async (_name, [, body, steps, prepare]) => {
      await at.guide(body, { way, ...(prepare === undefined ? {} : { prepare }) });
      for (const [script, wanted] of steps) {
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        if (script !== '') await at.page.evaluate(`void (${script.includes(';') ? `(() => { ${script} })()` : script})`);
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        await at.ring(wanted, script);
      }
    },
  );

  test('intro #2085: at every zoom of the browser, resized, turned, and zoomed with two fingers', async () => {
    await at.guide(`<div style="${CENTRE}">${gap(60)}${BUTTON}</div>${gap(2000)}`, { way });
    const screens = [
      { width: 2560, height: 1600, deviceScaleFactor: 0.5 },
      { width: 1600, height: 1000, deviceScaleFactor: 0.8 },
      { width: 853, height: 533, deviceScaleFactor: 1.5 },
      { width: 427, height: 267, deviceScaleFactor: 3 },
      { width: 390, height: 844, deviceScaleFactor: 3 },
      { width: 844, height: 390, deviceScaleFactor: 3 },
      { width: 1000, height: 700, deviceScaleFactor: 1 },
    ];
    for (const screen of screens) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await at.page.setViewport(screen);
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await at.ring(ON_TARGET, JSON.stringify(screen));
    }
    const session = await at.page.createCDPSession();
    await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
    await at.ring(ON_TARGET, 'two fingers');
    await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 });
    await session.detach();
  });

  test('is on a target that slides, or not to be seen, at every moment of it', async () => {
    await at.guide(`${SLIDING}<div class="menu open">${BUTTON}</div><div id="j" style="position:absolute">Betik</div>${gap(2000)}`, {
      way,
    });
    await at.ring(ON_TARGET);
    const worst = await at.page.evaluate(async () => {
      const menu = document.querySelector('.menu') as HTMLElement;
      const frames: number[] = [];
      const wrong = (): number => {
        const ring = (window.overlay.container.getRootNode() as ShadowRoot).querySelector('[data-ring]')?.getBoundingClientRect();
        return ring === undefined || ring.width === 0 ? 0 : Math.abs(ring.x + 6 - window.target().getBoundingClientRect().x);
      };
      // Told of after all of a frame's callbacks, right before it is drawn: what is measured then is what is seen.
      const ticker = document.querySelector('#j') as HTMLElement;
      new ResizeObserver(() => frames.push(wrong())).observe(ticker);
      const follow = async (count: number, move: (step: number) => void): Promise<void> => {
        for (let step = 0; step < count; step += 1) {
          move(step);
          ticker.style.width = `${200 + (step % 2)}px`;
          // oxlint-disable-next-line no-await-in-loop -- one frame after the other
          await new Promise(requestAnimationFrame);
        }
      };
      menu.style.transform = 'translateX(700px)';
      await follow(30, () => undefined);
      menu.style.transition = 'none';
      await follow(15, (step) => (menu.style.transform = `translateX(${700 - step * 45}px)`));
      return frames.toSorted((a, b) => b - a);
    });
    expect(worst.length).toBeGreaterThan(20);
    // The first frame of each of the two movements may be drawn before anybody is told of it.
    expect(worst[2], JSON.stringify(worst)).toBeLessThanOrEqual(2);
    await at.ring(ON_TARGET);
  });

  test('does nothing while nothing changes, not even on a target that pulsates for ever', async () => {
    await at.guide(
      `<style>@keyframes p{50%{transform:scale(1.04)}}#t{animation:p 1s infinite}</style>${gap(100)}<div style="transform:translateX(9px)">${BUTTON}</div>`,
      { way },
    );
    const asked = await at.page.evaluate(async () => {
      const original = window.requestAnimationFrame;
      let count = 0;
      // Until nothing has been asked for a while, then for a second more.
      window.requestAnimationFrame = (callback) => ((count += 1), original.call(window, callback));
      for (let before = -1; before !== count; ) {
        before = count;
        // oxlint-disable-next-line no-await-in-loop -- one look after the other
        await new Promise((done) => setTimeout(done, 300));
      }
      const calm = count;
      await new Promise((done) => setTimeout(done, 1000));
      window.requestAnimationFrame = original;
      return count - calm;
    });
    expect(asked).toBe(0);
  });
});
