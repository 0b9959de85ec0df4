import type { HeardAs } from '../../core/snapshot/page-snapshot.ts';
import { isInput, tickOf } from './control-kind.ts';

const ROLES: ReadonlyMap<string, HeardAs> = new Map([
  ['link', 'link'],
  ['button', 'button'],
  ['menuitem', 'menu-entry'],
  ['treeitem', 'menu-entry'],
  ['tab', 'tab'],
  ['checkbox', 'tick-box'],
  ['menuitemcheckbox', 'tick-box'],
  ['switch', 'switch'],
  ['radio', 'choice'],
  ['menuitemradio', 'choice'],
  ['option', 'choice'],
  ['combobox', 'list'],
  ['textbox', 'field'],
  ['searchbox', 'field'],
]);

const INPUTS: ReadonlyMap<string, HeardAs> = new Map([
  ['submit', 'button'],
  ['button', 'button'],
  ['reset', 'button'],
  ['image', 'button'],
  ['checkbox', 'tick-box'],
  ['radio', 'choice'],
]);

/** What a screen reader calls this element by itself; `null` when it calls it nothing. */
function ownRole(element: Element): HeardAs | null {
  const said = ROLES.get((element.getAttribute('role') ?? '').trim().split(/\s+/u)[0] ?? '');
  if (said !== undefined) return said;
  switch (element.localName) {
    case 'input':
      return isInput(element) ? (INPUTS.get(element.type) ?? 'field') : null;
    case 'textarea':
      return 'field';
    case 'select':
      return 'list';
    case 'button':
    case 'summary':
      return 'button';
    case 'a':
    case 'area':
      return element.hasAttribute('href') || element.hasAttribute('xlink:href') ? 'link' : null;
    case 'label': {
      const tick = tickOf(element as HTMLLabelElement);
      return tick === null ? null : ownRole(tick);
    }
    default:
      return null;
  }
}

/**
 * What a screen reader calls a control. A card that only the pointer can press is called by the one control in it.
 * @returns `plain` for what has no role: it is heard as text
 */
export function heardAs(element: Element): HeardAs {
  const own = ownRole(element);
  if (own !== null) return own;
  const [only, ...others] = element.querySelectorAll('a[href], button, [role="button"], [role="link"]');
  return (only === undefined || others.length > 0 ? null : ownRole(only)) ?? 'plain';
}
