/** The policy of the extension's own pages: the pages keep to it, and the browser keeps them to it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type GuidedSite, openGuidedSite, shippedBuild, urls } from './support/guided-site.ts';
import { inPage } from '../../.tools/browser/in-page.ts';
import { openWatched } from './support/stopped-by-policy.ts';
import { until } from '../../.tools/browser/until.ts';

/** The pages, and what is on them when they are drawn. */
const PAGES = [
  ['src/popup.html', '[role=switch]'],
  ['src/options.html', '[role=switch]'],
  ['src/practice.html', '#stage *'],
] as const;

/** An address of KamuSM that answers whoever asks. */
const PROBE = 'https://kamusm.gov.tr/probe';

/** Runs in the page: tries the ways out of it and into it. Tells what became of the request whose answer a script would get. */
async function tryWays(probe: string): Promise<string> {
  navigator.sendBeacon(probe, 'x');
  new Image().src = probe;
  for (const name of ['script', 'iframe'] as const) {
    const element = document.createElement(name);
    element.src = probe;
    document.body.append(element);
  }
  const style = document.createElement('style');
  style.textContent = 'body { display: none }';
  document.body.append(style);
  document.body.setAttribute('style', 'opacity: 0');
  try {
    return `answered ${(await fetch(probe)).status}`;
  } catch {
    return 'refused';
  }
}

/** The directives that stop them. */
const STOPPED = ['connect-src', 'frame-src', 'img-src', 'script-src-elem', 'style-src-attr', 'style-src-elem'];

describe('in the shipped build', () => {
  let site: GuidedSite;
  beforeAll(async () => {
    site = await openGuidedSite({ extension: shippedBuild });
    site.server.setPage(PROBE, { html: 'seen', headers: { 'access-control-allow-origin': '*' } });
  });
  afterAll(() => site.close());

  const probes = () => site.server.served.filter(({ path: asked }) => asked === '/probe');

  test('the probe answers a page that may ask', async () => {
    const page = await site.open(urls.corporateHome);
    expect(await page.evaluate(inPage(async (url: string) => (await fetch(url)).status, PROBE))).toBe(200);
    expect(probes()).toHaveLength(1);
    await page.close();
  });

  test.each(PAGES)('%s needs nothing that its policy stops', async (file, selector) => {
    const { page, stopped } = await openWatched(site.browser, file, selector);
    // One that is stopped for sure, and after all others of its loading.
    await page.evaluate("document.body.setAttribute('style', 'opacity: 0')");
    expect(await until(stopped, ({ length }) => length > 0, 20_000, 'the style to be stopped')).toEqual(['style-src-attr']);
    await page.close();
  });

  test.each(PAGES)('%s cannot speak with anybody, load from elsewhere or be given a style', async (file, selector) => {
    site.server.forget();
    const { page, stopped } = await openWatched(site.browser, file, selector);
    expect(await page.evaluate(inPage(tryWays, PROBE))).toBe('refused');
    const kinds = async () => [...new Set(await stopped())].toSorted();
    await until(kinds, (seen) => seen.join() === STOPPED.join(), 20_000, STOPPED.join());
    const style = await page.evaluate(
      inPage(() => {
        const { display, opacity } = getComputedStyle(document.body);
        return { isShown: display !== 'none', opacity };
      }),
    );
    expect(style).toEqual({ isShown: true, opacity: '1' });
    expect(probes()).toEqual([]);
    expect(site.server.refusedByPages()).toEqual([]);
    await page.close();
  });
});
