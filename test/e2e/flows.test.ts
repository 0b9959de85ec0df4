/** Flows that end with a new card. The others are in `short-flows.test.ts`; two files, so that they are walked side by side. */
import { expect, test } from 'vitest';
import { guide } from './support/guide-rings.ts';
import { testFlows } from './support/walked-flows.ts';
import { APPLYING, CLOSING, ENTRY, FOLLOWING, INVITED, PAYING } from './support/ways.ts';
import { SHORT_WAYS } from './support/short-ways.ts';

const PERSON_PAID = [...ENTRY, ...APPLYING, ...PAYING, ...FOLLOWING];
const INSTITUTION_PAID = [...ENTRY, ...INVITED, ...FOLLOWING];

const WAYS: Readonly<Record<string, readonly string[]>> = {
  'kayip-calinti': [...ENTRY, ...CLOSING, ...APPLYING, ...PAYING, ...FOLLOWING],
  bireysel: PERSON_PAID,
  'donanim-arizasi': PERSON_PAID,
  'kimlik-guncelleme': PERSON_PAID,
  'pin-puk-kaybi': PERSON_PAID,
  'kurum-odemeli': INSTITUTION_PAID,
  yenileme: INSTITUTION_PAID,
};

test('every flow of the guide is walked', () => {
  expect([...Object.keys(WAYS), ...Object.keys(SHORT_WAYS)].toSorted()).toEqual(guide.flows.map(({ id }) => id).toSorted());
});

testFlows(
  guide.flows.filter(({ id }) => id in WAYS),
  WAYS,
);
