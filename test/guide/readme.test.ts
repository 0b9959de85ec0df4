import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { checkFinished } from '../../.tools/check-finished.ts';
import { checkGuide } from '../../.tools/check-guide.ts';
import { compileGuide } from '../../src/core/guide/compile-guide.ts';
import { decisionSchema, flowSchema, type GuideSource, institutionsSchema, noticesSchema, pageSchema } from '../../src/core/guide/guide.ts';
import { locate } from '../../src/core/survey/locate.ts';
import { saysSo } from '../../src/core/survey/notices.ts';
import { recognize } from '../../src/core/recognize/recognize.ts';
import { exampleScreen } from './example-screen.ts';
import { source } from './guide.ts';
import { Journey } from './journey.ts';

const README = readFileSync(new URL('../../src/guide/README.md', import.meta.url), 'utf8');

/** What is written in the README as JSON, in its order. */
const blocks = [...README.matchAll(/^( *)```json\n(.*?)^ *```$/gmsu)].map(
  ([, , code]) => JSON.parse(code ?? '') as Record<string, unknown>,
);

/** The one block that has this field. */
function blockWith(field: string): unknown {
  const found = blocks.filter((block) => field in block);
  expect(found, `src/guide/README.md: "${field}" alanı olan tek bir JSON örneği olmalı`).toHaveLength(1);
  return found[0];
}

const institutions = z.parse(institutionsSchema, { institutions: [blockWith('delivery')] }).institutions;
const page = z.parse(pageSchema, blockWith('titles'));
const flow = z.parse(flowSchema, blockWith('journey'));
const notices = z.parse(noticesSchema, { notices: [blockWith('wordings')] }).notices;
const used = z.parse(flowSchema, { ...flow, id: 'ornek-ortak', journey: [], stages: [blockWith('use')] });
const { rows } = z.parse(decisionSchema, { questions: source.decision.questions, rows: [blockWith('when')] });

/** The guide with the README's examples in it. */
const withExamples: GuideSource = {
  ...source,
  pages: [...source.pages, page],
  flows: [...source.flows, flow],
  institutions: [...source.institutions, ...institutions],
  notices: [...source.notices, ...notices],
};
const guide = compileGuide(withExamples);

describe('src/guide/README.md örnekleri', () => {
  it('hepsi bilinen bir örnek', () => {
    expect(blocks).toHaveLength(6);
  });

  it('rehbere eklenince boşa giden ad olmaz', () => {
    expect(checkGuide({ ...withExamples, flows: [...withExamples.flows, used] })).toEqual([]);
    expect(rows.map((row) => row.flow)).toEqual([flow.id]);
  });

  it('bitmiştir: rehberin kendi eksiklerine yalnızca karar tablosundaki satır eklenir', () => {
    const own = new Set(checkFinished(source));
    const added = checkFinished(withExamples).filter((problem) => !own.has(problem));
    expect(added).toHaveLength(1);
    expect(added[0]).toContain('decision.json');
    expect(added[0]).toContain(flow.id);
  });

  it.each(page.examples)('sayfa tanınır ve çerçeve doğru yere gider: $name', (example) => {
    const recognition = recognize(exampleScreen(example), guide);
    expect(recognition).toMatchObject({ kind: 'known', page: page.id });
    for (const [control, label] of Object.entries(example.points ?? {})) {
      expect(locate({ is: 'control', page: page.id, control }, guide, recognition.survey)).toMatchObject({ kind: 'found', label });
    }
  });

  it('sayfa ve kurum eklenince öbür sayfalar yine tanınır', () => {
    for (const other of source.pages) {
      for (const example of other.examples)
        expect(recognize(exampleScreen(example), guide), `${other.id}/${example.name}`).toMatchObject({ page: other.id });
    }
  });

  it('kurum, kurum listesinde bulunur', () => {
    const [institution] = institutions;
    const screen = [
      '# Kurum Seçimi',
      'Lütfen aşağıdan personeli olduğunuz kurumu seçiniz.',
      '( ) T.C. ÖRNEK GENEL MÜDÜRLÜĞÜ',
      '( ) Sağlık Bakanlığı',
    ];
    const { survey } = recognize(exampleScreen({ url: 'https://onlineislemler.kamusm.gov.tr/nes/kurum', screen }), guide);
    expect(locate({ is: 'institution', institution: institution?.id ?? '' }, guide, survey)).toMatchObject({ kind: 'found' });
  });

  it('akışın yolculuğu yürünür', () => {
    const person = new Journey(flow.id, withExamples, guide);
    for (const stop of flow.journey) expect(person.goTo(stop), stop.on).toEqual({ step: stop.step, points: stop.points });
  });

  it('ileti kendi örneklerini tanır', () => {
    const [written] = notices;
    const notice = guide.notices.find(({ id }) => id === written?.id);
    expect(notice).toBeDefined();
    for (const text of written?.examples.yes ?? []) expect(notice !== undefined && saysSo(text, notice, guide.phraseBook), text).toBe(true);
    for (const text of written?.examples.no ?? []) expect(notice !== undefined && saysSo(text, notice, guide.phraseBook), text).toBe(false);
  });
});
