import { bootstrap } from './bootstrap.ts';
import { faces } from './faces.ts';
import { fontTables } from './font-tables.ts';
import { escape } from './kit.ts';
import { strict } from './strict.ts';
import type { Style } from './style.ts';

const INNER = [fontTables, faces, bootstrap, strict] as const;

/** A portal with header, menu and footer of its own and another maker's page in a frame. */
export function portalFrame(seed: number): Style {
  const inner = INNER[seed % INNER.length] ?? strict;
  return {
    ...inner,
    name: 'portal-frame',
    page({ header, menu, main, footer, dialog, unseen }, kit) {
      const content = `<!doctype html><html><head><style>${inner.css}</style></head><body><div data-again><div data-late>${main}</div></div>${dialog}</body></html>`;
      const bars = { header: `<header>${header}</header>`, menu: `<nav>${menu}</nav>`, footer: `<footer>${footer}</footer>` };
      // Rows and cells without their table would lose their shape.
      const isTable = inner === fontTables;
      const wrap = (bar: string): string =>
        isTable ? bar.replace('<td', '<table><tr><td').replace(/<\/td>(?![\s\S]*<\/td>)/u, '</td></tr></table>') : bar;
      void kit;
      return `<body style="margin: 0">${wrap(bars.header)}<div style="display: flex">${isTable ? bars.menu.replace('<nav>', '<nav><table>').replace('</nav>', '</table></nav>') : bars.menu}<iframe srcdoc="${escape(content)}" style="width: 1000px; height: 1200px; border: 0"></iframe></div>${unseen}${wrap(bars.footer)}</body>`;
    },
  };
}
