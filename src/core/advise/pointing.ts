/** From "what to press" to "where that is on the page". */
import type { Pointing } from './advice.ts';
import type { CompiledGuide, CompiledInstitution, CompiledPage } from '../guide/compile-guide.ts';
import { controlOf } from '../survey/lexicon.ts';
import type { HeardAs, SeenItem } from '../snapshot/page-snapshot.ts';
import { type Location, locate, type Sought, waysOn } from '../survey/locate.ts';
import type { Sight } from '../route/way.ts';
import type { Situation } from './situation.ts';
import type { Survey } from '../survey/survey.ts';

/** A breadcrumb that can be pressed is a link. */
function heardAs(item: SeenItem): HeardAs {
  if (item.role === 'control') return item.heardAs;
  return item.role === 'crumb' ? 'link' : 'plain';
}

/** A button that waits for a form opens once that is filled in; one beside nothing to fill in, or one of several answers, stays shut. */
function canBeOpened(shut: SeenItem, { items }: Survey): boolean {
  if (shut.role === 'control' && shut.kind === 'choice') return false;
  return items.some((item) => item.role === 'control' && item.kind !== 'press' && !item.disabled && item.place === 'main');
}

function toPointing(location: Location, label: string, seen: Survey): Pointing {
  switch (location.kind) {
    case 'missing':
      return { kind: 'missing', label };
    case 'several':
      return { kind: 'several', label: location.label ?? label, count: location.count };
    case 'found': {
      if (seen.snapshot.dialogOpen && !location.item.inDialog) return { kind: 'covered', label: location.label || label };
      const disabled = location.item.role === 'control' && location.item.disabled;
      if (disabled && !canBeOpened(location.item, seen)) return { kind: 'closed', label: location.label || label };
      return {
        kind: 'found',
        ref: location.ref,
        label: location.label || label,
        option: location.option,
        certainty: location.certainty,
        heardAs: heardAs(location.item),
        disabled,
      };
    }
  }
}

interface Aim {
  readonly sought: Sought;
  /** What we call it when the page's own wording is not known. */
  readonly name: string;
}

function aimAt(control: string, page: CompiledPage, guide: CompiledGuide, institution: CompiledInstitution | undefined): Aim | null {
  const entry = controlOf(guide, page.id, control);
  if (entry === undefined) return null;
  if (entry.is === 'institution') {
    if (institution === undefined || institution.labels.length === 0) return null;
    return { sought: { is: 'institution', institution: institution.id }, name: institution.labels[0] ?? institution.name };
  }
  const destination = guide.pages.find((other) => other.id === entry.leadsTo?.[0]);
  return { sought: { is: 'control', page: page.id, control }, name: entry.labels?.[0] ?? destination?.titles[0] ?? page.name };
}

/** Where a control of the step is on the page. */
export interface Placed {
  readonly location: Location;
  readonly pointing: Pointing;
}

/** Looks for each control once. What is not among them cannot be aimed at (no institution chosen, or none to look for). */
export function place(
  controls: Iterable<string>,
  page: CompiledPage,
  { guide, recognition }: Situation,
  institution: CompiledInstitution | undefined,
): ReadonlyMap<string, Placed> {
  const placed = new Map<string, Placed>();
  for (const control of controls) {
    const aim = placed.has(control) ? null : aimAt(control, page, guide, institution);
    if (aim === null) continue;
    const location = locate(aim.sought, guide, recognition.survey);
    placed.set(control, { location, pointing: toPointing(location, aim.name, recognition.survey) });
  }
  return placed;
}

/**
 * The first control of the sequence that was not pressed yet. When that is not there, because the page has moved on by itself
 * (a list in place of its query) or does without it, the next one that is will do; a plain "go on" never stands in for the choice
 * that comes first. With nothing further on there it is back to the one before.
 */
export function point(
  sequence: readonly string[],
  placed: ReadonlyMap<string, Placed>,
  page: CompiledPage,
  { guide, pressed }: Situation,
): Pointing {
  const pointings: { readonly control: string; readonly pointing: Pointing }[] = [];
  for (const control of sequence) {
    const found = placed.get(control);
    if (found === undefined) break;
    pointings.push({ control, pointing: found.pointing });
  }
  const at = pointings.findIndex(({ control }) => !pressed.has(control));
  const due = pointings.at(at)?.pointing ?? { kind: 'none' };
  if (due.kind === 'found' || due.kind === 'several' || due.kind === 'covered' || due.kind === 'closed') return due;
  const later = pointings
    .slice(at + 1)
    .find(({ control, pointing }) => pointing.kind === 'found' && (at > 0 || controlOf(guide, page.id, control)?.clue !== false));
  if (later !== undefined) return later.pointing;
  const before = pointings[at - 1]?.pointing;
  return before?.kind === 'found' ? before : due;
}

/** What the target is called; empty without one. */
export function targetName(pointing: Pointing): string {
  if (pointing.kind === 'none') return '';
  return pointing.kind === 'found' ? (pointing.option ?? pointing.label) : pointing.label;
}

/** Looks for what opens a page, under whatever name. */
export function placeWay(from: CompiledPage, to: string, { guide, recognition }: Situation): Placed {
  const destination = guide.pages.find((other) => other.id === to);
  const location = locate({ is: 'way', from: from.id, to }, guide, recognition.survey);
  const name = destination?.titles[0] ?? destination?.menuNames?.[0] ?? destination?.name ?? '';
  return { location, pointing: toPointing(location, name, recognition.survey) };
}

/** What can be pressed on the page at hand. */
export function sightOf(page: CompiledPage, { guide, recognition }: Situation): Sight {
  const { survey } = recognition;
  const known = new Map<string, boolean>();
  return {
    ways: waysOn(page.id, guide, survey),
    has(control) {
      const isThere = known.get(control) ?? locate({ is: 'control', page: page.id, control }, guide, survey).kind !== 'missing';
      known.set(control, isThere);
      return isThere;
    },
  };
}
