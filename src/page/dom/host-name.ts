/** Name of the one element the extension puts on a page; never read or watched as part of the page. */
export const HOST_NAME = 'kamusm-rehber';
