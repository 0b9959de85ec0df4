/**
 * How much each clue is worth, and what is enough. All thresholds of certainty stand here; what counts as a title, a menu or a
 * footer at all is decided in `titles` and `standing`.
 * A page is never known by fewer than two independent clues (facts §2.4; the host of the online application counts as one).
 *
 * Measured with these values (pages: right of those named / named of those shown; targets: the same for rings):
 *   renderers   pages precision 100 %, recall 99.9 % · targets precision 100 %, recall 99.3 %  (test/page/renderers.test.ts, seeds 1 and 2)
 *   long fuzz   pages precision 99.97 %, recall 98.6 % · targets precision 100 %, recall 98.1 %  (npm run fuzz, seed 77001, 3 000 runs)
 *   negatives   pages wrongly named: 0  (test/page/renderings/{negative,negative2,traps}, test/guide/negatives.json)
 *   held out    131 screens of other makers, first runs: pages 99 %, 89 % · targets 100 %, 80 %; 70 look-alikes: 7 named wrongly
 * All but the last line were mended until they were so; the last is what to expect of a screen that nobody has mended for.
 */
export const WEIGHTS = {
  mainTitle: 4,
  lesserTitle: 2,
  plainTitle: 1,
  sentence: 3,
  sharedSentence: 1,
  /** A control whose label is also another page's name, or says little (a plain "enter"): menus and breadcrumbs of other pages have it too. */
  control: 2,
  /** A control whose label only this page has (the row action of a list). */
  ownControl: 3,
  /** Controls beyond the third add nothing. */
  controls: 3,
  /** By number of different field labels (or columns) seen: 0, 1, 2, … and more. Two are on many a form. */
  labels: [0, 0, 1, 2, 3, 5, 6],
  /** Each field of a page that must stay silent: better silent once too often. */
  silentField: 3,
  institution: 1,
  institutions: 2,
  path: 2,
  host: 1,
  /** The main title names another page. */
  otherTitle: -4,
  /** A lesser title speaks of something that only looks like ours. */
  lookalike: -4,
  /** So many of a form's fields, and nothing else, still make it that form; fewer are on many a form. */
  fieldsAlone: 6,
  /** A page known to have so many fields is a form: nobody would take it for the page without any. */
  formFields: 3,
  /** Independent clues a page needs at least, whatever their weight. */
  leastClues: 2,
  likely: 4,
  certain: 5,
  /** A page must lead the next best by so much, else it is ambiguous. */
  lead: 2,
} as const;
