import type { Example } from '../../src/core/guide/guide.ts';
import { bootstrap } from './bootstrap.ts';
import { divSoup } from './div-soup.ts';
import { faces } from './faces.ts';
import { fontTables } from './font-tables.ts';
import { escape, kitFor, unseenCopies, withDecoys, withVariants, type Wordings } from './kit.ts';
import { material } from './material.ts';
import { portalFrame } from './portal-frame.ts';
import { seedOf } from './random.ts';
import { parseScreen } from './screen.ts';
import { strict } from './strict.ts';
import { draw, type Style } from './style.ts';

const STYLES: Readonly<Record<string, (seed: number) => Style>> = {
  'font-tables': () => fontTables,
  faces: () => faces,
  bootstrap: () => bootstrap,
  material: () => material,
  'div-soup': () => divSoup,
  strict: () => strict,
  'portal-frame': portalFrame,
};

/** Names of all renderers. */
export const RENDERERS = Object.keys(STYLES);

/**
 * Draws an example as a whole HTML document. The same arguments give the same document.
 * @param wordings labels that mean the same on this page: each is drawn as any of its like
 * Attributes for the tests: `data-t` what is what, `data-late` comes later, `data-again` is drawn anew once.
 * @throws Error when there is no such renderer
 */
export function render(renderer: string, example: Example, page: string, seed: number, wordings: Wordings): string {
  const own = seedOf(renderer, page, example.name, seed);
  const style = STYLES[renderer]?.(own);
  if (style === undefined) throw new Error(`No renderer ${renderer}.`);
  const kit = kitFor(own);
  const screen = withDecoys(withVariants(parseScreen(example), wordings, kit), kit);
  const body = style.page(
    {
      header: style.bar(screen.header, 'header', kit),
      menu: screen.menu.length === 0 ? '' : style.bar(screen.menu, 'menu', kit),
      main: draw(screen.main, style, kit),
      footer: screen.footer.length === 0 ? '' : style.bar(screen.footer, 'footer', kit),
      dialog: screen.dialog.length === 0 ? '' : style.dialog(draw(screen.dialog, style, kit), kit),
      unseen: unseenCopies(screen, kit),
    },
    kit,
  );
  return `<!doctype html><html lang="tr"><head><title>${escape('KamuSM')}</title><style>${style.css}</style></head>${body}</html>`;
}
