/** Flows without a new card: closing, status, payment, PIN, e-onay, reader. */
import { guide } from './support/guide-rings.ts';
import { SHORT_WAYS } from './support/short-ways.ts';
import { testFlows } from './support/walked-flows.ts';

testFlows(
  guide.flows.filter(({ id }) => id in SHORT_WAYS),
  SHORT_WAYS,
);
