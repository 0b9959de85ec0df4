import type { Advice } from '../../src/core/advise/advice.ts';
import { advise } from '../../src/core/advise/advise.ts';
import { type CompiledGuide, labelsOf } from '../../src/core/guide/compile-guide.ts';
import type { Example, GuideSource, Page } from '../../src/core/guide/guide.ts';
import { controlOf } from '../../src/core/survey/lexicon.ts';
import { locate } from '../../src/core/survey/locate.ts';
import type { SeenItem } from '../../src/core/snapshot/page-snapshot.ts';
import { type Recognition, recognize } from '../../src/core/recognize/recognize.ts';
import { DEFAULT_SETTINGS, NO_POLICY } from '../../src/core/settings/settings.ts';
import { exampleScreen } from '../guide/example-screen.ts';
import type { Wordings } from './kit.ts';
import { arrivedAt } from '../support/arrived-at.ts';
import { controlMark, crumbMark } from './screen.ts';

/** What is right on an example, whoever draws it. */
export interface Truth {
  readonly page: string;
  /** Host and path the page lives at. */
  readonly url: string;
  /** By control id (or `kurum:<institution>`): the mark of what must be ringed, or null when nothing may. */
  readonly points: Readonly<Record<string, string | null>>;
  /** By flow: the mark of what is ringed for somebody on that flow, or null when nothing is. */
  readonly rings: Readonly<Record<string, string | null>>;
  /** By flow: marks of all that may be ringed for them as long as the page is not all there. */
  readonly allowed: Readonly<Record<string, readonly string[]>>;
}

/** What somebody of the ministry of education is told who comes to a page in the order of a flow. */
export function adviceFor(flow: string, recognition: Recognition, guide: CompiledGuide): Advice {
  return advise({
    guide,
    recognition,
    settings: { ...DEFAULT_SETTINGS, flow, institution: 'meb' },
    policy: NO_POLICY,
    progress: arrivedAt(
      guide.flows.find(({ id }) => id === flow),
      recognition.kind === 'known' ? recognition.page : '',
    ),
    pressed: new Set(),
    answers: [],
    askInstitution: false,
  });
}

/** What is to be rung on a page, by the names `Verdict` has for it: controls of the page, and what each flow comes to. */
export function dueOn({ points, rings }: Truth): ReadonlySet<string> {
  const due = (marks: Truth['rings']): string[] => Object.keys(marks).filter((name) => marks[name] !== null);
  return new Set([...due(points), ...due(rings).map(flowPoint)]);
}

/** The name of what a flow rings, among those of the page's controls. */
export const flowPoint = (flow: string): string => `flow ${flow}`;

/** Height of a line in the snapshot of an example (`exampleScreen`). */
const LINE = 40;

/** The guide tells where a thing stands by its line, the renderings by its mark. */
function markOf(item: SeenItem, items: readonly SeenItem[]): string {
  const line = item.box.y / LINE;
  const peers = items.filter((other) => other.role === item.role && other.box.y === item.box.y);
  const at = peers.indexOf(item) + 1;
  return item.role === 'crumb' ? crumbMark(line, at) : controlMark(line, at);
}

/** Controls the flow has to do with on a page: those of its steps, of decisions there, and of messages that may come up. */
function controlsOf(flow: CompiledGuide['flows'][number], page: string, guide: CompiledGuide): ReadonlySet<string> {
  const steps = flow.stages.flatMap((stage) => stage.steps).filter((step) => step.page === page);
  const choices = steps.flatMap((step) => step.decide?.choices ?? []);
  const notices = guide.notices.filter(({ on }) => on?.includes(page) === true);
  return new Set([...steps, ...choices, ...notices].flatMap(({ press }) => press ?? []));
}

/** Works out what is right on an example. */
export function truthOf(page: Page, example: Example, guide: CompiledGuide): Truth {
  const snapshot = exampleScreen(example);
  const recognition = recognize(snapshot, guide);
  const { survey } = recognition;
  const points: Record<string, string | null> = {};
  for (const [key, label] of Object.entries(example.points ?? {})) {
    const sought = key.startsWith('kurum:')
      ? ({ is: 'institution', institution: key.slice('kurum:'.length) } as const)
      : ({ is: 'control', page: page.id, control: key } as const);
    const location = locate(sought, guide, survey);
    if (label !== null && location.kind !== 'found')
      throw new Error(`${page.id}/${example.name}: ${key} is not found in the example itself.`);
    points[key] = label === null || location.kind !== 'found' ? null : markOf(location.item, snapshot.items);
  }
  const allowed = Object.fromEntries(
    guide.flows.map((flow) => {
      const controls = controlsOf(flow, page.id, guide);
      const marks = new Set<string>();
      const barred = new Set<string>();
      for (const { item, meaning, standing } of survey.sightings) {
        if (standing === 'footer') continue;
        const mark = markOf(item, snapshot.items);
        if (meaning.kind === 'title' || meaning.kind === 'menu-name') marks.add(mark);
        else if (meaning.kind === 'institution') {
          const isAsked = [...controls].some((control) => controlOf(guide, page.id, control)?.is === 'institution');
          if (meaning.institution === 'meb' && isAsked) marks.add(mark);
        } else if (meaning.kind === 'control') {
          const control = controlOf(guide, meaning.page, meaning.control);
          const isOwn = meaning.page === page.id;
          if (isOwn && controls.has(meaning.control)) marks.add(mark);
          else if (control?.leadsTo !== undefined && control.commits !== true) marks.add(mark);
          else if (isOwn) barred.add(mark);
        }
      }
      for (const { item, meaning } of survey.sightings) {
        if (meaning.kind === 'control' && meaning.page === page.id && controls.has(meaning.control))
          barred.delete(markOf(item, snapshot.items));
      }
      return [flow.id, [...marks].filter((mark) => !barred.has(mark))];
    }),
  );
  const rings = Object.fromEntries(
    guide.flows.map(({ id }) => {
      const advice = adviceFor(id, recognition, guide);
      const ref = advice.kind === 'guide' && advice.pointing.kind === 'found' ? advice.pointing.ref : null;
      const item = ref === null ? undefined : snapshot.items.find((other) => other.ref === ref);
      return [id, item === undefined ? null : markOf(item, snapshot.items)];
    }),
  );
  return { page: page.id, url: example.url, points, rings, allowed };
}

/** What a page, its controls, fields and columns may be called. */
function wordingsOf({ titles, clues, controls }: Page, { pages, institutions }: Pick<GuideSource, 'pages' | 'institutions'>): Wordings {
  const named = institutions.map(({ labels }) => labels);
  const offered = controls.map((control) => labelsOf(control, pages));
  return {
    title: [titles],
    press: [...offered, ...named],
    field: clues.fields ?? [],
    option: [...offered, ...named],
    column: clues.columns ?? [],
  };
}

/** Every example of the guide with what is right on it, and what else its things may be called. */
export function allTruths(
  source: Pick<GuideSource, 'pages' | 'institutions'>,
  guide: CompiledGuide,
): { readonly example: Example; readonly truth: Truth; readonly wordings: Wordings }[] {
  return source.pages.flatMap((page) =>
    page.examples.map((example) => ({ example, truth: truthOf(page, example, guide), wordings: wordingsOf(page, source) })),
  );
}
