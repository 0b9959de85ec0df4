import { labelsOf, stageOf } from '../src/core/guide/compile-guide.ts';
import { answersTo } from '../src/core/advise/find-flow.ts';
import type { Choice, Flow, Gate, GuideSource, Notice, Page, Proof, Stage, Step } from '../src/core/guide/guide.ts';
import { decisionKey } from '../src/core/progress/progress.ts';
import { fold } from '../src/core/text/text.ts';
import { problem, repeated } from './problem.ts';

/** Where something is written: the file, and the field up to there. */
interface Spot {
  readonly file: string;
  readonly field: string;
}

const list = (ids: Iterable<string>): string => [...ids].join(', ') || 'hiç yok';

/** Names of one kind that others may point at. */
class Names {
  readonly #known: ReadonlySet<string>;

  constructor(
    readonly kind: string,
    ids: Iterable<string>,
    /** Where they are found, for the remedy. */
    readonly where: string,
  ) {
    this.#known = new Set(ids);
  }

  /** The problems of names that are not among them. */
  missing({ file, field }: Spot, ids: readonly string[] | undefined): string[] {
    return (ids ?? [])
      .filter((id) => !this.#known.has(id))
      .map((id) => problem(file, field, `"${id}" diye ${this.kind} yok`, `${this.where} (${list(this.#known)})`));
  }
}

const pageNames = ({ pages }: GuideSource): Names =>
  new Names(
    'bir sayfa',
    pages.map(({ id }) => id),
    'adı düzeltin veya pages/ klasörüne o sayfayı ekleyin',
  );

const flowNames = ({ flows }: GuideSource): Names =>
  new Names(
    'bir akış',
    flows.map(({ id }) => id),
    'adı düzeltin veya flows/ klasörüne o akışı ekleyin',
  );

/** Stages of any flow: what a page or a message proves concerns whichever flow has the stage. */
function checkProofs(proofs: readonly Proof[] | undefined, { file, field }: Spot, source: GuideSource): string[] {
  const stages = source.flows.flatMap((flow) => stagesOf(flow, source));
  const names = new Names(
    'bir aşama (hiçbir akışta)',
    stages.map(({ id }) => id),
    'bir akıştaki aşamalardan birini yazın',
  );
  return (proofs ?? []).flatMap(({ stage, outcome }, index) => [
    ...names.missing({ file, field: `${field}[${index}].stage` }, [stage]),
    ...new Names(
      `bir seçenek ("${stage}" aşamasında)`,
      stages
        .filter(({ id }) => id === stage)
        .flatMap(({ steps }) => steps.flatMap(({ decide }) => decide?.choices.map(({ id }) => id) ?? [])),
      'o aşamanın kararındaki seçeneklerden birini yazın',
    ).missing({ file, field: `${field}[${index}].outcome` }, outcome === undefined ? [] : [outcome]),
  ]);
}

const twice = ({ file, field }: Spot, what: string, ids: readonly string[]): string[] =>
  repeated(ids).map((id) => problem(file, field, `"${id}" ${what} iki kez var`, 'birinin adını değiştirin'));

function controlNames(source: GuideSource, page: string): Names | null {
  const found = source.pages.find(({ id }) => id === page);
  return found === undefined
    ? null
    : new Names(
        `bir denetim ("${page}" sayfasında)`,
        found.controls.map(({ id }) => id),
        `pages/${page}.json içindeki denetimlerden birini yazın`,
      );
}

function checkPage(page: Page, source: GuideSource): string[] {
  const file = `pages/${page.id}.json`;
  const pages = pageNames(source);
  const institutions = new Names(
    'bir kurum',
    source.institutions.map(({ id }) => id),
    'institutions.json içindeki kurumlardan birini yazın',
  );
  const controls = controlNames(source, page.id);
  const controlIds = page.controls.map(({ id }) => id);
  return [
    ...page.controls.flatMap((control, index) => {
      const field = `controls[${index}]`;
      const isNameless = control.is === undefined && labelsOf(control, source.pages).length === 0;
      return [
        ...pages.missing({ file, field: `${field}.leadsTo` }, control.leadsTo),
        ...(isNameless
          ? [
              problem(
                file,
                `${field}.labels`,
                `"${control.id}" denetiminin etiketi yok`,
                '"labels" yazın veya "leadsTo" ile bir sayfaya bağlayın',
              ),
            ]
          : []),
      ];
    }),
    ...checkProofs(page.shows, { file, field: 'shows' }, source),
    ...(page.shows ?? []).flatMap(({ owed }, index) =>
      owed === undefined ? [] : (controls?.missing({ file, field: `shows[${index}].owed` }, [owed]) ?? []),
    ),
    ...twice({ file, field: 'controls' }, 'denetimi', controlIds),
    ...twice({ file, field: 'help' }, 'alan açıklaması', page.help?.map(({ id }) => id) ?? []),
    ...page.examples.flatMap((example, index) =>
      Object.keys(example.points ?? {}).flatMap((key) => {
        const spot = { file, field: `examples[${index}].points` };
        const [, institution] = /^kurum:(.*)$/u.exec(key) ?? [];
        return institution === undefined ? (controls?.missing(spot, [key]) ?? []) : institutions.missing(spot, [institution]);
      }),
    ),
  ];
}

function checkStep(step: Pick<Step, 'page' | 'press' | 'decide'>, { file, field }: Spot, source: GuideSource): string[] {
  const controls = controlNames(source, step.page);
  if (controls === null) return pageNames(source).missing({ file, field: `${field}.page` }, [step.page]);
  const choices = step.decide?.choices ?? [];
  return [
    ...controls.missing({ file, field: `${field}.press` }, step.press),
    ...choices.flatMap((choice, index) => controls.missing({ file, field: `${field}.decide.choices[${index}].press` }, choice.press)),
    ...checkFlowsOf(choices, { file, field: `${field}.decide` }, source),
    ...twice(
      { file, field: `${field}.decide.choices` },
      'seçeneği',
      choices.map(({ id }) => id),
    ),
  ];
}

function checkGate({ decide, goOn }: Gate, { file, field }: Spot, source: GuideSource): string[] {
  const ids = decide.choices.map(({ id }) => id);
  return [
    ...new Names('bir seçenek (bu soruda)', ids, 'sorunun seçeneklerinden birini yazın').missing({ file, field: `${field}.goOn` }, [goOn]),
    ...checkFlowsOf(decide.choices, { file, field: `${field}.decide` }, source),
  ];
}

/** The flows that choices offer to change to. */
function checkFlowsOf(choices: readonly Choice[], { file, field }: Spot, source: GuideSource): string[] {
  const flows = flowNames(source);
  return choices.flatMap(({ flow }, index) =>
    flows.missing({ file, field: `${field}.choices[${index}].flow` }, flow === undefined ? [] : [flow]),
  );
}

function checkStage(stage: Stage, file: string, field: string, source: GuideSource): string[] {
  const pages = pageNames(source);
  return [
    ...stage.steps.flatMap((step, index) => checkStep(step, { file, field: `${field}steps[${index}]` }, source)),
    ...pages.missing({ file, field: `${field}endsOn` }, stage.endsOn),
    ...(stage.gate === undefined ? [] : checkGate(stage.gate, { file, field: `${field}gate` }, source)),
  ];
}

/** What a flow writes of its stages. What a shared stage says itself is checked once, with its own file. */
function checkWritten(written: Flow['stages'][number], file: string, field: string, source: GuideSource): string[] {
  if (!('use' in written)) return checkStage(written, file, `${field}.`, source);
  const shared = source.stages.find(({ id }) => id === written.use);
  if (shared === undefined) {
    const stages = new Names(
      'ortak bir aşama',
      source.stages.map(({ id }) => id),
      'adı düzeltin veya stages/ klasörüne o aşamayı ekleyin',
    );
    return stages.missing({ file, field: `${field}.use` }, [written.use]);
  }
  const steps = new Names(
    `bir adım (stages/${shared.id}.json içinde)`,
    shared.steps.map(({ id }) => id),
    'o dosyadaki adımlardan birini yazın',
  );
  return [
    ...(written.gate === undefined ? [] : checkGate(written.gate, { file, field: `${field}.gate` }, source)),
    ...Object.entries(written.but ?? {}).flatMap(([id, change]) => {
      const step = shared.steps.find((other) => other.id === id);
      if (step === undefined) return steps.missing({ file, field: `${field}.but` }, [id]);
      const { page = step.page, press = step.press, decide = step.decide } = change;
      const isSame = page === step.page && press === step.press && decide === step.decide;
      if (isSame) return [];
      return checkStep({ page, press, ...(decide === undefined ? {} : { decide }) }, { file, field: `${field}.but.${id}` }, source);
    }),
  ];
}

/** A flow's stages with the shared ones in place; those that cannot be put together are left out. */
export function stagesOf(flow: Flow, source: Pick<GuideSource, 'stages'>): Stage[] {
  return flow.stages.flatMap((written) => {
    if (!('use' in written)) return [written];
    const shared = source.stages.find(({ id }) => id === written.use);
    const isWhole = shared !== undefined && Object.keys(written.but ?? {}).every((id) => shared.steps.some((step) => step.id === id));
    return isWhole ? [stageOf(written, source.stages)] : [];
  });
}

function checkFlow(flow: Flow, source: GuideSource): string[] {
  const file = `flows/${flow.id}.json`;
  const broken = flow.stages.flatMap((written, index) => checkWritten(written, file, `stages[${index}]`, source));
  const stages = stagesOf(flow, source);
  // What stands in a stage that could not be put together would only be reported as missing once more.
  if (stages.length < flow.stages.length) return broken;
  const steps = stages.flatMap((stage) => stage.steps);
  const papers = stages.flatMap((stage) => stage.papers ?? []);
  const stageNames = new Names(
    'bir aşama (bu akışta)',
    stages.map(({ id }) => id),
    'akışın aşamalarından birini yazın',
  );
  const stepNames = new Names(
    'bir adım (bu akışta)',
    steps.map(({ id }) => id),
    'akışın adımlarından birini yazın; adım beklenmiyorsa "" bırakın',
  );
  const spot = { file, field: 'stages' };
  return [
    ...broken,
    ...twice(
      spot,
      'aşaması',
      stages.map(({ id }) => id),
    ),
    ...twice(
      spot,
      'adımı',
      steps.map(({ id }) => id),
    ),
    ...twice(
      spot,
      'kâğıt işi',
      papers.map(({ id }) => id),
    ),
    ...stages.flatMap(({ gate }, index) => {
      if (gate === undefined) return [];
      const decided = steps.filter((step) => step.decide !== undefined && decisionKey(step) === gate.after.decision);
      const choices = decided.flatMap(({ decide }) => decide?.choices.map(({ id }) => id) ?? []);
      return new Names(`bir seçenek ("${gate.after.decision}" kararında)`, choices, 'akıştaki bir kararın seçeneğini yazın').missing(
        { file, field: `stages[${index}].gate.after.choice` },
        [gate.after.choice],
      );
    }),
    ...stages.flatMap((stage, index) =>
      (stage.papers ?? []).flatMap(({ passes }) =>
        stageNames.missing({ file, field: `stages[${index}].papers` }, passes === undefined ? [] : [passes]),
      ),
    ),
    ...flow.journey.flatMap(({ step, choose, said }, index) => {
      const stage = stages.find((other) => other.steps.some(({ id }) => id === step));
      const decides = [stage?.steps.find(({ id }) => id === step)?.decide, stage?.gate?.decide];
      const choices = decides.flatMap((decide) => decide?.choices.map(({ id }) => id) ?? []);
      return [
        ...stageNames.missing({ file, field: `journey[${index}].said` }, Object.keys(said ?? {})),
        ...stepNames.missing({ file, field: `journey[${index}].step` }, step === '' ? [] : [step]),
        ...new Names(`bir seçenek ("${step}" adımında)`, choices, 'o adımın seçeneklerinden birini yazın').missing(
          { file, field: `journey[${index}].choose` },
          choose === undefined ? [] : [choose],
        ),
      ];
    }),
  ];
}

/** What the advice of a message that is about money, or about closing a certificate, cannot do without saying. */
const MONEY = /(?:^| )(?:ode(?!v)|borc|ucret|tahsil)/u;
const CLOSING = /(?:^| )(?:iptal|aski|kapatil|kullanima kapat)/u;

/** Money and closing need two signs: the words, and the page they stand on or, where none is known, another text. */
function checkSigns({ hint, about, on, beside, shows }: Notice, index: number): string[] {
  const file = 'notices.json';
  const said = fold([hint.title, hint.say].join(' '));
  const kind = MONEY.test(said) ? 'money' : CLOSING.test(said) && said.includes('sertifika') ? 'closing' : undefined;
  const isUnmarked = about === undefined && (kind !== undefined || shows !== undefined);
  const field = (name: string): string => `notices[${index}].${name}`;
  return [
    ...(isUnmarked
      ? [
          problem(
            file,
            field('about'),
            'para veya kapatma anlatan mesajın "about" alanı yok',
            `"${kind ?? 'money'}" yazın ve "on" sayfalarını verin`,
          ),
        ]
      : []),
    ...(about !== undefined && on === undefined
      ? [problem(file, field('on'), 'para veya kapatma anlatan mesajın sayfaları yazılmamış', 'mesajın çıkabileceği sayfaları yazın')]
      : []),
    ...(about !== undefined && on?.includes('unknown') === true && beside === undefined
      ? [
          problem(
            file,
            field('beside'),
            'tanınmayan sayfada ikinci bir işaret yok',
            'sayfada başka bir yazıda geçmesi gereken sözleri yazın',
          ),
        ]
      : []),
  ];
}

function checkNotices(source: GuideSource): string[] {
  const file = 'notices.json';
  const pages = new Names('bir sayfa', [...source.pages.map(({ id }) => id), 'unknown'], pageNames(source).where);
  return [
    ...source.notices.flatMap((notice, index) => checkSigns(notice, index)),
    ...source.notices.flatMap((notice, index) => {
      const field = `notices[${index}].press`;
      // A control may be on one of the pages only; where it is not, nothing is ringed.
      const on = source.pages.filter(({ id }) => notice.on?.includes(id) ?? true);
      const controls = new Names(
        'bir denetim (iletinin çıkabileceği sayfalarda)',
        new Set(on.flatMap((page) => page.controls.map(({ id }) => id))),
        '"on" sayfalarının denetimlerinden birini yazın',
      );
      return [
        ...pages.missing({ file, field: `notices[${index}].on` }, notice.on),
        ...controls.missing({ file, field }, notice.press),
        ...checkProofs(notice.shows, { file, field: `notices[${index}].shows` }, source),
      ];
    }),
    ...twice(
      { file, field: 'notices' },
      'iletisi',
      source.notices.map(({ id }) => id),
    ),
  ];
}

function checkDecision({ decision, ...source }: GuideSource): string[] {
  const file = 'decision.json';
  const flows = flowNames({ decision, ...source });
  const questions = new Names(
    'bir soru',
    decision.questions.map(({ id }) => id),
    '"questions" içindeki sorulardan birini yazın',
  );
  return [
    ...decision.rows.flatMap((row, index) => [
      ...flows.missing({ file, field: `rows[${index}].flow` }, [row.flow]),
      ...Object.entries(row.when).flatMap(([question, accepted]) => {
        const asked = decision.questions.find(({ id }) => id === question);
        if (asked === undefined) return questions.missing({ file, field: `rows[${index}].when` }, [question]);
        const answers = new Names(
          `bir yanıt ("${question}" sorusunda)`,
          answersTo(asked, source).map(({ id }) => id),
          'o sorunun yanıtlarından birini yazın',
        );
        return answers.missing({ file, field: `rows[${index}].when.${question}` }, accepted);
      }),
    ]),
    ...twice(
      { file, field: 'questions' },
      'sorusu',
      decision.questions.map(({ id }) => id),
    ),
    ...decision.questions.flatMap(({ answers = [] }, index) =>
      twice(
        { file, field: `questions[${index}].answers` },
        'yanıtı',
        answers.map(({ id }) => id),
      ),
    ),
    ...decision.questions.flatMap(({ is, answers }, index) =>
      (is === undefined) === (answers === undefined)
        ? [
            problem(
              file,
              `questions[${index}]`,
              'ya "answers" ya "is" olmalı, ikisi birden veya hiçbiri değil',
              'yanıtları yazın; soru kurumu soruyorsa yalnızca "is": "institution" yazın',
            ),
          ]
        : [],
    ),
  ];
}

/**
 * What makes the guide unusable: names that point at nothing, names given twice, controls without a name. Each file has passed its
 * schema before; what is merely not finished is told by `checkFinished`.
 * @returns one Turkish line each: file, field, remedy; empty when the guide can be compiled
 */
export function checkGuide(source: GuideSource): string[] {
  return [
    ...source.pages.flatMap((page) => checkPage(page, source)),
    ...source.stages.flatMap((stage) => checkStage(stage, `stages/${stage.id}.json`, '', source)),
    ...source.flows.flatMap((flow) => checkFlow(flow, source)),
    ...checkNotices(source),
    ...checkDecision(source),
    ...twice(
      { file: 'institutions.json', field: 'institutions' },
      'kurumu',
      source.institutions.map(({ id }) => id),
    ),
  ];
}
