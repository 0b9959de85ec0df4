import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { explainIssue } from '../../.tools/explain-issue.ts';
import { flowSchema, institutionsSchema, noticesSchema, pageSchema } from '../../src/core/guide/guide.ts';
import { smallGuide } from './small-guide.ts';

function said(schema: z.ZodMiniType, json: unknown): string[] {
  const result = z.safeParse(schema, json);
  return result.success ? [] : result.error.issues.flatMap((issue) => explainIssue(issue, json));
}

const [page] = smallGuide().pages;
const [flow] = smallGuide().flows;
const stagesAre = (...stages: unknown[]): string[] => said(flowSchema, { ...flow, stages });

describe('explainIssue', () => {
  it('finds nothing wrong with a sound file', () => {
    expect(said(pageSchema, page)).toEqual([]);
    expect(said(flowSchema, flow)).toEqual([]);
  });

  it.each<[unknown, string, string]>([
    [{ name: undefined }, '"name" alanı: eksik', 'bu alanı ekleyin; metin'],
    [{ name: 3 }, '"name" alanı: türü yanlış', 'metin ("…") yazın'],
    [{ silent: 'evet' }, '"silent" alanı: türü yanlış', 'true veya false'],
    [{ titels: [] }, '"(dosyanın kendisi)" alanı: bilinmeyen alan: titels', 'alan adını düzeltin'],
    [{ hosts: [] }, '"hosts" alanı: boş veya çok kısa', 'en az 1 öğe'],
    [{ id: 'Kurum Seçimi' }, '"id" alanı: biçimi yanlış', 'küçük harf, rakam ve tireyle'],
    [{ checked: '23.11.2026' }, '"checked" alanı: biçimi yanlış', 'YYYY-AA-GG'],
    [{ clues: { texts: ['Tek'] } }, '"clues.texts[0]" alanı: biçimi yanlış', 'en az iki sözcük'],
    [{ entry: 'http://example.com' }, '"entry" alanı: biçimi yanlış', '.kamusm.gov.tr'],
    [{ controls: [{ id: 'a', is: 'kurum' }] }, '"controls[0].is" alanı: izin verilmeyen değer', 'institution'],
  ])('%j', (change, wrong, remedy) => {
    const problems = [...new Set(said(pageSchema, { ...page, ...(change as object) }))];
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(wrong);
    expect(problems[0]).toContain(`Çare: `);
    expect(problems[0]).toContain(remedy);
  });

  it('says of a stage with "use" what is wrong with the shared one', () => {
    expect(stagesAre({ use: 'ortak', but: { adim: { hint: { say: 3 } } } })).toEqual([
      '"use" yazıldığı için ortak aşama sayıldı. "stages[0].but.adim.hint.say" alanı: türü yanlış. Çare: metin ("…") yazın.',
    ]);
    expect(stagesAre({ use: 3 })).toEqual([
      '"use" yazıldığı için ortak aşama sayıldı. "stages[0].use" alanı: türü yanlış. Çare: metin ("…") yazın.',
    ]);
  });

  it('says of a stage without "use" what is wrong with the flow’s own', () => {
    expect(stagesAre({ id: 'a', name: 'A', steps: [] })).toEqual([
      '"use" yazılmadığı için akışın kendi aşaması sayıldı. "stages[0].endsOn" alanı: eksik. Çare: bu alanı ekleyin; liste ([ … ]) bekleniyor.',
    ]);
  });

  it('says of neither what a stage is', () => {
    const [problem = '', ...others] = stagesAre('giris');
    expect(others).toEqual([]);
    expect(problem).toMatch(/^Aşama ya \{ "use": "…" \} ya da/u);
  });

  it('knows names that are no ids', () => {
    expect(stagesAre({ use: 'ortak', but: { 'Kötü Ad': {} } })).toEqual([
      '"use" yazıldığı için ortak aşama sayıldı. "stages[0].but.Kötü Ad" alanı: iki noktadan önceki ad bir kimlik değil. ' +
        'Çare: kimliği küçük harf, rakam ve tireyle yazın (ornek-kimlik); Türkçe harf ve boşluk olmaz.',
    ]);
  });

  it('speaks Turkish about every other file too', () => {
    const problems = [...said(institutionsSchema, { institutions: [{}] }), ...said(noticesSchema, { notices: [{ wordings: [[]] }] })];
    expect(problems.length).toBeGreaterThan(8);
    expect(problems.filter((problem) => /Invalid|expected/u.test(problem))).toEqual([]);
  });
});
