/** A document and all shadow roots and frames of the same origin in it. */
export function rootsIn(root: Document | ShadowRoot): (Document | ShadowRoot)[] {
  const inner = [...root.querySelectorAll('*')].flatMap((element) => {
    const frame = element.localName === 'iframe' ? (element as HTMLIFrameElement).contentDocument : null;
    return [element.shadowRoot, frame].filter((found) => found !== null);
  });
  return [root, ...inner.flatMap(rootsIn)];
}

/** All elements a selector means, wherever on the page. */
export function everything(selector: string): HTMLElement[] {
  return rootsIn(document).flatMap((root) => [...root.querySelectorAll<HTMLElement>(selector)]);
}
