import type { Place } from '../../core/snapshot/page-snapshot.ts';

const BY_ROLE: Readonly<Record<string, Place>> = {
  navigation: 'menu',
  menu: 'menu',
  menubar: 'menu',
  tree: 'menu',
  complementary: 'menu',
  banner: 'header',
  contentinfo: 'footer',
  // What was said in a conversation, buttons to answer with included, is no part of the page itself.
  log: 'footer',
  main: 'main',
};

const BY_TAG: Readonly<Record<string, Place>> = { nav: 'menu', aside: 'menu', header: 'header', footer: 'footer', main: 'main' };

/** Inside these, `<header>` and `<footer>` belong to the section, not to the page (HTML-AAM). */
const SECTIONS = new Set(['main', 'article', 'section', 'dialog']);

/** The walk's memory of the landmarks passed on the way down. */
export interface Landmark {
  readonly place: Place;
  readonly inSection: boolean;
}

export const NO_LANDMARK: Landmark = { place: 'main', inSection: false };

/** The landmark that holds inside `element`. A menu in the page's main part or in its header belongs to that part. */
export function landmarkInside(element: Element, outer: Landmark): Landmark {
  const role = element.getAttribute('role') ?? '';
  const tag = element.localName;
  const inSection = outer.inSection || SECTIONS.has(tag) || role === 'main' || role === 'dialog';
  const place = BY_ROLE[role] ?? (role === '' ? BY_TAG[tag] : undefined);
  if (place === undefined || outer.place === 'footer') return { place: outer.place, inSection };
  if (outer.inSection && (tag === 'header' || tag === 'footer' || place === 'menu')) return { place: outer.place, inSection };
  if (outer.place === 'header' && place === 'menu') return { place: 'header', inSection };
  return { place, inSection };
}
