import { escape, type Kit, marked } from './kit.ts';
import type { Press } from './screen.ts';
import { barParts, type Style } from './style.ts';

const shadow = (name: string, inside: string, more = ''): string =>
  `<${name} ${more}><template shadowrootmode="open" shadowrootclonable><style>${CSS}</style>${inside}</template></${name}>`;

const CSS = `:host { display: block } .mat-card { display: block; border: 1px solid #ccc; padding: 16px; cursor: pointer } .mat-button { padding: 8px; cursor: pointer }
.cdk-visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0, 0, 0, 0); margin: -1px } .row { display: flex; gap: 16px } .toolbar { display: flex; gap: 12px; font-size: 16px }`;

const ICON = '<mat-icon class="material-icons" aria-hidden="true">arrow_forward</mat-icon>';

function card(press: Press, kit: Kit, at: number): string {
  const detail = press.detail === null ? '' : `<mat-card-subtitle style="display: block">${escape(press.detail)}</mat-card-subtitle>`;
  return `<mat-card class="mat-card" tabindex="0" ${kit.random.chance(0.5) ? 'role="button"' : ''} ${marked(press.mark)}><mat-card-title style="display: block; font-size: 18px">${kit.label(press.label, 'press', at)}</mat-card-title>${detail}${ICON}</mat-card>`;
}

function button(press: Press, kit: Kit, at?: number): string {
  const label = at === undefined ? kit.label(press.label, 'plain') : kit.label(press.label, 'press', at);
  const detail = press.detail === null ? '' : `<small style="display: block">${escape(press.detail)}</small>`;
  return `<button mat-raised-button class="mat-button" ${marked(press.mark)}>${kit.random.chance(0.5) ? `${ICON} ` : ''}<span class="mdc-button__label">${label}</span>${detail}</button>`;
}

/** Angular Material: custom elements, icon-font words, drawn lists and radio buttons, all of it in open shadow roots. */
export const material: Style = {
  name: 'material',
  css: 'body { font: 14px Roboto, sans-serif; margin: 0 }',
  heading: ({ level, text }, kit) =>
    level === 1
      ? `<h1 class="mat-headline-4">${kit.label(text, 'plain')}</h1>`
      : `<div class="mat-title" role="heading" aria-level="${level}" style="font-size: ${26 - level * 3}px">${kit.label(text, 'plain')}</div>`,
  crumbs: ({ parts }, kit) =>
    shadow(
      'app-breadcrumb',
      `<div class="row">${parts.map(({ label, mark }) => `<a href="#/${kit.id()}" ${marked(mark)}>${kit.label(label, 'plain')}</a>`).join('<mat-icon class="material-icons">chevron_right</mat-icon>')}</div>`,
    ),
  text: (text) => `<p class="mat-body">${text}</p>`,
  link: (press, kit) => `<a mat-button href="#/${kit.id()}" ${marked(press.mark)}>${kit.label(press.label, 'plain')}</a>`,
  presses(presses, kit) {
    const isCards = presses.length > 1 && kit.random.chance(0.6);
    return shadow('app-actions', presses.map((press, at) => (isCards ? card(press, kit, at) : button(press, kit, at))).join(''));
  },
  choices: (choices, kit) =>
    shadow(
      'app-choice',
      `<mat-radio-group role="radiogroup">${choices
        .map(({ label, mark }) => {
          const id = kit.id();
          return kit.random.chance(0.5)
            ? `<mat-radio-button style="display: block" ${marked(mark)}><div class="mdc-radio" style="display: inline-block; width: 20px; height: 20px"><input type="radio" class="cdk-visually-hidden" id="${id}"></div><label for="${id}">${kit.label(label, 'plain')}</label></mat-radio-button>`
            : `<div role="radio" aria-checked="false" tabindex="0" ${marked(mark)}><span>${kit.label(label, 'plain')}</span></div>`;
        })
        .join('')}</mat-radio-group>`,
    ),
  form: (fields, kit) =>
    shadow(
      'app-form',
      fields
        .map((field) => {
          const id = kit.id();
          const label = `<mat-label id="${id}-l">${kit.label(field.label, 'plain')}</mat-label>`;
          if (field.is === 'field')
            return `<mat-form-field style="display: block"><label for="${id}">${label}</label><input matInput id="${id}" aria-labelledby="${id}-l" ${marked(field.mark)}></mat-form-field>`;
          const options = field.options.map((option) => `<mat-option role="option">${escape(kit.value(option))}</mat-option>`).join('');
          return `<mat-form-field style="display: block">${label}<mat-select role="combobox" aria-haspopup="listbox" aria-labelledby="${id}-l" aria-controls="${id}-p" tabindex="0" style="display: block; width: 240px; border: 1px solid" ${marked(field.mark)}><span>Seçiniz</span></mat-select></mat-form-field><div id="${id}-p" role="listbox" style="display: none">${options}</div>`;
        })
        .join(''),
    ),
  table: ({ columns }, cells, kit) =>
    shadow(
      'app-table',
      `<div role="table" class="mat-table">${columns.length === 0 ? '' : `<div role="row" class="row">${columns.map((column) => `<div role="columnheader">${kit.label(column, 'plain')}</div>`).join('')}</div>`}${cells
        .map((row) => `<div role="row" class="row">${row.map((inside) => `<div role="cell">${inside}</div>`).join('')}</div>`)
        .join('')}</div>`,
    ),
  bar(things, where, kit) {
    const parts = barParts(
      things,
      material,
      kit,
      (press) => `<a mat-button href="#/${kit.id()}" ${marked(press.mark)}>${kit.label(press.label, 'plain')}</a>`,
    );
    if (where === 'header') return shadow('mat-toolbar', `<div class="toolbar">${parts.join('')}</div>`, 'role="banner"');
    return where === 'menu'
      ? shadow(
          'mat-sidenav',
          `<mat-nav-list role="navigation" style="display: block">${parts.map((part) => `<div>${part}</div>`).join('')}</mat-nav-list>`,
        )
      : shadow('app-footer', parts.join(' '), 'role="contentinfo"');
  },
  page: ({ header, menu, main, footer, dialog, unseen }) =>
    `<body>${shadow('app-root', `${header}${unseen}<div style="display: flex; min-height: 620px">${menu}<mat-sidenav-content style="display: block" data-again><div data-late>${main}</div></mat-sidenav-content></div>${footer}`)}${dialog}</body>`,
  dialog: (content) =>
    `<div class="cdk-overlay-container" style="position: fixed; inset: 0; z-index: 1000; pointer-events: none"><div class="cdk-overlay-backdrop" style="position: absolute; inset: 0; background: rgba(0, 0, 0, 0.32); pointer-events: auto"></div>
<div class="cdk-overlay-pane" style="position: absolute; left: 320px; top: 120px; width: 420px; pointer-events: auto; background: white">${shadow('mat-dialog-container', content, 'role="dialog" aria-modal="true"')}</div></div>`,
};
