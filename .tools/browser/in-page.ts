/**
 * Source text that may hold functions compiled by tsx: its compiler marks inner functions with a helper (`__name`) that a
 * page does not have; here the helper travels along. `this` is kept.
 */
export const withNames = (expression: string): string => `((__name) => ${expression})((f) => f)`;

/**
 * A call to run inside a page, as source text: `page.evaluate(inPage(fn, ...args))`. See {@link withNames} for the reason.
 * @param fn uses nothing but its arguments and the page
 * @param args plain JSON data
 */
export const inPage = <A extends readonly unknown[]>(fn: (...args: A) => unknown, ...args: A): string =>
  withNames(`(${fn.toString()})(...${JSON.stringify(args)})`);
