import { describe, expect, it } from 'vitest';
import { advise } from '../../src/core/advise.ts';
import type { Advice } from '../../src/core/advice.ts';
import type { Flow } from '../../src/core/guide.ts';
import { NO_PROGRESS, type Progress, visit, withDecision } from '../../src/core/progress.ts';
import { recognize } from '../../src/core/recognize.ts';
import { NO_POLICY } from '../../src/core/settings.ts';
import { exampleScreen } from './example-screen.ts';
import { guide, source } from './guide.ts';

const NOW = 1_800_000_000_000;

function exampleNamed(name: string) {
  const [page, example] = name.split('/', 2);
  return source.pages
    .find((other) => other.id === page)
    ?.examples.find((other) => other.name === name.slice((page?.length ?? 0) + 1) || other.name === example);
}

function adviceFor(flow: Flow, on: string, progress: Progress): Advice {
  const example = exampleNamed(on);
  if (example === undefined)
    throw new Error(`src/guide/flows/${flow.id}.json: "${on}" diye bir örnek yok. Çare: "sayfa-kimliği/örnek adı" yazın.`);
  return advise({
    guide,
    recognition: recognize(exampleScreen(example), guide),
    settings: { enabled: true, flow: flow.id, institution: 'meb' },
    policy: NO_POLICY,
    progress,
    pressed: new Set(),
    askInstitution: false,
  });
}

function labelPointedAt(advice: Advice): string | null {
  if (advice.kind !== 'guide' || advice.pointing.kind !== 'found') return null;
  return advice.pointing.option ?? advice.pointing.label;
}

describe.each(source.flows)('$id akışının yolculuğu', (flow) => {
  const compiled = guide.flows.find((other) => other.id === flow.id) ?? null;
  const visited = new Set<string>();
  let progress: Progress = NO_PROGRESS;

  it.each(flow.journey.map((entry, index) => ({ ...entry, index })))('$index · $on → $step', ({ on, step, points, choose }) => {
    progress = visit(progress, compiled, on.split('/', 1)[0] ?? '', NOW);
    if (choose !== undefined) progress = withDecision(progress, flow.id, step, choose, NOW);
    const advice = adviceFor(flow, on, progress);
    expect(advice.kind === 'silent' ? '' : 'step' in advice ? advice.step : '').toBe(step);
    expect(labelPointedAt(advice)).toBe(points);
    visited.add(step);
  });

  it('her adıma uğrar', () => {
    const steps = flow.stages.flatMap((stage) => stage.steps.map((other) => other.id));
    expect(
      steps.filter((step) => !visited.has(step)),
      `Bu adımlara yolculukta hiç uğranmadı. Çare: src/guide/flows/${flow.id}.json "journey" alanına ekleyin.`,
    ).toEqual([]);
  });
});

describe('rehberdeki adlar birbirini bulur', () => {
  const pages = new Set(source.pages.map((page) => page.id));
  it.each(source.pages)('sayfa $id: denetimler var olan sayfalara götürür', (page) => {
    const targets = page.controls.flatMap((control) => control.leadsTo ?? []);
    expect(targets.filter((target) => !pages.has(target))).toEqual([]);
    const nameless = page.controls.filter(
      (control) => control.is === undefined && (control.labels ?? []).length === 0 && (control.leadsTo ?? []).length === 0,
    );
    expect(
      nameless.map((control) => control.id),
      'Etiketi de gittiği sayfa da yok',
    ).toEqual([]);
  });

  it.each(source.flows)('akış $id: adımlar var olan sayfa ve denetimleri anar', (flow) => {
    const problems: string[] = [];
    const steps = flow.stages.flatMap((stage) => stage.steps);
    for (const step of steps) {
      const page = source.pages.find((other) => other.id === step.page);
      if (page === undefined) {
        problems.push(`adım "${step.id}": "${step.page}" sayfası yok`);
        continue;
      }
      const controls = new Set(page.controls.map((control) => control.id));
      for (const control of [...step.press, ...(step.decide?.choices.flatMap((choice) => choice.press) ?? [])]) {
        if (!controls.has(control)) problems.push(`adım "${step.id}": "${step.page}" sayfasında "${control}" denetimi yok`);
      }
    }
    for (const stage of flow.stages) {
      for (const id of [...stage.passedAfter, ...(stage.fork?.askOn ?? [])])
        if (!pages.has(id)) problems.push(`aşama "${stage.id}": "${id}" sayfası yok`);
    }
    const ids = steps.map((step) => step.id);
    problems.push(...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `adım kimliği iki kez: ${id}`));
    expect(problems).toEqual([]);
  });

  it('ipuçları yalnızca bilinen yer tutucuları kullanır', () => {
    const used = JSON.stringify([source.flows, source.pages.map((page) => page.hint)]).match(/\{(\p{L}+)\}/gu) ?? [];
    expect([...new Set(used)].filter((name) => !['{hedef}', '{kurum}', '{teslim}', '{odemeZamani}', '{iletisim}'].includes(name))).toEqual(
      [],
    );
  });
});
