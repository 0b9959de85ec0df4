export { bringIntoView } from '../../src/page/target/bring-into-view.ts';
export { createOverlayHost } from '../../src/page/overlay/overlay-host.ts';
