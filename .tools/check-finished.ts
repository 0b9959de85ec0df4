import { stageOf } from '../src/core/guide/compile-guide.ts';
import type { Flow, GuideSource, Page } from '../src/core/guide/guide.ts';
import { decisionKey } from '../src/core/progress/progress.ts';
import { checkDecisionTable } from './check-decision.ts';
import { checkWords } from './check-words.ts';
import { problem, repeated } from './problem.ts';
import { checkFilled, filledPart } from './to-fill.ts';

/** Others rely on these ids (design §2); none may go or be renamed. */
const PROMISED_PAGES = [
  'kamusm-ana-sayfa',
  'nes-basvurusu-bilgi',
  'online-islemler-giris',
  'e-devlet-kapisi',
  'online-islemler',
  'nes-islemleri',
  'bireysel-islemler',
  'sertifika-kapatma',
  'kapatma-secimi',
  'basvuru-islemleri',
  'kurum-secimi',
  'basvuru-formu',
  'sms-dogrulama',
  'onay-yontemi',
  'form-ciktisi',
  'basvurularim',
  'uretim-bekleniyor',
  'borc-sorgulama',
  'kart-odeme',
  'form-imzalama',
  'odeme-sonucu',
  'pin-kilit',
  'e-onay',
  'kart-okuyucu',
  'eski-giris',
  'eski-portal',
  'oturum-sonu',
];
const PROMISED_FLOWS = [
  'kayip-calinti',
  'bireysel',
  'kurum-odemeli',
  'yenileme',
  'aski',
  'iptal',
  'pin-kilit',
  'e-onay',
  'basvuru-durumu',
  'odeme',
  'kart-okuyucu',
];
const PROMISED_INSTITUTIONS = ['meb', 'saglik', 'yok', 'jandarma', 'diger'];

/** Fewer say too little about a screen that each browser, year and institution shows differently. */
export const FEWEST_EXAMPLES = 3;

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

const badDate = (file: string, field: string, checked: string): string[] =>
  isDate(checked) ? [] : [problem(file, field, `"${checked}" diye bir gün yok`, 'gerçek bir tarih yazın (YYYY-AA-GG)')];

function checkPage(page: Page): string[] {
  const file = `pages/${page.id}.json`;
  const { examples } = page;
  return [
    ...badDate(file, 'checked', page.checked),
    ...(examples.length < FEWEST_EXAMPLES
      ? [
          problem(
            file,
            'examples',
            `${examples.length} örnek var, en az ${FEWEST_EXAMPLES} gerekir`,
            'etiketleri ve düzeni başka türlü olan örnekler ekleyin',
          ),
        ]
      : []),
    ...repeated(examples.map(({ name }) => name)).map((name) =>
      problem(file, 'examples', `"${name}" adlı örnek iki kez var`, 'birine başka ad verin'),
    ),
    ...examples.flatMap(({ url }, index) =>
      URL.canParse(url)
        ? []
        : [problem(file, `examples[${index}].url`, `"${url}" bir adres değil`, 'adresi https:// ile başlatarak yazın')],
    ),
  ];
}

/** A step that a flow takes over as it is may be visited on the journey of another flow that does so too. */
function visitedBy(flow: Flow, source: GuideSource): ReadonlySet<string> {
  const taken = flow.stages.flatMap((stage) =>
    'use' in stage
      ? stageOf({ use: stage.use }, source.stages)
          .steps.filter(({ id }) => stage.but?.[id] === undefined)
          .map(({ id }) => id)
      : [],
  );
  const elsewhere = source.flows.flatMap(({ journey }) => journey.map(({ step }) => step)).filter((step) => taken.includes(step));
  return new Set([...flow.journey.map(({ step }) => step), ...elsewhere]);
}

function checkFlow(flow: Flow, source: GuideSource): string[] {
  const file = `flows/${flow.id}.json`;
  const steps = flow.stages.flatMap((stage) => stageOf(stage, source.stages).steps);
  const visited = visitedBy(flow, source);
  const examples = new Set(source.pages.flatMap((page) => page.examples.map(({ name }) => `${page.id}/${name}`)));
  const unlike = steps.filter(({ decide }, index) => {
    const own = steps[index];
    const first = steps.find((other) => other.decide !== undefined && own !== undefined && decisionKey(other) === decisionKey(own));
    const ids = (choices: readonly { readonly id: string }[] | undefined) => choices?.map(({ id }) => id).join();
    return decide !== undefined && ids(first?.decide?.choices) !== ids(decide.choices);
  });
  return [
    ...steps
      .filter(({ id }) => !visited.has(id))
      .map(({ id }) =>
        problem(file, 'journey', `yolculuk "${id}" adımına hiç uğramıyor`, 'o adımın göründüğü bir örneği yolculuğa ekleyin'),
      ),
    ...flow.journey.flatMap(({ on }, index) =>
      examples.has(on)
        ? []
        : [
            problem(
              file,
              `journey[${index}].on`,
              `"${on}" diye bir örnek yok`,
              '"sayfa-kimliği/örnek adı" yazın; örnekler pages/ dosyalarındadır',
            ),
          ],
    ),
    ...unlike.map((step) =>
      problem(
        file,
        'stages',
        `"${step.id}" adımı yanıtını başka bir adımla paylaşıyor ama seçenekleri onunkilerle aynı değil`,
        '"choices" kimliklerini eşitleyin',
      ),
    ),
  ];
}

const absent = (file: (id: string) => string, promised: readonly string[], there: readonly { readonly id: string }[]): string[] =>
  promised
    .filter((id) => !there.some((other) => other.id === id))
    .map((id) => `${file(id)}: "${id}" yok, oysa bu kimliğe başka yerlerden güveniliyor. Çare: onu ekleyin veya adını geri verin.`);

function checkInstitutions({ institutions }: GuideSource): string[] {
  const file = 'institutions.json';
  return institutions.flatMap(({ id, checked, personPaid, request }, index) => [
    ...badDate(file, `institutions[${index}].checked`, checked),
    ...(!personPaid && request === undefined
      ? [
          problem(
            file,
            `institutions[${index}].request`,
            `"${id}" kurumunda kişi kendisi başvuramıyor ama ne yapacağı yazılmamış`,
            '"request" alanına ne yapacağını bütün cümlelerle yazın',
          ),
        ]
      : []),
  ]);
}

/**
 * What a guide that can be compiled still lacks before it may go out: begun files, missing pages and flows, too few examples,
 * journeys that leave steps out, decisions that end nowhere, placeholders nobody fills. Of a file that is only begun just that is said.
 * @param source passed by `checkGuide`
 * @returns one Turkish line each: file, field, remedy
 */
export function checkFinished(source: GuideSource): string[] {
  const filled = filledPart(source);
  return [
    ...checkFilled(source),
    ...absent((id) => `pages/${id}.json`, PROMISED_PAGES, source.pages),
    ...absent((id) => `flows/${id}.json`, PROMISED_FLOWS, source.flows),
    ...absent(() => 'institutions.json', PROMISED_INSTITUTIONS, source.institutions),
    ...filled.pages.flatMap(checkPage),
    ...filled.flows.flatMap((flow) => checkFlow(flow, source)),
    ...checkInstitutions(filled),
    ...checkDecisionTable(filled),
    ...checkWords({ ...filled, stages: source.stages }),
  ];
}
