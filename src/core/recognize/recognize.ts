/** Which page of the guide is on screen: every page is weighed, and of those no veto rules out the one that leads is taken. */
import type { CompiledGuide, CompiledPage } from '../guide/compile-guide.ts';
import type { PageSnapshot } from '../snapshot/page-snapshot.ts';
import { controlOf } from '../survey/lexicon.ts';
import { dialogAlerts } from '../survey/notices.ts';
import { type Survey, survey } from '../survey/survey.ts';
import { type Clue, cluesOf, isListing, isTitled, told, total } from './clues.ts';
import { areFarApart, inheritsTitle, leadsDown, waysDown } from './kinship.ts';
import { type VetoName, VETOES, type Vetoes, vetoOn } from './vetoes.ts';
import { WEIGHTS } from './weights.ts';

/** What makes a page less sure: the titles speak of another page or of a look-alike; it is a step within what the title names. */
type WeighedDoubt = 'other-title' | 'lookalike' | 'step-within';

/** One page of this host, weighed. Holds ids and numbers of the guide, and of the page its path at most. */
export interface Weighed {
  readonly page: string;
  readonly clues: readonly Clue[];
  /** Of the clues, less what the titles say against it. */
  readonly points: number;
  readonly doubts: readonly WeighedDoubt[];
  /** What rules it out; `null` for a candidate. */
  readonly veto: VetoName | null;
}

export type Recognition =
  | {
      readonly kind: 'known';
      readonly page: string;
      readonly certainty: 'certain' | 'likely';
      /** The page known, alone. */
      readonly weighed: readonly [Weighed];
      readonly survey: Survey;
    }
  /** Two pages fit equally well, or none does. `weighed`: all pages of the host; first those no veto rules out, by points. */
  | { readonly kind: 'ambiguous' | 'unknown'; readonly weighed: readonly Weighed[]; readonly survey: Survey };

/**
 * The title rules out a page that shows in fields or sentences all the same: a step within what the title names (the code page of
 * another operation), not its first screen.
 */
function isStepWithin({ id: page }: CompiledPage, guide: CompiledGuide, seen: Survey): boolean {
  return guide.pages.some(
    ({ id, clues: { fields } }) =>
      id !== page &&
      fields !== undefined &&
      seen.ruledOut.includes(id) &&
      (seen.sentences.some(({ sentence }) => sentence.page === id && sentence.is === 'text') ||
        (seen.items.some((item) => item.role === 'control' && item.kind === 'input') &&
          seen.fields.some((meaning) => meaning.kind === 'field' && meaning.page === id))),
  );
}

function certaintyOf({ points, clues, doubts }: Weighed): 'certain' | 'likely' {
  const isSure = points >= WEIGHTS.certain && total(told(clues)) >= WEIGHTS.leastClues;
  return isSure && !doubts.includes('step-within') ? 'certain' : 'likely';
}

/** What the titles say against a page that is not titled itself. */
function titleDoubts(
  page: CompiledPage,
  clues: readonly Clue[],
  guide: CompiledGuide,
  seen: Survey,
): readonly ('other-title' | 'lookalike')[] {
  if (page.silent === true || isTitled(clues)) return [];
  const mainTitles = seen.titles.filter((title) => title.weight === 'main');
  const isOther = mainTitles.length > 0 && !mainTitles.some((title) => inheritsTitle(guide, title.page, page.id));
  const isLookalike = seen.lookalike === 'lesser' && page.pathRequired !== true;
  return [...(isOther ? (['other-title'] as const) : []), ...(isLookalike ? (['lookalike'] as const) : [])];
}

const AGAINST: Readonly<Record<WeighedDoubt, number>> = {
  'other-title': WEIGHTS.otherTitle,
  lookalike: WEIGHTS.lookalike,
  'step-within': 0,
};

/** All pages that can be on this host, candidates first, by points. */
function weighAll(guide: CompiledGuide, seen: Survey, vetoes: Vetoes): Weighed[] {
  const listing = isListing(guide, seen);
  const weighed = guide.pages
    .filter(({ hosts }) => hosts.includes(seen.snapshot.address.host))
    .map((page): Weighed => {
      const clues = cluesOf(page, guide, seen, listing);
      const doubts: WeighedDoubt[] = [
        ...titleDoubts(page, clues, guide, seen),
        ...(isStepWithin(page, guide, seen) ? ['step-within' as const] : []),
      ];
      const points = clues.reduce((sum, clue) => sum + clue.points, 0) + doubts.reduce((sum, doubt) => sum + AGAINST[doubt], 0);
      return { page: page.id, clues, points, doubts, veto: vetoOn({ page, clues, seen }, vetoes) };
    })
    .sort((a, b) => b.points - a.points);
  return [...weighed.filter(({ veto }) => veto === null), ...weighed.filter(({ veto }) => veto !== null)];
}

/** Known by nothing but the buttons on it. */
const isHubByButtons = (candidate: Weighed): boolean =>
  !isTitled(candidate.clues) && !candidate.clues.some(({ kind }) => kind === 'sentence' || kind === 'fields' || kind === 'columns');

