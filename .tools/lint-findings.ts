/** What addons-linter found, as it writes it with `--output json`. */
export interface LintReport {
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
  readonly notices: readonly Finding[];
}

/** One finding. Those about the package as a whole name no file. */
interface Finding {
  readonly _type: string;
  readonly code: string;
  readonly message: string;
  readonly file?: string;
}

/** Findings that are known and right. */
export interface AllowedFinding {
  /** An error is never right: the store would refuse the package. */
  readonly type: 'warning' | 'notice';
  readonly code: string;
  /** `assets/*.js` for all parts of the extension's pages together. */
  readonly file: string;
  readonly count: number;
  readonly why: string;
}

/** The parts of the extension's pages as one: the bundler splits and names them after whatever they hold now. */
const placeOf = (file: string): string => file.replace(/^assets\/.*\.js$/u, 'assets/*.js');

/**
 * Holds a report against what is allowed.
 * @returns what is found and not allowed, and what is allowed and no longer found, each in one line; empty when they agree
 */
export function disagreements(report: LintReport, allowed: readonly AllowedFinding[]): string[] {
  const places = new Map<string, { found: number; allowed: number; message: string }>();
  const at = (type: string, code: string, file: string) => {
    const key = `${type} ${code} in ${file}`;
    const place = places.get(key) ?? { found: 0, allowed: 0, message: '' };
    places.set(key, place);
    return place;
  };
  for (const { _type, code, file, message } of [...report.errors, ...report.warnings, ...report.notices]) {
    const place = at(_type, code, file === undefined ? 'the package' : placeOf(file));
    place.found += 1;
    place.message = `: ${message}`;
  }
  for (const { type, code, file, count } of allowed) at(type, code, file).allowed += count;
  return [...places]
    .filter(([, place]) => place.found !== place.allowed)
    .map(([key, place]) => `${key}, ${place.found} found, ${place.allowed} allowed${place.message}`);
}
