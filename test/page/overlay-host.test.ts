/** The overlay's element on real pages: above all, pressable, never in a war, and the page is left as it was. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AnchorPage, BUTTON, gap, ON_TARGET, openAnchorPage, within } from './anchor-on-page.ts';

let at: AnchorPage;
beforeAll(async () => {
  at = await openAnchorPage();
});
afterAll(() => at.close());

const DIALOG = `<dialog id="d" style="width:300px;height:200px"><button id="in" style="width:90px;height:30px">Onayla</button></dialog>`;
const run = async (script: string): Promise<void> => {
  await at.page.evaluate(`void (() => { ${script} })()`);
};

/** Waits for a condition in the page. */
const when = async (condition: string): Promise<void> => {
  await at.page.waitForFunction(condition, { polling: 20, timeout: 4000 });
};
const HOST = 'window.overlay.container.getRootNode().host';
const inside = (id: string): Promise<void> =>
  when(`${HOST}.isConnected && ${HOST}.parentElement.id === '${id}' && ${HOST}.matches(':popover-open')`);

/** Presses the middle of the card's button with the real mouse, once a press there would meet the card and nothing above it. */
async function expectPressable(): Promise<void> {
  await when(`(() => {
    const { x, y, width, height } = window.overlay.container.querySelector('button').getBoundingClientRect();
    let hit = document.elementFromPoint(x + width / 2, y + height / 2);
    while (hit !== null && hit.localName !== 'kamusm-rehber' && hit.shadowRoot) hit = hit.shadowRoot.elementFromPoint(x + width / 2, y + height / 2);
    return hit?.localName === 'kamusm-rehber';
  })()`);
  const before = await at.page.evaluate(() => window.presses);
  const spot = await at.page.evaluate(() => {
    const box = (window.overlay.container.querySelector('button') as Element).getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  await at.page.mouse.click(spot.x, spot.y);
  expect(await at.page.evaluate(() => window.presses)).toBe(before + 1);
}

/** Makes the clock of the page run faster, so that nobody waits for long pauses. Events take the time they take. */
const HURRY = 20;
const HURRIED = `const later = window.setTimeout; window.setTimeout = (done, pause = 0) => later(done, pause / ${HURRY});`;

/** How often something was done to the overlay within ten seconds of trouble, as its own clock counts. */
const countTrouble = (script: string): Promise<number> =>
  at.page.evaluate(
    `new Promise((done) => { let count = 0; ${HURRIED} ${script}; later(() => done(count), ${10_000 / HURRY}); })`,
  ) as Promise<number>;

describe('driver #532: what the page shows in the top layer', () => {
  test('moves into an open modal dialog and back; its card can be pressed in both places', async () => {
    await at.guide(gap(100) + BUTTON + DIALOG);
    await expectPressable();
    await run(`document.querySelector('#d').showModal(); window.overlay.point(document.querySelector('#in'))`);
    await inside('d');
    const { x, y } = await at.page.evaluate(() => document.querySelector('#in')?.getBoundingClientRect().toJSON() as DOMRect);
    await at.ring(within(x, y, 90, 30));
    await expectPressable();
    await run(`document.querySelector('#d').close(); window.overlay.point(document.querySelector('#t'))`);
    await inside('');
    await at.ring(ON_TARGET);
    await expectPressable();
  });

  test('follows the topmost of several dialogs, nested ones, dialogs taken off the page and dialogs in shadow roots', async () => {
    await at.guide(
      `${BUTTON}<dialog id="d">Birinci<dialog id="n">İçteki</dialog></dialog><dialog id="e">İkinci</dialog><div id="h"></div>`,
      {
        prepare: `document.querySelector('#h').attachShadow({mode:'open'}).innerHTML='<dialog id="f">Üçüncü</dialog>'`,
      },
    );
    await run(`window.overlay.observe(document.querySelector('#h').shadowRoot)`);
    for (const [script, id] of [
      [`document.querySelector('#e').showModal()`, 'e'],
      [`document.querySelector('#d').showModal()`, 'd'],
      [`document.querySelector('#n').showModal()`, 'n'],
      [`document.querySelector('#h').shadowRoot.querySelector('#f').showModal()`, 'f'],
      [`document.querySelector('#h').shadowRoot.querySelector('#f').close()`, 'n'],
      [`document.querySelector('#d').remove()`, 'e'],
      [`document.querySelector('#e').close()`, ''],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await run(script);
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await inside(id);
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await expectPressable();
    }
  });

  test('of dialogs opened before the overlay came it finds the one on top, whatever their order in the page', async () => {
    await at.guide(`<dialog id="a">Üstteki</dialog><dialog id="b">Alttaki</dialog>${BUTTON}`, {
      prepare: `document.querySelector('#b').showModal(); document.querySelector('#a').showModal()`,
    });
    await inside('a');
    await expectPressable();
  });

  test.each(['auto', 'manual'])('rises above a popover of the page: %s', async (kind) => {
    await at.guide(`${gap(100)}<div id="p" popover="${kind}" style="margin:0;inset:0;width:auto;height:auto">${BUTTON}</div>`);
    await run(`document.querySelector('#p').showPopover(); window.overlay.point(document.querySelector('#t'))`);
    await at.ring(ON_TARGET);
    await expectPressable();
  });

  test('rises above what the page shows full screen', async () => {
    await at.guide(`<div id="p" style="background:#fff">${gap(100)}${BUTTON}</div>`);
    await run(`document.addEventListener('click', () => document.querySelector('#p').requestFullscreen(), { once: true })`);
    await at.page.mouse.click(300, 300);
    await when('document.fullscreenElement !== null');
    await inside('p');
    await at.ring(ON_TARGET);
    await expectPressable();
    await run('document.exitFullscreen()');
    await inside('');
    await expectPressable();
  });
});

describe('driver #269, #532: a dialog library that shuts off all else', () => {
  const SHUT = `for (const element of [document.body, document.documentElement]) { element.style.pointerEvents = 'none'; element.setAttribute('aria-hidden', 'true'); }
    const modal = document.querySelector('[aria-modal]'); modal.style.pointerEvents = 'auto';
    for (const element of [...document.body.children, ...document.documentElement.children])
      if (!element.contains(modal)) { element.setAttribute('inert', ''); element.setAttribute('aria-hidden', 'true'); }
    document.addEventListener('focusin', ({ target }) => { if (!modal.contains(target)) modal.focus(); });`;
  const MODAL = `<main>${gap(50)}<button id="below" style="width:90px;height:30px">Alttaki</button></main><div id="m" role="dialog" aria-modal="true" tabindex="-1"
    style="position:fixed;z-index:2147483647;left:300px;top:100px;width:400px;height:300px;background:#fff">${BUTTON}</div>`;

  test('its card can be pressed, and no attribute of theirs stays on our element', async () => {
    await at.guide(MODAL);
    await run(SHUT);
    await when(`${HOST}.getAttributeNames().join() === 'popover'`);
    await at.ring(ON_TARGET);
    await expectPressable();
  });

  test('a library that puts its attributes back at once is answered ever later', async () => {
    await at.guide(MODAL);
    const count = await countTrouble(
      `const host = ${HOST}; new MutationObserver(() => { if (!host.hasAttribute('inert')) { count += 1; host.setAttribute('inert', ''); } }).observe(host, { attributes: true }); host.setAttribute('inert', '')`,
    );
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThanOrEqual(6);
  });

  test('presses go through to the page everywhere but on the card, also in the middle of the ring', async () => {
    await at.guide(`${gap(100)}${BUTTON}`);
    await at.ring(ON_TARGET);
    const card = await at.page.evaluate(
      () => (window.overlay.container.firstElementChild as Element).getBoundingClientRect().toJSON() as DOMRect,
    );
    const wrong = await at.page.evaluate(({ left, top, right, bottom }) => {
      const found: string[] = [];
      for (let x = 5; x < innerWidth; x += 45) {
        for (let y = 5; y < innerHeight; y += 45) {
          const isOnCard = x >= left && x <= right && y >= top && y <= bottom;
          if ((document.elementFromPoint(x, y)?.localName === 'kamusm-rehber') !== isOnCard) found.push(`${x},${y}`);
        }
      }
      const box = window.target().getBoundingClientRect();
      const met = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      return [...found, ...(met === window.target() ? [] : ['target'])];
    }, card);
    expect(wrong).toEqual([]);
  });
});

describe('a page that fights', () => {
  test('for the top layer, its own popover raised endlessly: it is answered ever later', async () => {
    await at.guide(`${BUTTON}<div id="p" popover="manual" style="margin:0;inset:0">Hep üstte</div>`);
    const count = await countTrouble(
      `const up = () => { document.querySelector('#p').hidePopover(); document.querySelector('#p').showPopover(); };
       document.addEventListener('toggle', ({ target, newState }) => { if (target === ${HOST} && newState === 'open') { count += 1; up(); } }, true); up()`,
    );
    expect(count).toBeGreaterThan(1);
    // Six at once, then after 250, 500, 1000, 2000, 4000 ms; and at most six comebacks where it was found closed; a busy machine counts
    // for longer. Without pauses: hundreds.
    expect(count).toBeLessThanOrEqual(40);
  });

  test('by hiding the popover, moving it elsewhere or taking its nature: it stands again, ever later', async () => {
    await at.guide(gap(100) + BUTTON);
    for (const [script, isBack] of [
      [`${HOST}.hidePopover()`, 'true'],
      [`document.body.append(${HOST})`, 'true'],
      [`${HOST}.removeAttribute('popover')`, 'true'],
      [`${HOST}.style.display = 'none'`, `getComputedStyle(${HOST}).display === 'block'`],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await run(script);
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await inside('');
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await when(`${HOST}.parentElement === document.documentElement && ${isBack}`);
    }
    await expectPressable();
    const moves = await countTrouble(
      `new MutationObserver((records) => { for (const { addedNodes } of records) if ([...addedNodes].includes(${HOST})) { count += 1; document.body.append(${HOST}); } })
         .observe(document.documentElement, { childList: true }); document.body.append(${HOST})`,
    );
    expect(moves).toBeGreaterThan(1);
    expect(moves).toBeLessThanOrEqual(12);
  });

  test('by taking it away: it comes back, ever later, and gives up in the end', async () => {
    await at.guide(gap(100) + BUTTON);
    await run(`document.querySelector('kamusm-rehber').remove()`);
    await inside('');
    await at.ring(ON_TARGET);
    const comebacks = await countTrouble(
      `new MutationObserver((records) => { for (const { addedNodes } of records) for (const node of addedNodes) if (node === ${HOST}) { count += 1; node.remove(); } })
         .observe(document.documentElement, { childList: true }); document.querySelector('kamusm-rehber').remove()`,
    );
    expect(comebacks).toBeGreaterThan(1);
    expect(comebacks).toBeLessThanOrEqual(6);
    await run('window.overlay.mount()');
    expect(await at.page.evaluate(() => document.querySelector('kamusm-rehber'))).toBeNull();
  });
});

test('there is no ring without a target, and one at most', async () => {
  await at.guide(gap(100) + BUTTON);
  const count = (): Promise<number> =>
    at.page.evaluate(() => (window.overlay.container.getRootNode() as ShadowRoot).querySelectorAll('[data-ring]').length);
  expect(await count()).toBe(1);
  await run(`window.overlay.point(document.body, 'likely')`);
  expect(await count()).toBe(1);
  await run('window.overlay.point(null)');
  expect(await count()).toBe(0);
});

test('a page zoomed while the overlay was there and no more when it comes back: its card has its own size again', async () => {
  const width = (): Promise<number> =>
    at.page.evaluate(() => window.overlay.container.querySelector('[data-card]')?.getBoundingClientRect().width ?? 0);
  await at.guide(`<style>html{zoom:2}</style>${BUTTON}`);
  expect(await width()).toBeCloseTo(200, 0);
  await run(`window.overlay.unmount(); document.querySelector('style').remove(); window.overlay.mount()`);
  expect(await width()).toBeCloseTo(200, 0);
});

test('leaves the page as it was, and nothing after unmount, again and again', async () => {
  await at.guide(`<form><input id="q" value="x"><div style="overflow:auto;height:150px">${BUTTON}${gap(500)}</div></form>${DIALOG}`);
  const result = await at.page.evaluate(async () => {
    const html = (): string => {
      const copy = document.documentElement.cloneNode(true) as Element;
      for (const host of copy.querySelectorAll('kamusm-rehber')) host.remove();
      return copy.outerHTML;
    };
    const frames = async (): Promise<void> => {
      for (let count = 0; count < 12; count += 1) {
        // oxlint-disable-next-line no-await-in-loop -- one frame after the other
        await new Promise(requestAnimationFrame);
      }
    };
    window.overlay.unmount();
    const clean = document.documentElement.outerHTML;
    const during: boolean[] = [];
    const after: boolean[] = [];
    const active = document.activeElement?.localName;
    for (let round = 0; round < 3; round += 1) {
      window.overlay.mount();
      window.overlay.mount();
      window.overlay.point(document.querySelector('#t'));
      document.querySelector('div')?.scrollTo(0, round * 10);
      // oxlint-disable-next-line no-await-in-loop -- the rounds follow each other
      await frames();
      during.push(html() === clean && document.querySelectorAll('kamusm-rehber').length === 1);
      window.overlay.unmount();
      after.push(document.documentElement.outerHTML === clean);
    }
    window.overlay.unmount();
    document.querySelector('dialog')?.showModal();
    await frames();
    document.querySelector('dialog')?.close();
    await frames();
    return {
      during,
      after,
      present: document.querySelector('kamusm-rehber') !== null,
      same: active === document.activeElement?.localName || document.activeElement?.localName === 'body',
    };
  });
  expect(result).toEqual({ during: [true, true, true], after: [true, true, true], present: false, same: true });
});

describe('dock', () => {
  const docked = (place: string): Promise<void> => when(`window.overlay.container.dataset.dock === '${place}'`);

  test('the card gives way to the target and to the focused field, and stays where it may', async () => {
    await at.guide(
      `<div style="position:fixed;right:20px;bottom:20px">${BUTTON}</div><input id="f" style="position:fixed;left:20px;bottom:20px">`,
    );
    await docked('bottom-left');
    await at.page.focus('#f');
    await docked('top-right');
    await run('document.activeElement.blur()');
    await at.ring(ON_TARGET);
    await docked('top-right');
  });

  test('on a narrow screen it knows top and bottom only', async () => {
    await at.page.setViewport({ width: 360, height: 640 });
    await at.guide(`<div style="position:fixed;left:150px;bottom:20px">${BUTTON}</div>`);
    await docked('top-right');
    await at.page.setViewport({ width: 1000, height: 700 });
  });
});
