import { HOST_NAME } from '../dom/host-name.ts';

/**
 * Takes away what a former copy of the extension left on the page: when Firefox updates an extension it starts the new one in
 * open tabs at once, while the old one's code, which would have cleaned up, runs no more.
 */
export function removeLeftovers(document: Document): void {
  for (const host of document.querySelectorAll(HOST_NAME)) host.remove();
}
