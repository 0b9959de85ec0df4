import type { Example } from '../../src/core/guide/guide.ts';

/** Something to press. `mark` names it in every rendering; decoys are all called {@link DECOY}. */
export interface Press {
  readonly is: 'press';
  readonly label: string;
  readonly detail: string | null;
  readonly mark: string;
}

/** One thing on a screen, by what it means to a person. */
export type Thing =
  | { readonly is: 'heading'; readonly level: number; readonly text: string }
  | { readonly is: 'crumbs'; readonly parts: readonly { readonly label: string; readonly mark: string }[] }
  | { readonly is: 'text'; readonly text: string }
  /** Words with links in them. */
  | { readonly is: 'sentence'; readonly parts: readonly (string | Press)[] }
  | Press
  | { readonly is: 'choice'; readonly label: string; readonly mark: string }
  | { readonly is: 'list'; readonly label: string; readonly options: readonly string[]; readonly mark: string }
  | { readonly is: 'field'; readonly label: string; readonly mark: string }
  | { readonly is: 'columns'; readonly labels: readonly string[] }
  | { readonly is: 'row'; readonly things: readonly Thing[] };

export type ThingOf<K extends Thing['is']> = Extract<Thing, { is: K }>;

/** What an example of the guide says is on a screen, before anybody draws it. */
export interface Screen {
  readonly header: readonly Thing[];
  readonly menu: readonly Thing[];
  readonly main: readonly Thing[];
  readonly footer: readonly Thing[];
  /** An open modal window, or nothing. */
  readonly dialog: readonly Thing[];
}

/** Mark of everything that must never be ringed. */
export const DECOY = 'decoy';

/** Mark of the `at`-th control of the `line`-th line of an example (both from 1). */
export const controlMark = (line: number, at: number): string => `t${line}-${at}`;
export const crumbMark = (line: number, at: number): string => `c${line}-${at}`;

const PREFIX = /^(menu|header|footer|dialog|row):\s*/u;
const LINK = /\[([^\]]+)\]/u;

const parted = (text: string, by: RegExp | string): string[] =>
  text
    .split(by)
    .map((part) => part.trim())
    .filter((part) => part !== '');

class Line {
  #controls = 0;
  constructor(private readonly number: number) {}

  #mark(): string {
    this.#controls += 1;
    return controlMark(this.number, this.#controls);
  }

  #press(name: string): Press {
    const [label = '', detail = null] = parted(name, '|');
    return { is: 'press', label, detail, mark: this.#mark() };
  }

  read(line: string): Thing {
    const heading = /^(#{1,6})\s+(.*)$/u.exec(line);
    if (heading !== null) return { is: 'heading', level: heading[1]?.length ?? 1, text: heading[2] ?? '' };
    if (line.startsWith('>')) {
      return { is: 'crumbs', parts: parted(line, '>').map((label, index) => ({ label, mark: crumbMark(this.number, index + 1) })) };
    }
    if (line.startsWith('|')) return { is: 'columns', labels: parted(line, '|') };
    if (line.startsWith('( )')) return { is: 'choice', label: line.slice(3).trim(), mark: this.#mark() };
    const list = /^\{([^:}]*):?([^}]*)\}$/u.exec(line);
    if (list !== null) return { is: 'list', label: (list[1] ?? '').trim(), options: parted(list[2] ?? '', ';'), mark: this.#mark() };
    const field = /^<([^>]+)>$/u.exec(line);
    if (field !== null) return { is: 'field', label: field[1] ?? '', mark: this.#mark() };
    const parts = line.split(/(\[[^\]]+\])/u).filter((part) => part.trim() !== '');
    const read = parts.map((part) => {
      const link = LINK.exec(part);
      return link === null ? part : this.#press(link[1] ?? '');
    });
    const [only] = read;
    if (read.length > 1) return { is: 'sentence', parts: read };
    return only === undefined || typeof only === 'string' ? { is: 'text', text: line } : only;
  }
}

/** Reads an example of a page file: the notation of `test/guide/example-screen.ts`, but into meaning, not into a snapshot. */
export function parseScreen({ screen: lines }: Pick<Example, 'screen'>): Screen {
  const screen = { header: [] as Thing[], menu: [] as Thing[], main: [] as Thing[], footer: [] as Thing[], dialog: [] as Thing[] };
  lines.forEach((raw, index) => {
    let line = raw.trim();
    let part: keyof typeof screen = 'main';
    let isRow = false;
    for (let match = PREFIX.exec(line); match !== null; match = PREFIX.exec(line)) {
      line = line.slice(match[0].length);
      if (match[1] === 'row') isRow = true;
      else part = match[1] as keyof typeof screen;
    }
    const reader = new Line(index + 1);
    const things = isRow ? parted(line, /;(?![^{]*\})/u).map((text) => reader.read(text)) : [reader.read(line)];
    screen[part].push(...(isRow ? [{ is: 'row', things } as const] : things));
  });
  return screen;
}

/** Things that a page would draw together. */
export type Block =
  | ThingOf<'heading' | 'crumbs' | 'text' | 'sentence'>
  | { readonly is: 'presses'; readonly presses: readonly Press[] }
  | { readonly is: 'choices'; readonly choices: readonly ThingOf<'choice'>[] }
  | { readonly is: 'form'; readonly fields: readonly ThingOf<'field' | 'list'>[] }
  | { readonly is: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly Thing[])[] };

