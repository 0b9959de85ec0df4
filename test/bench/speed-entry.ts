/** What a made page needs to time our reading and thinking beside other ways of going over the same elements. */
import { driver } from 'driver.js';
import driverCss from 'driver.js/dist/driver.css?inline';
import type { Advice } from '../../src/core/advise/advice.ts';
import { advise } from '../../src/core/advise/advise.ts';
import type { CompiledGuide } from '../../src/core/guide/compile-guide.ts';
import type { Address, PageSnapshot } from '../../src/core/snapshot/page-snapshot.ts';
import { NO_PROGRESS } from '../../src/core/progress/progress.ts';
import { recognize } from '../../src/core/recognize/recognize.ts';
import { DEFAULT_SETTINGS, NO_POLICY } from '../../src/core/settings/settings.ts';
import { type PageReading, readPage } from '../../src/page/read/read-page.ts';

export const read = (address: Address): PageReading => readPage(document, address);

/** Recognising and advising. */
export function think(snapshot: PageSnapshot, guide: CompiledGuide, flow: string): Advice {
  return advise({
    guide,
    recognition: recognize(snapshot, guide),
    settings: { ...DEFAULT_SETTINGS, flow },
    policy: NO_POLICY,
    progress: NO_PROGRESS,
    pressed: new Set(),
    askInstitution: false,
    answers: [],
  });
}

/**
 * The least any reader has to do: ask each element for its style and its box.
 * @returns the number of elements drawn, so that nothing can be left out as unused
 */
export function walk(): number {
  let drawn = 0;
  for (const element of document.body.querySelectorAll('*')) {
    const { display } = getComputedStyle(element);
    const { width } = element.getBoundingClientRect();
    if (display !== 'none' && width > 0) drawn += 1;
  }
  return drawn;
}

/** The tour library's highlight on one element, found by selector, with its layout; the page is as before afterwards. */
export function highlightOnce(selector: string, title: string): number {
  const started = performance.now();
  const tour = driver({ animate: false });
  tour.highlight({ element: selector, popover: { title } });
  document.querySelector('.driver-popover')?.getBoundingClientRect();
  const took = performance.now() - started;
  tour.destroy();
  // The next competitor shall not pay for the layout of what is gone.
  document.body.getBoundingClientRect();
  return took;
}

/** Puts the tour library's style sheet into the page, as its users do. */
export function addDriverStyle(): void {
  const style = document.createElement('style');
  style.textContent = driverCss;
  document.head.append(style);
}
