import { escape, type Kit, marked } from './kit.ts';
import type { Press } from './screen.ts';
import { barParts, nativeList, type Style } from './style.ts';

function pressable(press: Press, kit: Kit, at?: number): string {
  const label = at === undefined ? kit.label(press.label, 'plain') : kit.label(press.label, 'press', at);
  const detail = press.detail === null ? '' : `<div><div>${escape(press.detail)}</div></div>`;
  return `<div class="c-btn" tabindex="0" ${marked(press.mark)}><div><div>${label}</div></div>${detail}</div>`;
}

/** A single-page application made of nothing but divs: only the hand cursor says what can be pressed. */
export const divSoup: Style = {
  name: 'div-soup',
  css: 'body { font: 15px Arial; margin: 0 } .c-btn { cursor: pointer; display: inline-block; padding: 8px } .c-link { cursor: pointer; color: blue } .c-row { display: flex; gap: 12px } .c-field { margin: 6px }',
  heading: ({ level, text }, kit) => `<div><div style="font-size: ${level === 1 ? 28 : 22}px">${kit.label(text, 'plain')}</div></div>`,
  crumbs: ({ parts }, kit) =>
    `<div class="c-row">${parts.map(({ label, mark }) => `<div class="c-link" ${marked(mark)}>${kit.label(label, 'plain')}</div>`).join(`<div>${kit.random.pick(['›', '/', '>'])}</div>`)}</div>`,
  text: (text) => `<div><div>${text}</div></div>`,
  link: (press, kit) => `<span class="c-link" tabindex="0" ${marked(press.mark)}>${kit.label(press.label, 'plain')}</span>`,
  presses: (presses, kit) => `<div>${presses.map((press, at) => `<div>${pressable(press, kit, at)}</div>`).join('')}</div>`,
  choices: (choices, kit) =>
    `<div>${choices
      .map(
        ({ label, mark }) =>
          `<div class="c-btn" style="display: block" tabindex="0" ${marked(mark)}><span class="dot" style="display: inline-block; width: 12px; height: 12px; border: 1px solid"></span><span>${kit.label(label, 'plain')}</span></div>`,
      )
      .join('')}</div>`,
  form: (fields, kit) =>
    `<div>${fields
      .map(
        (field) =>
          `<div class="c-field"><div>${kit.label(field.label, 'plain')}</div><div>${field.is === 'list' ? nativeList(field, kit, '') : `<input ${marked(field.mark)}>`}</div></div>`,
      )
      .join('')}</div>`,
  table: ({ columns }, cells, kit) =>
    `<div>${columns.length === 0 ? '' : `<div class="c-row">${columns.map((column) => `<div style="width: 140px">${kit.label(column, 'plain')}</div>`).join('')}</div>`}${cells
      .map((row) => `<div class="c-row">${row.map((inside) => `<div style="width: 140px">${inside}</div>`).join('')}</div>`)
      .join('')}</div>`,
  bar(things, where, kit) {
    const parts = barParts(
      things,
      divSoup,
      kit,
      (press) => `<div class="c-link" tabindex="0" ${marked(press.mark)}>${kit.label(press.label, 'plain')}</div>`,
    );
    return where === 'menu' ? `<div>${parts.join('')}</div>` : `<div class="c-row">${parts.join('')}</div>`;
  },
  page: ({ header, menu, main, footer, dialog, unseen }) =>
    `<body><div id="root"><div>${unseen}<div>${header}</div><div style="display: flex; min-height: 640px"><div style="width: 200px">${menu}</div><div data-again><div data-late>${main}</div></div></div><div>${footer}</div></div></div>${dialog}</body>`,
  dialog: (content) =>
    `<div style="position: fixed; inset: 0; z-index: 50; background: rgba(0, 0, 0, 0.4)"><div style="margin: 100px auto; width: 460px; background: white">${content}</div></div>`,
};
