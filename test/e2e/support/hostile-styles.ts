/** The page for {@link HOSTILE}: its button stays where it is whatever is done to the rest, and no scroll bar comes or goes. */
export const PAGE_UNDER_STYLE = `<!doctype html><html lang="tr"><head><meta charset="utf-8"><title>NES İşlemleri</title><style>
  html { overflow: hidden !important; pointer-events: auto }
  #target { position: fixed !important; left: 60px !important; top: 200px !important; width: 200px !important; height: 40px !important;
    pointer-events: auto !important; visibility: visible !important; animation: none !important; transition: none !important }
</style></head><body><h1>NES İşlemleri</h1><p>Nitelikli Elektronik Sertifika</p><p><button>KURUMSAL İŞLEMLER</button></p>
<button id="target">BİREYSEL İŞLEMLER</button></body></html>`;

/** Style sheets of pages that would change the overlay if they could; name → rules. */
export const HOSTILE: Readonly<Record<string, string>> = {
  'everything unset':
    '* { all: unset !important } html, body, div, p, h1 { display: block !important } head, style, title { display: none !important }',
  'backdrops and pseudo elements':
    "::backdrop, *::backdrop { display: block !important; position: fixed !important; inset: 0 !important; background: rgb(255 0 0 / 60%) !important; pointer-events: auto !important } *::before, *::after { content: 'X' !important; display: block !important; position: fixed !important; inset: 0 !important; background: blue !important; pointer-events: auto !important } html { pointer-events: auto }",
  'vertical writing': 'html { writing-mode: vertical-rl; text-orientation: upright }',
  'root zoomed out': 'html { zoom: .5 }',
  'root zoomed in': 'html { zoom: 1.5 }',
  'moving everything':
    '* { transition: all 9s !important; animation: spin 1s infinite !important } @keyframes spin { to { rotate: 360deg; background: red } } body, html { animation: none !important; transition: none !important }',
  'root a flex box':
    'html { display: flex; flex-direction: row-reverse; justify-content: center; align-items: center; gap: 99px; padding: 50px; height: 100vh }',
  'named: unknown elements, popovers, our own': [
    'html > :not(head, body), :not(:defined) { display: none !important; visibility: hidden !important; opacity: 0 !important }',
    'kamusm-rehber { display: none !important; position: static !important; transform: scale(.1) !important; width: 9px !important; clip-path: inset(50%) !important; zoom: 3 !important; contain: strict !important; content-visibility: hidden !important; animation: gone 1ms forwards !important; font: 40px serif !important } @keyframes gone { to { opacity: 0; translate: -9999px } }',
    '[popover], :popover-open { display: none !important; inset: auto !important; margin: auto !important; opacity: .1 !important; pointer-events: none !important; background: red !important; font-size: 40px !important; color: lime !important }',
    '@layer a { html:root:root > * { letter-spacing: 9px !important; color: red !important } } @layer b { * { text-transform: uppercase !important } }',
    '[data-card], [data-ring], [data-dock], .card, .body, .head, .title, .button, section, h2, button:not(#target) { color: red !important; padding: 40px !important; border: 9px solid red !important; font-size: 40px !important }',
  ].join(' '),
  'letters: large, inherited, right to left': [
    'html { font-size: 30px } body { font-size: 200% } :root { font-size: 250% !important; -webkit-text-size-adjust: 250%; text-size-adjust: 250% }',
    'html { font: italic 900 44px/3 monospace; letter-spacing: 1em; word-spacing: 2em; text-transform: uppercase; text-indent: 5em; text-align: right; text-shadow: 2px 2px red; white-space: pre; word-break: break-all; color: lime; visibility: hidden; cursor: none; user-select: none; -webkit-user-select: none; list-style: square } body { visibility: visible }',
    'html { direction: rtl; unicode-bidi: bidi-override }',
  ].join(' '),
  'custom properties, fonts and colour scheme': [
    ':root, *, kamusm-rehber { --kr-ground: red !important; --kr-ink: red !important; --kr-font: 40px serif !important; --kr-accent: red !important; --kr-line: red !important; --kr-edge: red !important; --kr-shadow: none !important }',
    "@property --kr-ground { syntax: '<color>'; inherits: false; initial-value: red } @property --kr-ink { syntax: '<color>'; inherits: false; initial-value: red } @property --kr-font { syntax: '<length>'; inherits: false; initial-value: 40px } @property --kr-accent { syntax: '<color>'; inherits: false; initial-value: red }",
    "@font-face { font-family: system-ui; src: local('DejaVu Serif'), local('Liberation Serif'); ascent-override: 300%; size-adjust: 200% } @font-face { font-family: 'Segoe UI'; src: local('DejaVu Serif'); size-adjust: 200% } @font-face { font-family: Roboto; src: local('DejaVu Serif'); size-adjust: 200% } @font-face { font-family: 'Noto Sans'; src: local('DejaVu Serif'); size-adjust: 200% } @font-face { font-family: 'DejaVu Sans'; src: local('DejaVu Serif'); size-adjust: 200% } @font-face { font-family: -apple-system; src: local('DejaVu Serif'); size-adjust: 200% }",
    ':root { color-scheme: only dark; forced-color-adjust: none; accent-color: red } body { background: #111; color: #eee }',
  ].join(' '),
  'root scaled, filtered, body zoomed': [
    'html { transform: scale(.5); transform-origin: 0 0 }',
    'html { filter: invert(1) blur(2px); opacity: .4; perspective: 100px; will-change: transform; isolation: isolate; mix-blend-mode: multiply }',
    'body { zoom: 2 }',
  ].join(' '),
  'root clipped, contained, not to be touched': [
    'html { overflow: clip; clip-path: inset(0 40% 40% 0); contain: paint; container-type: size; height: 100vh } body { overflow: hidden }',
    'html { pointer-events: none !important; touch-action: none } body > * { pointer-events: auto }',
  ].join(' '),
  'columns and skipped content': [
    'html { columns: 3; column-gap: 9px } body { display: grid; place-items: start }',
    'body > p { content-visibility: auto } h1 { content-visibility: hidden }',
  ].join(' '),
};
