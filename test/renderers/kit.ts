import { type Random, seededRandom } from './random.ts';
import { DECOY, type LabelOf, pressesIn, relabelled, type Screen } from './screen.ts';

/** How a page writes its labels. */
interface Lettering {
  readonly capitals: 'none' | 'turkish' | 'ascii';
  readonly form: 'NFC' | 'NFD';
  readonly space: ' ' | '\u00A0';
  readonly numbers: 'none' | '1. ' | '1- ' | '01 ';
  readonly counters: boolean;
  readonly icon: 'none' | 'word' | 'arrow' | 'svg' | 'glyph';
  readonly split: boolean;
}

/** What a renderer draws with: all that is left to chance is decided here, by the seed. */
export interface Kit {
  readonly random: Random;
  /** A label as HTML. `press`: of something to press, the `at`-th of its group (from 0). */
  label(text: string, kind: 'press' | 'plain', at?: number): string;
  /** A label for an attribute (a button's value, an aria-label): letters only. */
  value(text: string): string;
  /** A new id. */
  id(): string;
  readonly lettering: Lettering;
}

export const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The attribute that tells the tests what is what; the reader knows nothing of it. */
export const marked = (mark: string): string => `data-t="${mark}"`;

const ICON_WORDS = ['arrow_forward', 'chevron_right', 'description', 'assignment', 'open_in_new'] as const;

function lettering(random: Random): Lettering {
  return {
    capitals: random.pick(['none', 'none', 'turkish', 'ascii']),
    form: random.chance(0.25) ? 'NFD' : 'NFC',
    space: random.chance(0.25) ? '\u00A0' : ' ',
    numbers: random.pick(['none', 'none', 'none', '1. ', '1- ', '01 ']),
    counters: random.chance(0.2),
    icon: random.pick(['none', 'none', 'word', 'arrow', 'svg', 'glyph']),
    split: random.chance(0.3),
  };
}

/** Letters between the words are parted into spans. */
function splitOver(text: string): string {
  const at = text.indexOf(' ') > 0 ? text.indexOf(' ') + 1 : 0;
  if (at === 0) return `<span>${escape(text)}</span>`;
  return `<span>${escape(text.slice(0, at))}</span><span>${escape(text.slice(at))}</span>`;
}

function iconBefore(icon: Lettering['icon'], random: Random): string {
  if (icon === 'word') return `<i class="material-icons">${random.pick(ICON_WORDS)}</i> `;
  if (icon === 'svg') return '<svg width="16" height="16" aria-hidden="true"><path d="M0 0h16v16z"></path></svg> ';
  return icon === 'glyph' ? '<i class="fa fa-file" style="font-family: FontAwesome" aria-hidden="true">\uF15B</i> ' : '';
}

/** A kit for one page. */
export function kitFor(seed: number): Kit {
  const random = seededRandom(seed);
  const how = lettering(random);
  let ids = 0;
  const prefix = random.pick(['x', 'j_idt', 'mat-', 'c']);
  const letters = (text: string): string => {
    const cased = how.capitals === 'none' ? text : how.capitals === 'turkish' ? text.toLocaleUpperCase('tr') : text.toUpperCase();
    return cased.normalize(how.form);
  };
  const value = (text: string): string => letters(text).replaceAll(' ', how.space);
  return {
    random,
    lettering: how,
    value,
    id: () => `${prefix}${(ids += 1)}`,
    label(text, kind, at) {
      const body = how.split ? splitOver(letters(text)) : escape(letters(text));
      const spaced = body.replaceAll(/ (?![^<]*>)/gu, how.space);
      if (kind === 'plain' || at === undefined) return spaced;
      const hasNumber = /\d|\.jar/u.test(text);
      const number = how.numbers === 'none' || hasNumber ? '' : how.numbers.replace('1', String(at + 1));
      const counter = how.counters && !hasNumber ? ` <span class="badge">(${at + 2})</span>` : '';
      return `${iconBefore(how.icon, random)}${number}${spaced}${counter}${how.icon === 'arrow' ? ' <span>→</span>' : ''}`;
    },
  };
}

/** Labels that mean the same, by what they are of. */
export type Wordings = Readonly<Record<LabelOf, readonly (readonly string[])[]>>;

/** A screen that calls some things as other guides do; what has one name on it has one afterwards. */
export function withVariants(screen: Screen, wordings: Wordings, { random }: Kit): Screen {
  const chosen = new Map<string, string>();
  return relabelled(screen, (label, of) => {
    const key = `${of} ${label}`;
    let other = chosen.get(key);
    if (other === undefined) {
      const [only, ...more] = wordings[of].filter((labels) => labels.includes(label));
      const [first, ...rest] = only ?? [];
      // What has several meanings would lose all but one.
      other = first !== undefined && more.length === 0 && random.chance(0.5) ? random.pick([first, ...rest]) : label;
      chosen.set(key, other);
    }
    return other;
  });
}

/** A screen with what must lead nobody astray: the footer repeats labels, running text quotes them. */
export function withDecoys(screen: Screen, { random }: Kit): Screen {
  const presses = pressesIn(screen.main);
  const [first] = presses;
  if (first === undefined) return screen;
  const repeated = presses.slice(0, 2).map((press) => ({ ...press, detail: null, mark: DECOY }));
  const footer = random.chance(0.6)
    ? [...screen.footer, ...repeated, { is: 'text' as const, text: '© 2026 TÜBİTAK BİLGEM. Tüm hakları saklıdır.' }]
    : screen.footer;
  const quote = `Sorularınız olursa çağrı merkezini arayabilirsiniz; «${first.label}» yazan yere basmadan önce açıklamaları sonuna kadar okuyunuz.`;
  return { ...screen, footer, main: random.chance(0.5) ? [...screen.main, { is: 'text', text: quote }] : screen.main };
}

/** Copies nobody sees: the closed menu of small screens, a template, a copy kept from screen readers in a box without height. */
export function unseenCopies(screen: Screen, kit: Kit): string {
  const { random } = kit;
  const presses = pressesIn(screen.main);
  const links = presses.map((press, at) => `<li><a href="#" ${marked(DECOY)}>${kit.label(press.label, 'press', at)}</a></li>`).join('');
  const hiding = random.pick([
    'display: none',
    'visibility: hidden; position: absolute',
    'position: fixed; left: -400px; top: 0; width: 300px',
    'position: fixed; right: 0; top: 0; width: 300px; transform: translateX(110%)',
    'height: 0; overflow: hidden',
    'position: absolute; clip: rect(0px, 0px, 0px, 0px); width: 1px; height: 1px; overflow: hidden',
  ]);
  const copies = [
    `<div style="${hiding}"><ul>${links}</ul></div>`,
    `<template><ul>${links}</ul></template>`,
    `<div aria-hidden="true" style="height: 0; overflow: hidden"><ul>${links}</ul></div>`,
  ];
  return copies.filter(() => random.chance(0.6)).join('');
}