/** Puts together what follows one another and is alike. */
export function blocksOf(things: readonly Thing[]): Block[] {
  const blocks: Block[] = [];
  for (const thing of things) {
    const last = blocks.at(-1);
    if (thing.is === 'press') {
      if (last?.is === 'presses') blocks[blocks.length - 1] = { is: 'presses', presses: [...last.presses, thing] };
      else blocks.push({ is: 'presses', presses: [thing] });
    } else if (thing.is === 'choice') {
      if (last?.is === 'choices') blocks[blocks.length - 1] = { is: 'choices', choices: [...last.choices, thing] };
      else blocks.push({ is: 'choices', choices: [thing] });
    } else if (thing.is === 'field' || thing.is === 'list') {
      if (last?.is === 'form') blocks[blocks.length - 1] = { is: 'form', fields: [...last.fields, thing] };
      else blocks.push({ is: 'form', fields: [thing] });
    } else if (thing.is === 'columns') blocks.push({ is: 'table', columns: thing.labels, rows: [] });
    else if (thing.is === 'row') {
      if (last?.is === 'table') blocks[blocks.length - 1] = { ...last, rows: [...last.rows, thing.things] };
      else blocks.push({ is: 'table', columns: [], rows: [thing.things] });
    } else blocks.push(thing);
  }
  return blocks;
}

/** Everything that can be pressed on a part of a screen, rows and sentences included. */
export function pressesIn(things: readonly Thing[]): Press[] {
  return things.flatMap((thing) => {
    if (thing.is === 'press') return [thing];
    if (thing.is === 'sentence') return thing.parts.filter((part) => typeof part !== 'string');
    return thing.is === 'row' ? pressesIn(thing.things) : [];
  });
}

/** What a label is of. */
export type LabelOf = 'title' | 'press' | 'field' | 'option' | 'column';

/** The same screen with other labels; `change` gets each label as the example writes it. */
export function relabelled(screen: Screen, change: (label: string, of: LabelOf) => string): Screen {
  const press = (thing: Press): Press => ({ ...thing, label: change(thing.label, 'press') });
  const relabel = (thing: Thing): Thing => {
    switch (thing.is) {
      case 'press':
        return press(thing);
      case 'choice':
        return { ...thing, label: change(thing.label, 'press') };
      case 'field':
        return { ...thing, label: change(thing.label, 'field') };
      case 'list':
        return { ...thing, label: change(thing.label, 'field'), options: thing.options.map((option) => change(option, 'option')) };
      case 'heading':
        return { ...thing, text: change(thing.text, 'title') };
      case 'crumbs':
        return { ...thing, parts: thing.parts.map((part) => ({ ...part, label: change(part.label, 'title') })) };
      case 'columns':
        return { ...thing, labels: thing.labels.map((label) => change(label, 'column')) };
      case 'sentence':
        return { ...thing, parts: thing.parts.map((part) => (typeof part === 'string' ? part : press(part))) };
      case 'row':
        return { ...thing, things: thing.things.map(relabel) };
      case 'text':
        return thing;
    }
  };
  const { header, menu, main, footer, dialog } = screen;
  const all = (things: readonly Thing[]): Thing[] => things.map(relabel);
  return { header: all(header), menu: all(menu), main: all(main), footer: all(footer), dialog: all(dialog) };
}
