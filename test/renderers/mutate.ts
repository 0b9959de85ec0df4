/** Redesigns of a page that leave its meaning alone. Runs in the browser, on the page itself. */
import { type Random, seededRandom } from './random.ts';
import { everything, rootsIn } from './roots.ts';

/** Title and text marks of a page; what bears a mark is a control. */
const PRESSES = 'button[data-t], a[data-t], div[data-t]:not(:has([data-t]))';
const STRUCTURE =
  'html, head, body, style, tr, td, th, tbody, thead, li, option, legend, summary, col, dt, dd, source, template, iframe, script, svg, path, title, meta';

function some<T>(list: readonly T[], share: number, random: Random): T[] {
  const chosen = list.filter(() => random.chance(share));
  return chosen.length > 0 || list.length === 0 ? chosen : [list[random.below(list.length)] as T];
}

function textNodes(): Text[] {
  const found: Text[] = [];
  for (const root of rootsIn(document)) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node as Text;
      // `i` is an icon here: whoever writes in capitals does not rename the letters of an icon font.
      const isCode = text.parentElement?.closest('style, script, template, .material-icons, .fa, i, option') ?? null;
      if (isCode === null && text.data.trim() !== '') found.push(text);
    }
  }
  return found;
}

const presses = (): HTMLElement[] => everything(PRESSES).filter((element) => !(element.dataset['t'] ?? 'c').startsWith('c'));

/** The texts of an element that have letters: together its label and what stands below it. */
function labelTexts(element: Element): Text[] {
  const found: Text[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (/\p{L}/u.test((node as Text).data) && (node.parentElement?.closest('.material-icons, .fa, .badge, i') ?? null) === null)
      found.push(node as Text);
  }
  return found;
}

/** Where a label begins. */
const firstText = (element: Element): Text | null => labelTexts(element)[0] ?? null;

/** Where a label ends: the last text in the line of the first. */
function endOfLabel(element: Element): Text | null {
  const texts = labelTexts(element);
  const [first] = texts;
  if (first === undefined) return null;
  const bottomOf = (text: Text): number => {
    const range = text.ownerDocument.createRange();
    range.selectNodeContents(text);
    return range.getBoundingClientRect().bottom;
  };
  const bottom = bottomOf(first);
  return texts.findLast((text) => bottomOf(text) === bottom) ?? first;
}

function retag(element: Element, tag: string, attributes: Readonly<Record<string, string>>): void {
  const made = element.ownerDocument.createElement(tag);
  for (const { name, value } of element.attributes)
    if (name !== 'type' && name !== 'href' && name !== 'onclick') made.setAttribute(name, value);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...element.childNodes);
  element.replaceWith(made);
}

const changeText = (change: (text: string, random: Random) => string) => (random: Random) => {
  for (const text of some(textNodes(), 0.8, random)) text.data = change(text.data, random);
};

const beforeLabel = (make: (random: Random, at: number) => string) => (random: Random) => {
  presses().forEach((press, at) => firstText(press)?.before(make(random, at)));
};

const NOISE = [
  '<div style="border: 1px solid"><b>Çerez bildirimi</b><p>Bu sitede deneyiminizi iyileştirmek için çerezler kullanılır.</p><button>Kabul Et</button></div>',
  '<p>Çağrı merkezimiz hafta içi 08.30 ile 17.30 arasında hizmet verir.</p>',
  '<ul><li><a href="/kvkk">Kişisel Verilerin Korunması</a></li><li><a href="/erisim">Erişilebilirlik</a></li></ul>',
  '<div><a href="https://twitter.com/ornek">Bizi izleyin</a> <a href="/dil">English</a></div>',
  '<table><tr><td>Ziyaretçi sayısı</td><td>184 220</td></tr></table>',
  '<div><label>Yazı boyutu <select><option>Küçük</option><option>Büyük</option></select></label></div>',
  '<div class="chat"><button type="button">Canlı Destek</button></div>',
] as const;

