import { escape, type Kit, marked } from './kit.ts';
import type { Press } from './screen.ts';
import { barParts, type Style } from './style.ts';

const HIDDEN = 'position: absolute; clip: rect(1px, 1px, 1px, 1px); width: 1px; height: 1px; overflow: hidden';

function button(press: Press, kit: Kit, at?: number): string {
  const detail = press.detail === null ? '' : `<span class="ui-button-detail" style="display: block">${escape(press.detail)}</span>`;
  const label = at === undefined ? kit.label(press.label, 'plain') : kit.label(press.label, 'press', at);
  return `<button id="frm:${kit.id()}" type="submit" class="ui-button ui-widget" ${marked(press.mark)}><span class="ui-button-icon-left ui-icon"></span><span class="ui-button-text ui-c">${label}</span>${detail}</button>`;
}

const link = (press: Press, kit: Kit): string =>
  `<a id="frm:${kit.id()}" href="#" class="ui-commandlink ui-widget" onclick="return false" ${marked(press.mark)}>${kit.label(press.label, 'plain')}</a>`;

/** JSF with PrimeFaces: generated ids, spans in buttons, drawn lists over hidden native ones. */
export const faces: Style = {
  name: 'faces',
  css: '.ui-widget { font: 14px Arial } .ui-panel-title { font-weight: 700 } table { border-spacing: 0 } .ui-column-title { font-weight: 700 } .ui-breadcrumb li { display: inline-block; list-style: none }',
  heading: ({ level, text }, kit) =>
    level === 1 && kit.random.chance(0.5)
      ? `<h1 class="page-title">${kit.label(text, 'plain')}</h1>`
      : `<div class="ui-panel-titlebar ui-widget-header" style="font-size: ${22 - level * 2}px"><span class="ui-panel-title">${kit.label(text, 'plain')}</span></div>`,
  crumbs: ({ parts }, kit) =>
    `<div class="ui-breadcrumb ui-module" role="menu"><ul>${parts
      .map(
        ({ label, mark }) =>
          `<li role="menuitem"><a href="#" class="ui-menuitem-link" ${marked(mark)}><span class="ui-menuitem-text">${kit.label(label, 'plain')}</span></a></li>`,
      )
      .join('<li class="ui-breadcrumb-chevron ui-icon"></li>')}</ul></div>`,
  text: (text, kit) => `<span id="frm:${kit.id()}" class="ui-outputlabel" style="display: block">${text}</span>`,
  link,
  presses: (presses, kit) =>
    `<div class="ui-g">${presses.map((press, at) => `<div class="ui-g-12">${button(press, kit, at)}</div>`).join('')}</div>`,
  choices: (choices, kit) =>
    `<table class="ui-selectoneradio ui-widget" role="presentation"><tbody>${choices
      .map(({ label, mark }) => {
        const id = `frm:${kit.id()}`;
        return `<tr><td ${marked(mark)}><div class="ui-radiobutton"><div style="${HIDDEN}"><input id="${id}" name="frm:r" type="radio"></div><div class="ui-radiobutton-box" style="width: 16px; height: 16px; display: inline-block"></div></div><label for="${id}">${kit.label(label, 'plain')}</label></td></tr>`;
      })
      .join('')}</tbody></table>`,
  form: (fields, kit) =>
    `<table class="ui-panelgrid ui-widget" role="grid"><tbody>${fields
      .map((field) => {
        const id = `frm:${kit.id()}`;
        const drawn =
          field.is === 'field'
            ? `<input id="${id}" name="${id}" type="text" class="ui-inputfield" ${marked(field.mark)}>`
            : `<div id="${id}" class="ui-selectonemenu" role="combobox" aria-haspopup="listbox" aria-labelledby="${id}_l" tabindex="0" ${marked(field.mark)} style="width: 200px; border: 1px solid"><div style="${HIDDEN}"><select id="${id}_input" tabindex="-1">${field.options.map((option) => `<option>${escape(kit.value(option))}</option>`).join('')}</select></div><label class="ui-selectonemenu-label">${escape(kit.value(field.options[0] ?? ''))}</label></div>`;
        return `<tr role="row"><td role="gridcell"><label id="${id}_l" for="${id}">${kit.label(field.label, 'plain')}</label></td><td role="gridcell">${drawn}</td></tr>`;
      })
      .join('')}</tbody></table>`,
  table: ({ columns }, cells, kit) =>
    `<div class="ui-datatable ui-widget"><table role="grid">${columns.length === 0 ? '' : `<thead><tr role="row">${columns.map((column) => `<th role="columnheader"><span class="ui-column-title">${kit.label(column, 'plain')}</span></th>`).join('')}</tr></thead>`}<tbody>${cells
      .map((row) => `<tr role="row">${row.map((inside) => `<td role="gridcell">${inside}</td>`).join('')}</tr>`)
      .join('')}</tbody></table></div>`,
  bar(things, where, kit) {
    const parts = barParts(things, faces, kit, (press) => link(press, kit));
    return where === 'menu'
      ? `<div class="ui-menu ui-widget" role="menu"><ul>${parts.map((part) => `<li role="none">${part}</li>`).join('')}</ul></div>`
      : `<div class="layout-${where === 'header' ? 'topbar' : 'footer'}">${parts.join(' ')}</div>`;
  },
  page: ({ header, menu, main, footer, dialog, unseen }) => `<body class="ui-widget"><form id="frm" action="#">${unseen}${header}
<table role="presentation" width="100%"><tr><td style="width: 180px; vertical-align: top">${menu}</td><td style="vertical-align: top; height: 620px"><div id="frm:panel" class="ui-panel" data-again><div class="ui-panel-content" data-late>${main}</div></div></td></tr></table>${footer}</form>${dialog}</body>`,
  dialog: (content, kit) =>
    `<div id="${kit.id()}_modal" class="ui-widget-overlay" style="position: fixed; left: 0; top: 0; width: 100%; height: 100%; background: #aaa; opacity: 0.3; z-index: 1000"></div>
<div class="ui-dialog ui-widget" role="dialog" style="position: fixed; left: 300px; top: 150px; width: 480px; z-index: 1001; background: white"><a href="#" class="ui-dialog-titlebar-close" aria-label="Kapat"><span class="ui-icon" style="display: inline-block; width: 16px; height: 16px"></span></a><div class="ui-dialog-content">${content}</div></div>`,
};
