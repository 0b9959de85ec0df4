import path from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Files that take longest (`npm test` prints how long each took), the longest first. Started last, one of them would keep all
 * the other workers waiting for it. The order changes nothing but the time.
 */
const LONGEST = [
  'test/e2e/flows.test.ts',
  'test/page/renderings.test.ts',
  'test/e2e/cancelled-closing.test.ts',
  'test/e2e/short-flows.test.ts',
  'test/e2e/page-stays-itself.test.ts',
  'test/page/renderers.test.ts',
  'test/e2e/payment-left.test.ts',
  'test/e2e/update.test.ts',
  'test/e2e/journeys.test.ts',
  'test/e2e/overlay.test.ts',
  'test/e2e/accessibility.test.ts',
  'test/e2e/card.test.ts',
  'test/page/anchor.test.ts',
];

const placeOf = ({ moduleId, project }: TestSpecification): number => {
  const place = LONGEST.indexOf(path.relative(project.config.root, moduleId).split(path.sep).join('/'));
  return place === -1 ? LONGEST.length : place;
};

/** Starts the longest files first, all others as vitest would. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}
