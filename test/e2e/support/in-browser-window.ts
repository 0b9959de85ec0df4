import type { OpenBrowser } from './browser.ts';

/** The part of puppeteer's own connection that is needed to speak with Firefox's window itself. */
interface Connection {
  send(method: string, params: object): Promise<{ readonly result: unknown }>;
}

/**
 * Runs a script in the window of Firefox itself, around the page.
 * @param expression source text; its value must be a string
 * @throws when the script throws, or the browser is not Firefox
 */
export async function inBrowserWindow({ puppeteer }: OpenBrowser, expression: string): Promise<string> {
  const { connection } = puppeteer as unknown as { readonly connection: Connection };
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as {
    readonly contexts: readonly { readonly context: string }[];
  };
  const { result } = (await connection.send('script.evaluate', {
    expression,
    target: { context: tree.contexts[0]?.context },
    awaitPromise: false,
  })) as { readonly result: { readonly result?: { readonly value?: unknown }; readonly exceptionDetails?: { readonly text: string } } };
  if (typeof result.result?.value !== 'string') throw new Error(result.exceptionDetails?.text ?? 'The script returned no string.');
  return result.result.value;
}
