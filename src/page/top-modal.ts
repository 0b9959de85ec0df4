/**
 * The modal dialog that is above all others, or `null` when none is open.
 * @param roots the document and its known open shadow roots; those no longer on the page are dropped from it
 * @param opened the open modal dialogs in the order in which they were first seen; brought up to date
 */
export function findTopModal(roots: Set<Document | ShadowRoot>, opened: Element[]): Element | null {
  const modal = new Set<Element>();
  for (const root of roots) {
    if (!root.isConnected) roots.delete(root);
    else for (const dialog of root.querySelectorAll('dialog:modal')) modal.add(dialog);
  }
  const still = opened.filter((dialog) => modal.has(dialog));
  for (const dialog of modal) if (!still.includes(dialog)) still.push(dialog);
  opened.splice(0, opened.length, ...still);
  return still.at(-1) ?? null;
}
