import { escape, type Kit, marked } from './kit.ts';
import { type Block, blocksOf, type Press, type Thing, type ThingOf } from './screen.ts';

type BlockOf<K extends Block['is']> = Extract<Block, { is: K }>;

/** The body of a page in parts, drawn. `dialog` is empty when none is open. */
export interface Parts {
  readonly header: string;
  readonly menu: string;
  readonly main: string;
  readonly footer: string;
  readonly dialog: string;
  /** Copies nobody sees. */
  readonly unseen: string;
}

/** How one kind of web page draws things. All methods give HTML. */
export interface Style {
  readonly name: string;
  readonly css: string;
  heading(heading: ThingOf<'heading'>, kit: Kit): string;
  crumbs(crumbs: ThingOf<'crumbs'>, kit: Kit): string;
  text(text: string, kit: Kit): string;
  /** A link within words or in a table cell. */
  link(press: Press, kit: Kit): string;
  presses(presses: readonly Press[], kit: Kit): string;
  choices(choices: BlockOf<'choices'>['choices'], kit: Kit): string;
  form(fields: BlockOf<'form'>['fields'], kit: Kit): string;
  table(table: BlockOf<'table'>, cells: readonly (readonly string[])[], kit: Kit): string;
  /** A row of short links, in a header, menu or footer. */
  bar(things: readonly Thing[], where: 'header' | 'menu' | 'footer', kit: Kit): string;
  page(parts: Parts, kit: Kit): string;
  /** A modal window around what was drawn. */
  dialog(content: string, kit: Kit): string;
}

function drawSentence(parts: readonly (string | Press)[], style: Style, kit: Kit): string {
  return parts.map((part) => (typeof part === 'string' ? escape(part) : style.link(part, kit))).join(' ');
}

function drawBlock(block: Block, style: Style, kit: Kit): string {
  switch (block.is) {
    case 'heading':
      return style.heading(block, kit);
    case 'crumbs':
      return style.crumbs(block, kit);
    case 'text':
      return style.text(escape(kit.lettering.form === 'NFD' ? block.text.normalize('NFD') : block.text), kit);
    case 'sentence':
      return style.text(drawSentence(block.parts, style, kit), kit);
    case 'presses':
      return style.presses(block.presses, kit);
    case 'choices':
      return style.choices(block.choices, kit);
    case 'form':
      return style.form(block.fields, kit);
    case 'table': {
      const cells = block.rows.map((row) => cellsOf(row, block.columns.length, style, kit));
      return style.table(block, cells, kit);
    }
  }
}

/** A row without a button leaves its last cell empty; a button stands in the last column. */
function cellsOf(row: readonly Thing[], columns: number, style: Style, kit: Kit): string[] {
  const texts = row
    .filter((thing) => thing.is !== 'press')
    .map((thing) => (thing.is === 'text' ? escape(thing.text) : draw([thing], style, kit)));
  const links = row.filter((thing) => thing.is === 'press').map((press) => style.link(press, kit));
  const gap = Math.max(0, columns - texts.length - links.length);
  return [...texts, ...Array.from({ length: gap }, () => ''), ...links];
}

/** Draws things in a style. */
export function draw(things: readonly Thing[], style: Style, kit: Kit): string {
  return blocksOf(things)
    .map((block) => drawBlock(block, style, kit))
    .join('\n');
}

/** What a bar is made of: links, texts, and titles (a banner) as they come. */
export function barParts(things: readonly Thing[], style: Style, kit: Kit, link: (press: Press) => string): string[] {
  return things.map((thing) => (thing.is === 'press' ? link(thing) : draw([thing], style, kit)));
}

/** A plain closed list with its options. */
export function nativeList(list: ThingOf<'list'>, kit: Kit, attributes: string): string {
  const options = list.options.map((option) => `<option>${escape(kit.value(option))}</option>`).join('');
  return `<select ${marked(list.mark)} ${attributes}>${options}</select>`;
}
