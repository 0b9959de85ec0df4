import { escape, type Kit, marked } from './kit.ts';
import type { Press } from './screen.ts';
import { barParts, nativeList, type Style } from './style.ts';

const plainLink = (press: Press, kit: Kit, name: string): string =>
  `<a class="${name}" href="/${kit.id()}" ${marked(press.mark)}>${kit.label(press.label, 'plain')}</a>`;

/** A card: a title with a link stretched over all, or with a button of its own below. */
function card(press: Press, kit: Kit, at: number, make: 'stretched' | 'button'): string {
  const label = kit.label(press.label, 'press', at);
  const detail = press.detail === null ? '' : `<p class="card-text">${escape(press.detail)}</p>`;
  const inside =
    make === 'stretched'
      ? `<h5 class="card-title"><a class="stretched-link" href="/${kit.id()}">${label}</a></h5>${detail}`
      : `<h5 class="card-title">${label}</h5>${detail}<a class="btn btn-primary" href="/${kit.id()}">${kit.random.pick(['Git', 'Git', 'Başla'])}</a>`;
  return `<div class="card" ${marked(press.mark)}><div class="card-body"><i class="bi bi-file"></i>${inside}</div></div>`;
}

/** Bootstrap 3 and 5: cards with stretched links, glyph icons, buttons that are links. */
export const bootstrap: Style = {
  name: 'bootstrap',
  css: `body { font: 16px/1.5 system-ui; margin: 0 } .card { position: relative; border: 1px solid #ccc; width: 280px; display: inline-block; padding: 8px }
.stretched-link::after { position: absolute; inset: 0; content: "" } .card-title { font-size: 20px; margin: 0 } .btn { display: inline-block; padding: 6px 12px; border: 1px solid; cursor: pointer }
.breadcrumb { display: flex; list-style: none; padding: 0 } .breadcrumb-item + .breadcrumb-item::before { content: "/"; padding: 0 8px } .navbar { display: flex; gap: 16px } .bi::before { content: "\\f101"; font-family: bootstrap-icons }`,
  heading: ({ level, text }, kit) => `<h${level + 1} class="mt-4">${kit.label(text, 'plain')}</h${level + 1}>`,
  crumbs: ({ parts }, kit) =>
    `<nav aria-label="breadcrumb"><ol class="breadcrumb">${parts
      .map(({ label, mark }, at) =>
        at === parts.length - 1
          ? `<li class="breadcrumb-item active" aria-current="page">${kit.label(label, 'plain')}</li>`
          : `<li class="breadcrumb-item"><a href="/${kit.id()}" ${marked(mark)}>${kit.label(label, 'plain')}</a></li>`,
      )
      .join('')}</ol></nav>`,
  text: (text, kit) => (kit.random.chance(0.3) ? `<div class="alert alert-info">${text}</div>` : `<p class="lead">${text}</p>`),
  link: (press, kit) => plainLink(press, kit, 'link-primary'),
  presses(presses, kit) {
    // Nobody makes cards of an "OK" and a "Cancel".
    const isMenu = presses.length > 1 && presses.every(({ label, detail }) => detail !== null || label.includes(' '));
    const make = kit.random.pick<'stretched' | 'plain' | 'button'>(['stretched', 'plain', 'button']);
    if (make !== 'plain' && isMenu) return `<div class="row">${presses.map((press, at) => card(press, kit, at, make)).join('')}</div>`;
    return `<div class="d-grid">${presses
      .map(
        (press, at) =>
          `<a class="btn btn-primary" role="button" href="/${kit.id()}" ${marked(press.mark)}><span class="glyphicon glyphicon-ok"></span>${kit.label(press.label, 'press', at)}${press.detail === null ? '' : `<br><small>${escape(press.detail)}</small>`}</a>`,
      )
      .join(' ')}</div>`;
  },
  choices: (choices, kit) =>
    choices
      .map(({ label, mark }) => {
        const id = kit.id();
        return `<div class="form-check" ${marked(mark)}><input class="form-check-input" type="radio" name="secim" id="${id}"> <label class="form-check-label" for="${id}">${kit.label(label, 'plain')}</label></div>`;
      })
      .join(''),
  form: (fields, kit) =>
    `<div class="row g-3">${fields
      .map((field) => {
        const id = kit.id();
        const label = `<label class="form-label" for="${id}">${kit.label(field.label, 'plain')}</label>`;
        return `<div class="mb-3">${label}${field.is === 'list' ? nativeList(field, kit, `class="form-select" id="${id}"`) : `<input class="form-control" id="${id}" ${marked(field.mark)}>`}</div>`;
      })
      .join('')}</div>`,
  table: ({ columns }, cells, kit) =>
    columns.length === 0
      ? `<div class="row">${cells.map((row) => `<div class="card"><div class="card-body">${row.map((inside) => `<div>${inside}</div>`).join('')}</div></div>`).join('')}</div>`
      : `<div class="table-responsive"><table class="table table-striped"><thead><tr>${columns.map((column) => `<th scope="col">${kit.label(column, 'plain')}</th>`).join('')}</tr></thead><tbody>${cells
          .map((row) => `<tr>${row.map((inside) => `<td>${inside}</td>`).join('')}</tr>`)
          .join('')}</tbody></table></div>`,
  bar(things, where, kit) {
    const parts = barParts(things, bootstrap, kit, (press) => plainLink(press, kit, 'nav-link'));
    if (where === 'header') return `<header><nav class="navbar">${parts.join('')}</nav></header>`;
    return where === 'menu'
      ? `<div class="list-group" role="navigation">${parts.join('<br>')}</div>`
      : `<footer class="footer">${parts.join(' ')}</footer>`;
  },
  page: ({ header, menu, main, footer, dialog, unseen }) => `<body>${header}${unseen}
<div class="container" style="min-height: 600px"><div class="row" style="display: flex"><div class="col-3">${menu}</div><div class="col-9" data-again><div data-late>${main}</div></div></div></div>${footer}${dialog}</body>`,
  dialog: (content, kit) =>
    `<div class="modal-backdrop fade show" style="position: fixed; inset: 0; background: black; opacity: 0.5; z-index: 1050"></div>
<div class="modal fade show" role="dialog" ${kit.random.chance(0.7) ? 'aria-modal="true"' : ''} style="display: block; position: fixed; inset: 0; z-index: 1055"><div class="modal-dialog" style="width: 500px; margin: 60px auto; background: white"><div class="modal-content"><button type="button" class="btn-close" aria-label="Kapat">×</button><div class="modal-body">${content}</div></div></div></div>`,
};
