import type { Browser } from 'puppeteer-core';

/** The part of puppeteer's own connection that is needed to speak with Firefox's window itself. */
interface Connection {
  send(method: string, params: object): Promise<{ readonly result: unknown }>;
}

/**
 * Runs an expression in the window of Firefox itself, around the pages: what people set or press there no page can. BiDi has no
 * words for it; Firefox lets a test in with `--remote-allow-system-access`.
 * @param expression may give a promise
 * @returns a string, number or boolean
 * @throws {Error} with what the expression threw
 */
export async function inFirefoxWindow(browser: Browser, expression: string): Promise<unknown> {
  const { connection } = browser as unknown as { readonly connection: Connection };
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as {
    readonly contexts: readonly { readonly context: string }[];
  };
  const { result } = (await connection.send('script.evaluate', {
    expression,
    target: { context: tree.contexts[0]?.context },
    awaitPromise: true,
  })) as { readonly result: { readonly result?: { readonly value?: unknown }; readonly exceptionDetails?: { readonly text: string } } };
  if (result.exceptionDetails !== undefined) throw new Error(result.exceptionDetails.text);
  return result.result?.value;
}
