/**
 * Whether this window is a frame whose parent is of the same origin: then the parent's copy of the script reads this
 * document along with its own, so that there is one card in all.
 */
export function isReadByParent(view: Window): boolean {
  if (view.parent === view) return false;
  try {
    return view.parent.document !== null;
  } catch {
    return false;
  }
}

/** Whether there is anything for people to press: not so in feeds, pictures and plain files, which browsers show in viewers of their own. */
export function isWebPage(document: Document): boolean {
  return document.contentType === 'text/html' || document.contentType === 'application/xhtml+xml';
}
