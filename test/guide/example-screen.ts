import type { Example } from '../../src/core/guide/guide.ts';
import { type PageSnapshot, type Place, type SeenControl, type SeenItem } from '../../src/core/snapshot/page-snapshot.ts';

/**
 * Turns an example of a page file (one line a thing, see src/guide/README.md) into a snapshot, as `read-page` would.
 * Notation: `# Title` · `> A > B` breadcrumb · `[Label]`, `[Label | sub-text]` · `( ) Choice` · `{Label: option; option}` ·
 * `<Field label>` · `| A | B |` columns · `row: text; [control]` one container · `menu:` `header:` `footer:` `dialog:` prefixes.
 */
export function exampleScreen(example: Pick<Example, 'url' | 'screen'>): PageSnapshot {
  const url = new URL(example.url);
  const builder = new ScreenBuilder();
  for (const line of example.screen) builder.line(line.trim());
  return {
    address: { host: url.host, path: url.pathname },
    items: builder.items,
    dialogOpen: builder.dialogOpen,
    focus: null,
    hasCardField: false,
  };
}

const HEARD_AS = { press: 'button', choice: 'choice', select: 'list', input: 'field' } as const;

const PREFIX = /^(menu|header|footer|dialog|row):\s*/u;
const CONTROL = /\[([^\]]+)\]/gu;

class ScreenBuilder {
  readonly items: SeenItem[] = [];
  dialogOpen = false;
  #ordinal = 1;
  #line = 0;
  readonly #landmarks = new Map<string, number>();

  line(raw: string): void {
    this.#line += 1;
    let line = raw;
    let place: Place = 'main';
    let inDialog = false;
    let parents = [1];
    for (let match = PREFIX.exec(line); match !== null; match = PREFIX.exec(line)) {
      const name = match[1] ?? '';
      line = line.slice(match[0].length);
      if (name === 'row') {
        const row = this.#next();
        for (const part of line.split(';')) this.#thing(part.trim(), place, inDialog, [...parents, row]);
        return;
      }
      if (name === 'dialog') {
        inDialog = true;
        this.dialogOpen = true;
      } else place = name as Place;
      parents = [1, this.#landmark(name)];
    }
    this.#thing(line, place, inDialog, parents);
  }

  #landmark(name: string): number {
    const known = this.#landmarks.get(name);
    if (known !== undefined) return known;
    const ordinal = this.#next();
    this.#landmarks.set(name, ordinal);
    return ordinal;
  }

  #next(): number {
    this.#ordinal += 1;
    return this.#ordinal;
  }

  #base(lines: readonly string[], place: Place, inDialog: boolean, parents: readonly number[]) {
    const ordinal = this.#next();
    return {
      ref: ordinal,
      lines,
      place,
      inDialog,
      path: [...parents, ordinal],
      box: { x: 20, y: this.#line * 40, width: 200, height: 30 },
    };
  }

  #control(
    name: string,
    kind: SeenControl['kind'],
    place: Place,
    inDialog: boolean,
    parents: readonly number[],
    more: Partial<SeenControl> = {},
  ): void {
    const lines = name
      .split('|')
      .map((part) => part.trim())
      .filter((part) => part !== '');
    this.items.push({
      ...this.#base(kind === 'select' || kind === 'input' ? [] : lines, place, inDialog, parents),
      role: 'control',
      kind,
      heardAs: HEARD_AS[kind],
      hiddenNames: kind === 'select' || kind === 'input' ? lines : [],
      options: [],
      title: null,
      inSentence: false,
      disabled: false,
      goesTo: null,
      current: false,
      ...more,
    });
  }

  #thing(line: string, place: Place, inDialog: boolean, parents: readonly number[]): void {
    const heading = /^(#{1,6})\s+(.*)$/u.exec(line);
    if (heading !== null) {
      const level = heading[1]?.length ?? 1;
      this.items.push({
        ...this.#base([heading[2] ?? ''], place, inDialog, parents),
        role: 'heading',
        within: null,
        level,
        fontSize: 34 - level * 4,
      });
      return;
    }
    if (line.startsWith('>')) {
      const trail = this.#next();
      const crumbs = line
        .split('>')
        .map((part) => part.trim())
        .filter((part) => part !== '');
      crumbs.forEach((crumb, index) => {
        this.items.push({
          ...this.#base([crumb], place, inDialog, [...parents, trail]),
          role: 'crumb',
          last: index === crumbs.length - 1,
          isLink: true,
        });
      });
      return;
    }
    if (line.startsWith('|')) {
      for (const column of line
        .split('|')
        .map((part) => part.trim())
        .filter((part) => part !== '')) {
        this.items.push({ ...this.#base([column], place, inDialog, parents), role: 'column' });
      }
      return;
    }
    if (line.startsWith('( )')) return this.#control(line.slice(3).trim(), 'choice', place, inDialog, parents);
    const select = /^\{([^:}]*):?([^}]*)\}$/u.exec(line);
    if (select !== null) {
      const options = (select[2] ?? '')
        .split(';')
        .map((part) => part.trim())
        .filter((part) => part !== '');
      return this.#control(select[1] ?? '', 'select', place, inDialog, parents, { options });
    }
    const field = /^<([^>]+)>$/u.exec(line);
    if (field !== null) return this.#control(field[1] ?? '', 'input', place, inDialog, parents);
    const rest = line.replace(CONTROL, '').trim();
    const inSentence = rest.split(/\s+/u).filter((word) => word !== '').length > 1;
    const container = inSentence ? [...parents, this.#next()] : parents;
    if (inSentence)
      this.items.push({ ...this.#base([line.replace(/[[\]]/gu, '')], place, inDialog, container), role: 'text', within: null });
    for (const match of line.matchAll(CONTROL)) this.#control(match[1] ?? '', 'press', place, inDialog, container, { inSentence });
    if (!inSentence && rest !== '') this.items.push({ ...this.#base([rest], place, inDialog, parents), role: 'text', within: null });
  }
}
