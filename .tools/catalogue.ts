import { stageOf } from '../src/core/guide/compile-guide.ts';
import { answersTo } from '../src/core/advise/find-flow.ts';
import type { Control, Flow, GuideSource, Hint, Page, Stage, Step } from '../src/core/guide/guide.ts';

const INTRODUCTION = `# Katalog: kişinin okuduğu bütün sözler

Bu dosya \`npm run katalog\` ile üretilir; değiştirmeyin. Okuma sırasındadır: önce akışlar, sonra sayfaların kendi sözleri, iletiler, karar
soruları ve kurumlar. Düzeltilecek söz, yanında yazan dosyadadır (\`src/guide\` içinde). Süslü ayraçlı sözcükler kişiye göre doldurulur:
\`{hedef}\` basılacak yerin ekrandaki adıdır.`;

const line = (name: string, text: string | undefined): string[] => (text === undefined ? [] : [`- ${name}: ${text}`]);
const lines = (name: string, texts: readonly string[] | undefined): string[] => (texts ?? []).flatMap((text) => line(name, text));

const hintLines = ({ say, next, cautions }: Hint): string[] => [...line('Söz', say), ...line('Sonra', next), ...lines('Dikkat', cautions)];

function stepLines({ hint, decide }: Pick<Step, 'hint' | 'decide'>): string[] {
  const choices = (decide?.choices ?? []).flatMap(({ label, title, say, next, cautions }) => [
    `  - Seçenek «${label}»: ${title === undefined ? say : `${title}. ${say}`}`,
    ...(next === undefined ? [] : [`    - Sonra: ${next}`]),
    ...(cautions ?? []).map((caution) => `    - Dikkat: ${caution}`),
  ]);
  return [...hintLines(hint), ...line('Soru', decide?.question), ...choices];
}

/** Every word of a stage beside its steps. */
function stageLines({ fork, gate, papers }: Stage): string[] {
  const ways =
    fork === undefined
      ? []
      : [
          `- Soru: ${fork.question} (${fork.done} / ${fork.todo})`,
          ...line('Yardım', fork.help),
          ...lines('Yanıttan sonra', [fork.isDone, fork.isTodo]),
        ];
  return [
    ...ways,
    ...(gate === undefined ? [] : [`- Önce: ${gate.hint.title}`, ...stepLines(gate)]),
    ...lines(
      'Ekran dışında',
      papers?.map(({ say }) => say),
    ),
  ];
}

/** What was written out once is only named when it comes again: nobody proofreads the same words a dozen times. */
class Seen {
  readonly #parts = new Set<string>();