/** Its buttons stand mixed with those of other levels of the way, in one list: a page of shortcuts. */
function isMixed(guide: CompiledGuide, { page }: Weighed, seen: Survey): boolean {
  const buttons = seen.sightings.filter(
    ({ meaning, standing }) =>
      meaning.kind === 'control' && standing === 'own' && controlOf(guide, meaning.page, meaning.control)?.clue !== false,
  );
  const own = new Set(buttons.filter(({ meaning }) => meaning.kind === 'control' && meaning.page === page).map(({ item }) => item));
  const [first, ...others] = [...own];
  const shared = first?.path.findLast((ordinal) => others.every((other) => other.path.includes(ordinal)));
  if (shared === undefined || others.length === 0) return false;
  const members = new Set(seen.inside(shared));
  return buttons.some(({ item }) => members.has(item) && !own.has(item));
}

/** A page seen only by the one control that leads to another page on screen: the way back, kept in sight. */
function isWayBack(guide: CompiledGuide, candidate: Weighed, others: readonly Weighed[]): boolean {
  const controls = candidate.clues.filter((clue) => clue.kind === 'control').map((clue) => clue.what);
  return (
    isHubByButtons(candidate) &&
    controls.length > 0 &&
    others.some(
      (other) =>
        other !== candidate &&
        other.clues.some((clue) => clue.kind === 'control') &&
        controls.every((id) =>
          waysDown(guide, candidate.page).some((control) => control.id === id && control.leadsTo?.includes(other.page)),
        ),
    )
  );
}

function decide(guide: CompiledGuide, seen: Survey, vetoes: Vetoes): Recognition {
  const weighed = weighAll(guide, seen, vetoes);
  const known = (page: Weighed): Recognition => ({
    kind: 'known',
    page: page.page,
    certainty: certaintyOf(page),
    weighed: [page],
    survey: seen,
  });
  const ambiguous: Recognition = { kind: 'ambiguous', weighed, survey: seen };
  const likely = weighed.filter(({ points, veto }) => veto === null && points >= WEIGHTS.likely);
  const fit = likely.filter((candidate) => !isWayBack(guide, candidate, likely));
  const silent = fit.find(({ page }) => guide.pages.some((other) => other.id === page && other.silent === true));
  if (silent !== undefined) return known(silent);
  let best = fit[0];
  if (best === undefined) return { kind: 'unknown', weighed, survey: seen };
  if (isHubByButtons(best) && isMixed(guide, best, seen)) return ambiguous;
  for (const rival of fit.slice(1)) {
    const isDeeper = isBelow(guide, rival, best);
    const isShallower = isBelow(guide, best, rival);
    // Two menus side by side, neither titled: under which product or tab the lower one stands cannot be seen.
    if ((isDeeper || isShallower || areFarApart(guide, best.page, rival.page)) && isHubByButtons(best) && isHubByButtons(rival))
      return ambiguous;
    if (best.points - rival.points >= WEIGHTS.lead || isShallower) continue;
    if (!isDeeper) return ambiguous;
    best = rival;
  }
  return known(best);
}

/** One press below, and seen by more than what both menus have. */
function isBelow(guide: CompiledGuide, lower: Weighed, upper: Weighed): boolean {
  if (!leadsDown(guide, upper.page, lower.page) || leadsDown(guide, lower.page, upper.page)) return false;
  return lower.clues.some((clue) => !upper.clues.some((other) => other.kind === clue.kind && other.what === clue.what));
}

/**
 * Which page of the guide is this, and how sure are we? Right, or unsure, or unknown; an open dialog speaks first.
 * @param vetoes for measuring only: those in force
 * @returns `known`, `ambiguous` when two pages fit equally, `unknown` otherwise; each with the pages weighed, which are the reasons
 */
export function recognize(snapshot: PageSnapshot, guide: CompiledGuide, vetoes: Vetoes = VETOES): Recognition {
  if (!snapshot.dialogOpen) return decide(guide, survey(snapshot, guide), vetoes);
  const dialog = decide(guide, survey(snapshot, guide, 'dialog'), vetoes);
  const behind = survey(snapshot, guide, 'page');
  // A step of what the page behind is for (its code page), which only looks like ours.
  if (dialog.kind === 'known' && behind.ruledOut.includes(dialog.page))
    return { kind: 'unknown', weighed: dialog.weighed, survey: dialog.survey };
  if (dialog.kind === 'known') return dialog;
  // The buttons of a dialog the guide does not know are none of the page behind it; what it says stopped the person there.
  const alerts = [...dialogAlerts(dialog.survey.items, dialog.survey.lexicon, dialog.survey.notices), ...behind.alerts];
  const page = decide(guide, { ...behind, notices: [...dialog.survey.notices, ...behind.notices], alerts }, vetoes);
  // Nor is it sure any more that the page behind is where the person is: the dialog may be a screen of its own.
  return page.kind === 'known' && dialog.survey.notices.length === 0 ? { ...page, certainty: 'likely' } : page;
}
