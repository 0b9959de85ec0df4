import { escape, type Kit, marked } from './kit.ts';
import type { Press } from './screen.ts';
import { barParts, nativeList, type Style } from './style.ts';

function action(press: Press, kit: Kit, at: number, isNamed: boolean): string {
  const name = isNamed ? `aria-label="${escape(kit.value(press.label))}"` : '';
  const detail = press.detail === null ? '' : ` <span class="hint">${escape(press.detail)}</span>`;
  return `<li><button type="button" ${name} ${marked(press.mark)}>${kit.label(press.label, 'press', at)}${detail === '' ? '' : `<br>${detail}`}</button></li>`;
}

/** Strict accessible markup: landmarks, fieldsets, names for everything, help folded away, native dialogs. */
export const strict: Style = {
  name: 'strict',
  css: 'body { font: 1rem/1.5 sans-serif } ul { list-style: none } .crumbs li { display: inline } .crumbs li + li::before { content: "› " } fieldset { border: 1px solid }',
  heading: ({ level, text }, kit) => `<h${level}>${kit.label(text, 'plain')}</h${level}>`,
  crumbs: ({ parts }, kit) =>
    `<nav aria-label="Breadcrumb" class="crumbs"><ol>${parts
      .map(
        ({ label, mark }, at) =>
          `<li><a href="/${kit.id()}" ${at === parts.length - 1 ? 'aria-current="page"' : ''} ${marked(mark)}>${kit.label(label, 'plain')}</a></li>`,
      )
      .join('')}</ol></nav>`,
  text: (text) => `<p>${text}</p>`,
  link: (press, kit) => `<a href="/${kit.id()}" ${marked(press.mark)}>${kit.label(press.label, 'plain')}</a>`,
  presses(presses, kit) {
    const isNamed = kit.random.chance(0.4);
    const help = `<details><summary>Yardım</summary><p>Bu ekranın düğmeleri: ${presses.map((press) => escape(press.label)).join(', ')}.</p></details>`;
    return `<ul>${presses.map((press, at) => action(press, kit, at, isNamed)).join('')}</ul>${presses.length > 1 && kit.random.chance(0.5) ? help : ''}`;
  },
  choices: (choices, kit) =>
    `<fieldset><legend>Seçenekler</legend>${choices
      .map(({ label, mark }) => `<div><label ${marked(mark)}><input type="radio" name="secim"> ${kit.label(label, 'plain')}</label></div>`)
      .join('')}</fieldset>`,
  form: (fields, kit) =>
    `<fieldset>${fields
      .map((field) => {
        const id = kit.id();
        return `<p><label for="${id}">${kit.label(field.label, 'plain')}</label> ${field.is === 'list' ? nativeList(field, kit, `id="${id}"`) : `<input id="${id}" type="text" ${marked(field.mark)}>`}</p>`;
      })
      .join('')}</fieldset>`,
  table: ({ columns }, cells, kit) =>
    columns.length === 0
      ? `<ul>${cells.map((row) => `<li><article>${row.map((inside) => `<div>${inside}</div>`).join('')}</article></li>`).join('')}</ul>`
      : `<table><thead><tr>${columns.map((column) => `<th scope="col">${kit.label(column, 'plain')}</th>`).join('')}</tr></thead><tbody>${cells
          .map((row) => `<tr>${row.map((inside) => `<td>${inside}</td>`).join('')}</tr>`)
          .join('')}</tbody></table>`,
  bar(things, where, kit) {
    const parts = barParts(
      things,
      strict,
      kit,
      (press) => `<a href="/${kit.id()}" ${marked(press.mark)}>${kit.label(press.label, 'plain')}</a>`,
    );
    const list = `<ul>${parts.map((part) => `<li>${part}</li>`).join('')}</ul>`;
    if (where === 'menu') return parts.length === 0 ? '' : `<nav aria-label="Menü">${list}</nav>`;
    return where === 'header' ? `<header>${parts.join(' ')}</header>` : `<footer>${list}</footer>`;
  },
  page: ({ header, menu, main, footer, dialog, unseen }) =>
    `<body><a href="#icerik" style="position: absolute; left: -9999px">İçeriğe geç</a>${header}${menu}${unseen}<main id="icerik" style="min-height: 600px" data-again><div data-late>${main}</div></main>${footer}${dialog}</body>`,
  dialog: (content) => `<dialog data-modal aria-label="Pencere"><div>${content}</div></dialog>`,
};
