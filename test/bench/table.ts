import { type Spread, spreadOf } from './statistics.ts';

/** A row of the report. */
export interface Row {
  readonly name: string;
  readonly value: string;
  /** The least and the most seen; empty where there is only one value. */
  readonly range: string;
  /** What the value means, in a few words. */
  readonly meaning: string;
}

const digits = (value: number): string => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(Math.abs(value) >= 10 ? 1 : 2));

/** A row for values measured several times. */
export function spreadRow(name: string, values: readonly number[], unit: string, meaning: string): Row {
  const { median, least, most }: Spread = spreadOf(values);
  return { name, value: `${digits(median)}${unit}`, range: `${digits(least)}–${digits(most)}`, meaning };
}

/** A row for a value that is the same in every run. */
export const plainRow = (name: string, value: number, unit: string, meaning: string): Row => ({
  name,
  value: `${Number.isInteger(value) ? String(value) : digits(value)}${unit}`,
  range: '',
  meaning,
});

/** Prints rows in columns under a title. */
export function printTable(title: string, rows: readonly Row[]): void {
  const width = (pick: (row: Row) => string): number => Math.max(...rows.map((row) => pick(row).length));
  const [names, values, ranges] = [width((row) => row.name), width((row) => row.value), width((row) => row.range)];
  console.log(`\n${title}`);
  for (const { name, value, range, meaning } of rows) {
    console.log(`  ${name.padEnd(names)}  ${value.padStart(values)}  ${range.padStart(ranges)}  ${meaning}`.trimEnd());
  }
}
