/** Which page of the guide an unknown page has most of: to say why it is not that one, never to guide by. */
import type { CompiledGuide } from '../guide/compile-guide.ts';
import { type Candidate, cluesOf, isListing, told, WEIGHTS } from './recognize.ts';
import type { Survey } from '../survey/survey.ts';

/** What everybody's pages have says nothing. */
const LEAST = WEIGHTS.control;

/**
 * The page that comes nearest by what it has itself.
 * @returns `null` when nothing of any page was seen, or hardly anything
 */
export function nearestPage(guide: CompiledGuide, seen: Survey): Candidate | null {
  const listing = isListing(guide, seen);
  let nearest: Candidate | null = null;
  for (const page of guide.pages) {
    if (page.silent === true || !page.hosts.includes(seen.snapshot.address.host)) continue;
    const clues = cluesOf(page, guide, seen, listing);
    if (page.pathRequired === true && !clues.some(({ kind }) => kind === 'path')) continue;
    // The address is known beforehand: a page is not like another because it lies beside it.
    const points = told(clues).reduce((sum, clue) => sum + (clue.kind === 'path' ? 0 : clue.points), 0);
    if (points >= LEAST && points > (nearest?.points ?? 0)) nearest = { page: page.id, points, clues };
  }
  return nearest;
}