const MUTATIONS = {
  rename(random) {
    const names = new Map<string, string>();
    const other = (name: string): string => {
      const known = names.get(name);
      if (known !== undefined) return known;
      const made = `z${random.below(1_000_000).toString(36)}`;
      names.set(name, made);
      return made;
    };
    for (const element of everything('*')) {
      if (element.hasAttribute('class')) element.setAttribute('class', [...element.classList].map((name) => other(`.${name}`)).join(' '));
      for (const attribute of ['id', 'for', 'aria-labelledby', 'aria-controls', 'aria-owns']) {
        const value = element.getAttribute(attribute);
        if (value !== null && value !== '')
          element.setAttribute(
            attribute,
            value
              .split(' ')
              .map((name) => other(`#${name}`))
              .join(' '),
          );
      }
    }
    // What the classes do stays: only their names change.
    for (const style of everything('style'))
      style.textContent = (style.textContent ?? '').replaceAll(/\.[a-z][\w-]*(?=[^{}]*\{)/gu, (name) => `.${other(name)}`);
  },
  wrap(random) {
    for (const element of some(everything(`body *:not(${STRUCTURE})`), 0.1, random)) {
      const parent = element.parentElement;
      // A frame that is moved comes back empty here, and a modal dialog that is moved is modal no more.
      if (
        parent === null ||
        element.matches('dialog, :has(iframe, dialog)') ||
        /^(?:select|ul|ol|table|details|tr|tbody|thead|svg|dl)$/u.test(parent.localName)
      )
        continue;
      const isInline = getComputedStyle(element).display.startsWith('inline');
      const wrapper = element.ownerDocument.createElement(isInline ? 'span' : 'div');
      element.replaceWith(wrapper);
      wrapper.append(element);
    }
  },
  reorder(random) {
    for (const group of everything('body *')) {
      const children = [...group.children];
      const isGroup =
        children.length > 1 &&
        children.every((child) => {
          const marks = [child, ...child.querySelectorAll('[data-t]')]
            .map((element) => element.getAttribute('data-t'))
            .filter((mark) => mark !== null);
          return child.localName === children[0]?.localName && marks.length === 1 && !(marks[0] ?? 'c').startsWith('c');
        });
      if (isGroup && group.localName !== 'tr') for (const child of children.filter(() => random.chance(0.5))) group.append(child);
    }
  },
  tags(random) {
    for (const press of some(presses(), 0.6, random)) {
      if (press.localName === 'div' && getComputedStyle(press).cursor !== 'pointer' && !press.hasAttribute('role')) continue;
      const to = random.pick(['a', 'button', 'div']);
      if (to === 'button' && press.querySelector('a, button, div') !== null) continue;
      if (to === 'a') retag(press, 'a', { href: '#', style: 'display: block' });
      else retag(press, to, to === 'div' ? { role: 'button', tabindex: '0' } : { type: 'button' });
    }
    for (const heading of some(everything('h1, h2, h3, h4'), 0.5, random)) {
      const size = 34 - Number(heading.localName.slice(1)) * 4;
      retag(heading, 'div', { style: `font-size: ${size}px` });
    }
  },
  capitals: changeText((text, random) => (random.chance(0.5) ? text.toLocaleUpperCase('tr') : text.toUpperCase())),
  unicode: changeText((text, random) => text.normalize(random.chance(0.7) ? 'NFD' : 'NFC')),
  spaces: changeText((text, random) =>
    text
      .replaceAll(/(?<=\p{L}) (?=\p{L})/gu, () => random.pick(['\u00A0', ' \u200B', ' ', '\u202F']))
      .replace(/(?<=\p{L}{3})(?=\p{L}{3})/u, '\u200B'),
  ),
  'drop-clue': (random) => {
    const isIn = (element: Element): boolean => element.closest('[data-t], label, option, template, [aria-hidden]') === null;
    // A clue of the page itself; a footer without its notice is no longer one.
    const isClue = (element: Element): boolean => isIn(element) && element.closest('[data-late], dialog, [role="dialog"]') !== null;
    const clues = everything('h1, h2, h3, h4, h5, [role="heading"], p, .ui-panel-titlebar, .ui-outputlabel').filter(isClue);
    clues[random.below(Math.max(1, clues.length))]?.remove();
  },
  noise(random) {
    const bodies = [document.body, ...everything('[data-late]')];
    for (let count = 1 + random.below(3); count > 0; count -= 1) {
      const html = random.pick(NOISE);
      bodies[random.below(bodies.length)]?.insertAdjacentHTML(random.chance(0.5) ? 'afterbegin' : 'beforeend', html);
    }
  },
  split(random) {
    for (const text of some(textNodes(), 0.4, random)) {
      const words = text.data.split(/(?<= )/u);
      if (words.length < 2) continue;
      const spans = words.map((word) => {
        const span = text.ownerDocument.createElement('span');
        span.textContent = word;
        return span;
      });
      text.replaceWith(...spans);
    }
  },
  icons: (random) => {
    for (const press of some(presses(), 0.7, random)) {
      const icon = document.createElement('i');
      icon.textContent = random.pick(['arrow_forward', 'chevron_right', 'open_in_new', 'keyboard_arrow_right', 'edit', '→', '»', '✓']);
      if (press.localName === 'input') continue;
      if (random.chance(0.5)) press.append(' ', icon);
      else firstText(press)?.before(icon, ' ');
    }
  },
  counters: (random) => {
    for (const press of some(presses(), 0.5, random)) {
      const text = endOfLabel(press);
      if (text !== null) text.data = `${text.data.trimEnd()} (${random.below(9) + 1})`;
    }
  },
  numbers: beforeLabel((_random, at) => `${at + 1}. `),
} satisfies Record<string, (random: Random) => void>;

export type MutationKind = keyof typeof MUTATIONS;

/** One redesign: what is done, and the seed of where. */
export interface Mutation {
  readonly kind: MutationKind;
  readonly seed: number;
}

export const MUTATION_KINDS = Object.keys(MUTATIONS) as MutationKind[];

/** Redesigns the page that is shown. */
export function mutate({ kind, seed }: Mutation): void {
  MUTATIONS[kind](seededRandom(seed));
}