  isNew(part: unknown): boolean {
    const json = JSON.stringify(part);
    if (this.#parts.has(json)) return false;
    this.#parts.add(json);
    return true;
  }
}

function flowPart(flow: Flow, source: GuideSource, seen: Seen): string[] {
  const own = `flows/${flow.id}.json`;
  const nameOf = (page: string): string => source.pages.find(({ id }) => id === page)?.name ?? page;
  const stages = flow.stages.flatMap((written) => {
    const stage = stageOf(written, source.stages);
    const file = 'use' in written ? `stages/${written.use}.json` : own;
    const changed = 'use' in written ? Object.keys(written.but ?? {}) : [];
    const steps = stage.steps.flatMap((step) => {
      const at = changed.includes(step.id) ? `${file}, değişikliği ${own}` : file;
      const heading = `#### ${step.hint.title}\n\n_${nameOf(step.page)} · ${at} · ${step.id}_\n`;
      return seen.isNew([step.page, step.hint, step.decide])
        ? [heading, ...stepLines(step), '']
        : [`#### ${step.hint.title}\n\n_${nameOf(step.page)} · yukarıdakiyle aynı_\n`];
    });
    const rest = stageLines(stage);
    const words = rest.length > 0 && seen.isNew(rest) ? [`#### Aşamanın bütünü\n\n_${file}_\n`, ...rest, ''] : [];
    return [`### ${stage.name}\n`, ...steps, ...words];
  });
  const reason = line('Formdaki başvuru türü', flow.reason);
  return [`## Akış: ${flow.name}\n`, `_${own}_\n`, `- Özet: ${flow.summary}`, ...reason, '', ...stages];
}

function pagePart(page: Page): string[] {
  const control = ({ id, warning }: Control): string[] => line(`Uyarı (${id})`, warning);
  const said = [
    ...(page.hint === undefined ? [] : [`- Başlık: ${page.hint.title}`, ...hintLines(page.hint)]),
    ...page.controls.flatMap(control),
    ...(page.help ?? []).map(({ labels, say }) => `- Alan «${labels[0] ?? ''}»: ${say}`),
  ];
  return [`### ${page.name}\n`, `_pages/${page.id}.json_\n`, ...said, ...(said.length > 0 ? [''] : [])];
}

/** Pages in the order of their numbers, those without one last. */
const byNumber = (a: Page, b: Page): number => a.number.localeCompare(b.number, 'tr', { numeric: true }) || (a.id < b.id ? -1 : 1);

/** For which answers a row is, in their own words. */
function rowInWords({ when }: GuideSource['decision']['rows'][number], source: GuideSource): string {
  const words = Object.entries(when).map(([id, accepted]) => {
    const question = source.decision.questions.find((other) => other.id === id);
    const labels = question === undefined ? [] : answersTo(question, source).filter((answer) => accepted.includes(answer.id));
    return labels.map(({ label }) => label).join(' / ');
  });
  return `${words.join(' › ')} →`;
}

/**
 * Every text of the guide that a person can read, in reading order, for proofreading; each with the file it comes from.
 * @param source passed by `checkGuide`
 * @returns Markdown, the same for the same guide
 */
export function catalogue(source: GuideSource): string {
  const seen = new Seen();
  const flows = source.flows.toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  const { questions, rows } = source.decision;
  return [
    `${INTRODUCTION}\n`,
    ...flows.flatMap((flow) => flowPart(flow, source, seen)),
    '## Sayfaların kendi sözleri\n',
    ...source.pages.toSorted(byNumber).flatMap(pagePart),
    '## Sitenin iletileri\n',
    '_notices.json_\n',
    ...source.notices.flatMap(({ id, hint }) => [`### ${hint.title}\n`, `_${id}_\n`, ...hintLines(hint), '']),
    '## Yolun dışındaki sayfalarda\n',
    '_vocabulary.json_\n',
    ...Object.values(source.vocabulary.detours).flatMap((hint) => [`### ${hint.title}\n`, ...hintLines(hint), '']),
    '## «Hangisi bana uygun?»\n',
    '_decision.json_\n',
    ...questions.flatMap(({ ask, is, answers = [] }) => [
      `- Soru: ${ask}`,
      ...(is === undefined ? [] : ['  - (kurumlar)']),
      ...answers.map(({ label, detail }) => `  - ${detail === undefined ? label : `${label} (${detail})`}`),
    ]),
    '',
    ...rows.flatMap((row) => [
      `- ${rowInWords(row, source)}`,
      `  - ${row.name ?? source.flows.find(({ id }) => id === row.flow)?.name ?? row.flow}: ${row.why}`,
    ]),
    '',
    '## Kurumlar\n',
    '_institutions.json_\n',
    ...source.institutions.flatMap(({ name, delivery, payment, contact, record, request }) => [
      `### ${name}\n`,
      ...line('Teslim', delivery),
      ...line('Ödeme zamanı', payment),
      ...line('Kime sorulur', contact),
      ...line('Sicil kaydı', record),
      ...line('Kendisi başvuramazsa', request),
      '',
    ]),
  ]
    .join('\n')
    .replace(/\n+$/u, '\n');
}
