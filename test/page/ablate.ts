/**
 * What each veto is good for: `npm run ablate` reads every rendering once in a real Chromium, then recognises all of them, and the
 * guide's own screens, with one veto less at a time, and prints which screens that makes wrong or right. Asserts nothing but that the
 * whole list is as good as the expectations.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { recognize } from '../../src/core/recognize/recognize.ts';
import { VETOES, type Vetoes } from '../../src/core/recognize/vetoes.ts';
import type { PageSnapshot } from '../../src/core/snapshot/page-snapshot.ts';
import { exampleScreen } from '../guide/example-screen.ts';
import { guide, source } from '../guide/guide.ts';
import type * as renderingsEntry from './renderings-entry.ts';
import { inBrowser } from './support/in-browser.ts';

interface Screen {
  readonly name: string;
  /** The page it must be, or `unknown`. */
  readonly page: string;
  readonly snapshot: PageSnapshot;
}

const FOLDER = path.join(import.meta.dirname, 'renderings');
const SHOWN = 3;

async function renderings(): Promise<Screen[]> {
  const tab = await inBrowser<typeof renderingsEntry>('test/page/renderings-entry.ts');
  const screens: Screen[] = [];
  for (const collection of readdirSync(FOLDER)) {
    const expected = JSON.parse(readFileSync(path.join(FOLDER, collection, 'expected.json'), 'utf8')) as {
      file: string;
      url: string;
      page: string;
    }[];
    for (const { file, url, page } of expected) {
      const [address = url] = url.split('#');
      await tab.show(readFileSync(path.join(FOLDER, collection, file), 'utf8'), address);
      const { hostname, pathname } = new URL(url);
      const snapshot = await tab.evaluate((module, at) => module.readPage(document, at).snapshot, { host: hostname, path: pathname });
      // A page with a card-payment field is silent whatever it is held for.
      if (!snapshot.hasCardField) screens.push({ name: `${collection}/${file}`, page, snapshot });
    }
  }
  await tab.close();
  return screens;
}

const own = (): Screen[] =>
  source.pages.flatMap(({ id, examples }) =>
    examples.map((example) => ({ name: `${id}/${example.name}`, page: id, snapshot: exampleScreen(example) })),
  );

const namedAs = ({ snapshot }: Screen, vetoes: Vetoes): string => {
  const recognition = recognize(snapshot, guide, vetoes);
  return recognition.kind === 'known' ? recognition.page : 'unknown';
};

test('each veto', { timeout: 900_000 }, async () => {
  const screens = [...(await renderings()), ...own()];
  const whole = screens.map((screen) => namedAs(screen, VETOES));
  const isRight = (names: readonly string[], index: number): boolean => names[index] === screens[index]?.page;
  console.log(
    `${screens.length} screens, ${screens.filter((_, index) => isRight(whole, index)).length} right with all ${VETOES.length} vetoes`,
  );
  for (const { name } of VETOES) {
    const names = screens.map((screen) =>
      namedAs(
        screen,
        VETOES.filter((veto) => veto.name !== name),
      ),
    );
    const moved = screens.map(({ name: screen }, index) => ({ screen, index })).filter(({ index }) => names[index] !== whole[index]);
    const lost = moved.filter(({ index }) => isRight(whole, index));
    const won = moved.filter(({ index }) => isRight(names, index));
    const needs = lost.slice(0, SHOWN).map(({ screen, index }) => `${screen} → ${names[index] ?? ''}`);
    console.log(
      `${name.padEnd(18)} saves ${String(lost.length).padStart(3)}, costs ${String(won.length).padStart(3)}  ${needs.join(' · ')}`,
    );
  }
  expect(screens.length).toBeGreaterThan(1000);
});
