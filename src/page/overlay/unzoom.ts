/**
 * Undoes `zoom` of the page's root (or of the dialog the host lives in) for the overlay: the only property of the page that
 * reaches into the top layer without being inherited, so that `all: initial` does not stop it. The browser's own zoom, which
 * the person has set, is none of it.
 * @param host the overlay's element, on the page or not
 * @param signal takes away what was done: the page's zoom may be another when the host comes back
 * @returns to be called whenever the zoom may have changed; costs nothing while there is none
 */
export function createUnzoom(host: Element, root: ShadowRoot, signal: AbortSignal): () => void {
  const style = host.ownerDocument.createElement('style');
  let undone = 1;
  signal.addEventListener('abort', () => style.remove(), { once: true });
  return () => {
    const zoom = zoomOf(host.parentElement);
    if (zoom === undone) return;
    undone = zoom;
    // The name in brackets makes it more specific than the reset in the adopted sheet, which comes later.
    style.textContent = `:host(${host.localName}) { zoom: ${1 / zoom} !important; }`;
    // In the root and not on the host, whose attributes the page can see.
    root.append(style);
  };
}

/** 1 where the browser does not tell (Chromium before 128). */
function zoomOf(element: Element | null): number {
  const zoom = element?.currentCSSZoom ?? 1;
  return zoom > 0 ? zoom : 1;
}
