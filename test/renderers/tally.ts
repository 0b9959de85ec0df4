import type { Outcome, Verdict } from './in-page.ts';

/** What came out, counted. */
interface Count {
  right: number;
  unsure: number;
  WRONG: number;
}

const none = (): Count => ({ right: 0, unsure: 0, WRONG: 0 });
const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

/** Precision and recall of pages and rings, by renderer or by kind of redesign. */
export class Tally {
  readonly #pages = new Map<string, Count>();
  readonly #rings = new Map<string, Count>();

  #note(counts: Map<string, Count>, name: string, outcome: Outcome): void {
    const count = counts.get(name) ?? none();
    count[outcome] += 1;
    counts.set(name, count);
  }

  /** Counts a verdict under each of `names`. @param points those that have something to ring */
  add(names: readonly string[], verdict: Verdict, points: ReadonlySet<string>): void {
    for (const name of names) {
      this.#note(this.#pages, name, verdict.page);
      for (const { point, outcome } of verdict.points) if (points.has(point)) this.#note(this.#rings, name, outcome);
    }
  }

  /** Shares of what was found, 0–1, over one name. */
  recall(name: string): { readonly pages: number; readonly rings: number } {
    const share = ({ right, unsure, WRONG }: Count): number => right / Math.max(1, right + unsure + WRONG);
    return { pages: share(this.#pages.get(name) ?? none()), rings: share(this.#rings.get(name) ?? none()) };
  }

  /** The table, one line a name. */
  toString(): string {
    const line = (name: string, count: Count): string => {
      const { right, unsure, WRONG } = count;
      return `${String(right + unsure + WRONG).padStart(6)} ${String(WRONG).padStart(6)} ${percent(right, right + WRONG).padStart(9)} ${percent(right, right + unsure + WRONG).padStart(9)}${name}`;
    };
    const rows = [...this.#pages.keys()].map(
      (name) => `${name.padEnd(14)}${line('', this.#pages.get(name) ?? none())}${line('', this.#rings.get(name) ?? none())}`,
    );
    return [`${''.padEnd(14)} pages  wrong precision    recall rings  wrong precision    recall`, ...rows].join('\n');
  }
}
