import type { SeenControl } from '../../core/snapshot/page-snapshot.ts';
import { labelText } from './label-text.ts';

/** What a person can do with an element; not `isNative` when only the hand cursor says so. */
export type ControlKind = { readonly kind: SeenControl['kind']; readonly isNative: boolean };

const PRESS_ROLES = new Set(['button', 'link', 'menuitem', 'tab', 'treeitem']);
const CHOICE_ROLES = new Set(['radio', 'checkbox', 'option', 'menuitemradio', 'menuitemcheckbox', 'switch']);
const BUTTON_TYPES = new Set(['submit', 'button', 'reset', 'image']);
const TICK_TYPES = new Set(['radio', 'checkbox']);

/** The radio button or tick box a `<label>` belongs to, if it belongs to one. */
export function tickOf(label: HTMLLabelElement): HTMLInputElement | null {
  const { control } = label;
  return control !== null && isInput(control) && TICK_TYPES.has(control.type) ? control : null;
}

/** Elements of other frames have other constructors, so `instanceof` would fail on them. */
export function isInput(element: Element): element is HTMLInputElement {
  return element.localName === 'input';
}

function inputKind(input: HTMLInputElement): ControlKind | null {
  if (input.type === 'hidden') return null;
  if (BUTTON_TYPES.has(input.type)) return { kind: 'press', isNative: true };
  if (TICK_TYPES.has(input.type)) return { kind: 'choice', isNative: true };
  return { kind: input.getAttribute('role') === 'combobox' && input.readOnly ? 'select' : 'input', isNative: true };
}

/**
 * What a person can do with an element.
 * @param cursorStartsHere the hand cursor is set on this element and not on its parent: all that a listener added by script shows
 * @returns `null` for plain content
 */
export function controlKind(element: Element, cursorStartsHere: boolean): ControlKind | null {
  switch (element.localName) {
    case 'input':
      return inputKind(element as HTMLInputElement);
    case 'select':
      return { kind: 'select', isNative: true };
    case 'textarea':
      return { kind: 'input', isNative: true };
    case 'button':
    case 'summary':
    case 'area':
      return { kind: roleKind(element) ?? 'press', isNative: true };
    case 'label':
      if (tickOf(element as HTMLLabelElement) !== null) return { kind: 'choice', isNative: true };
      return null;
    case 'a':
      if (element.hasAttribute('href') || element.hasAttribute('xlink:href')) return { kind: roleKind(element) ?? 'press', isNative: true };
      break;
    default:
  }
  const role = roleKind(element);
  if (role !== null) return { kind: role, isNative: true };
  if (element.hasAttribute('onclick')) return { kind: 'press', isNative: true };
  return cursorStartsHere ? { kind: 'press', isNative: false } : null;
}

function roleKind(element: Element): SeenControl['kind'] | null {
  const role = element.getAttribute('role') ?? '';
  if (role === 'combobox') return element.localName === 'input' ? null : 'select';
  if (CHOICE_ROLES.has(role)) return 'choice';
  if (element.getAttribute('aria-haspopup') === 'listbox') return 'select';
  return PRESS_ROLES.has(role) ? 'press' : null;
}

/** Names of a control that are not its visible text. Never a field's value: only attributes and labels. */
export function hiddenNames(element: Element): string[] {
  const names: (string | null | undefined)[] = [];
  const root = element.getRootNode() as Document | ShadowRoot;
  for (const id of (element.getAttribute('aria-labelledby') ?? '').split(/\s+/u)) {
    const named = id === '' ? null : (root.getElementById?.(id) ?? null);
    if (named !== null && named !== element) names.push(labelText(named));
  }
  names.push(element.getAttribute('aria-label'));
  for (const label of (element as HTMLInputElement).labels ?? []) names.push(labelText(label));
  names.push(element.getAttribute('alt'), element.getAttribute('placeholder'), element.getAttribute('title'));
  for (const image of element.querySelectorAll('img[alt], [role="img"][aria-label]')) {
    names.push(image.getAttribute('alt') ?? image.getAttribute('aria-label'));
  }
  for (const title of element.querySelectorAll('svg > title')) names.push(title.textContent);
  return [...new Set(names.filter((name): name is string => typeof name === 'string' && name.trim() !== ''))];
}

/** The label of a submit-like button: the one attribute of a field that is text for the person, not data from the person. */
export function buttonLabel(input: HTMLInputElement): string {
  if (input.type === 'image') return input.alt;
  return input.getAttribute('value') ?? '';
}

/** Where a link really goes; `null` for links that are buttons in disguise. */
export function linkTarget(element: Element): string | null {
  if (element.localName !== 'a' && element.localName !== 'area') return null;
  const href = element.getAttribute('href')?.trim() ?? '';
  if (href === '' || href === '#' || /^javascript:/iu.test(href)) return null;
  const { href: target } = element as HTMLAnchorElement | SVGAElement;
  return typeof target === 'string' ? target : new URL(target.baseVal, element.baseURI).href;
}
