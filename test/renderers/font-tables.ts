import { escape, marked } from './kit.ts';
import type { Press } from './screen.ts';
import { barParts, nativeList, type Style } from './style.ts';

const cell = (inside: string, more = ''): string => `<td ${more}><font face="Verdana" size="2">${inside}</font></td>`;
const rowOf = (...cells: readonly string[]): string => `<tr>${cells.join('')}</tr>`;

/** Pages of 1999: tables in tables, font tags, buttons as inputs, no label bound to a field. */
export const fontTables: Style = {
  name: 'font-tables',
  css: 'td { padding: 3px }',
  heading: ({ level, text }, kit) =>
    `<table width="100%"><tr><td bgcolor="#336699"><font face="Verdana" size="${level === 1 ? 5 : 4}"><b>${kit.label(text, 'plain')}</b></font></td></tr></table>`,
  crumbs: ({ parts }, kit) =>
    `<font face="Verdana" size="2">${parts
      .map(({ label, mark }, at) =>
        at === parts.length - 1 ? kit.label(label, 'plain') : `<a href="/g${at}.go" ${marked(mark)}>${kit.label(label, 'plain')}</a>`,
      )
      .join(' &gt; ')}</font><br>`,
  text: (text) => `<p><font face="Verdana" size="2">${text}</font></p>`,
  link: (press, kit) => `<a href="${kit.id()}.go" ${marked(press.mark)}>${kit.label(press.label, 'plain')}</a>`,
  presses(presses, kit) {
    const isButtons = kit.random.chance(0.6);
    const one = (press: Press, at: number): string =>
      isButtons
        ? `<input type="button" ${marked(press.mark)} value="${escape(kit.value(press.label))}">`
        : `<a href="javascript:git(${at})" ${marked(press.mark)}><font color="#003399">${kit.label(press.label, 'press', at)}</font></a>`;
    const rows = presses.map((press, at) => rowOf(cell(one(press, at)), cell(escape(press.detail ?? ''))));
    return `<table border="0" cellspacing="4">${rows.join('')}</table>`;
  },
  choices: (choices, kit) =>
    `<table border="0"><tr><td>${choices
      .map(({ label, mark }) => `<span ${marked(mark)}><input type="radio" name="r">${kit.label(label, 'plain')}</span><br>`)
      .join('')}</td></tr></table>`,
  form: (fields, kit) =>
    `<table border="1">${fields
      .map((field) =>
        rowOf(
          cell(`${kit.label(field.label, 'plain')}:`, 'width="200"'),
          `<td>${field.is === 'list' ? nativeList(field, kit, `name="${kit.id()}"`) : `<input type="text" name="${kit.id()}" ${marked(field.mark)}>`}</td>`,
        ),
      )
      .join('')}</table>`,
  table(table, cells, kit) {
    const head = table.columns.map((column) => cell(`<b>${kit.label(column, 'plain')}</b>`, 'bgcolor="#cccccc"'));
    return `<table border="1">${head.length > 0 ? rowOf(...head) : ''}${cells.map((row) => rowOf(...row.map((inside) => cell(inside)))).join('')}</table>`;
  },
  bar(things, where, kit) {
    const parts = barParts(
      things,
      fontTables,
      kit,
      (press) => `<a href="${kit.id()}.go" ${marked(press.mark)}>${kit.label(press.label, 'plain')}</a>`,
    );
    return where === 'menu' ? parts.map((part) => rowOf(cell(part))).join('') : parts.map((part) => cell(part)).join('');
  },
  page: ({ header, menu, main, footer, dialog, unseen }) => `<body bgcolor="#ffffff">${unseen}
<table width="100%"><tr>${header}</tr></table>
<table width="100%"><tr><td width="160" valign="top"><table>${menu}</table></td><td valign="top" height="620"><div data-again><div data-late>${main}</div></div></td></tr></table>
<center><table><tr>${footer}</tr></table></center>${dialog}</body>`,
  dialog: (content) =>
    `<div style="position: fixed; left: 0; top: 0; width: 100%; height: 100%; background: gray; opacity: 0.5; z-index: 90"></div>
<div style="position: absolute; left: 300px; top: 120px; width: 500px; z-index: 91; background: white"><table border="1"><tr><td>${content}</td></tr></table></div>`,
};
