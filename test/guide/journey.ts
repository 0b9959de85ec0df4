import { advise } from '../../src/core/advise/advise.ts';
import type { CompiledFlow, CompiledGuide } from '../../src/core/guide/compile-guide.ts';
import type { Example, Flow, GuideSource } from '../../src/core/guide/guide.ts';
import { decisionKey, NO_PROGRESS, type Progress, visit, withDecision, withProofs, withStage } from '../../src/core/progress/progress.ts';
import { proofsOn } from '../../src/core/progress/evidence.ts';
import { recognize } from '../../src/core/recognize/recognize.ts';
import { DEFAULT_SETTINGS, NO_POLICY } from '../../src/core/settings/settings.ts';
import { exampleScreen } from './example-screen.ts';
import { ringedBy } from './ringed-by.ts';

const NOW = 1_800_000_000_000;

/** One stop of a flow's test journey. */
type Stop = Flow['journey'][number];

/** What the guide says at a stop, as far as a journey writes it down. */
interface Said {
  readonly step: string;
  readonly points: string | null;
}

function exampleNamed(name: string, { pages }: Pick<GuideSource, 'pages'>): Example | undefined {
  const [page = ''] = name.split('/', 1);
  return pages.find(({ id }) => id === page)?.examples.find((example) => example.name === name.slice(page.length + 1));
}

/** One person on one flow, from example to example, with what the guide remembers of them. */
export class Journey {
  readonly #flow: CompiledFlow;
  #progress: Progress = NO_PROGRESS;

  /** @throws Error when the flow is not in the guide */
  constructor(
    flow: string,
    readonly source: Pick<GuideSource, 'pages'>,
    readonly guide: CompiledGuide,
  ) {
    const found = guide.flows.find(({ id }) => id === flow);
    if (found === undefined) throw new Error(`flows/${flow}.json derlenen rehberde yok.`);
    this.#flow = found;
  }

  /**
   * Comes to the next stop and decides there what the journey says.
   * @throws Error in Turkish when there is no such example
   */
  goTo({ on, step, choose, said = {} }: Stop): Said {
    const example = exampleNamed(on, this.source);
    if (example === undefined)
      throw new Error(`flows/${this.#flow.id}.json: "${on}" diye bir örnek yok. Çare: "sayfa-kimliği/örnek adı" yazın.`);
    this.#progress = visit(this.#progress, this.#flow, on.split('/', 1)[0] ?? '', NOW);
    for (const [stage, state] of Object.entries(said)) this.#progress = withStage(this.#progress, this.#flow, stage, state, NOW);
    if (choose !== undefined) this.#decide(step, choose);
    const recognition = recognize(exampleScreen(example), this.guide);
    this.#progress = withProofs(this.#progress, this.#flow, proofsOn(recognition, this.guide), NOW);
    const advice = advise({
      guide: this.guide,
      recognition,
      settings: { ...DEFAULT_SETTINGS, flow: this.#flow.id, institution: 'meb' },
      policy: NO_POLICY,
      progress: this.#progress,
      pressed: new Set(),
      answers: [],
      askInstitution: false,
    });
    return { step: 'step' in advice ? advice.step : '', points: ringedBy(advice) };
  }

  /** The decision of the step that has the choice, or the question before its stage. */
  #decide(id: string, choice: string): void {
    const stage = this.#flow.stages.find(({ steps }) => steps.some((other) => other.id === id));
    const decided = [stage?.steps.find((other) => other.id === id), stage?.gate].find((other) =>
      other?.decide?.choices.some((one) => one.id === choice),
    );
    if (decided !== undefined) this.#progress = withDecision(this.#progress, this.#flow.id, decisionKey(decided), choice, NOW);
  }
}
