export { bringIntoView } from '../../src/page/bring-into-view.ts';
export { createOverlayHost } from '../../src/page/overlay-host.ts';
