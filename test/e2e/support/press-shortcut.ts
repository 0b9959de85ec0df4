import type { OpenBrowser } from './browser.ts';

/** The part of puppeteer's own connection that is needed to speak with Firefox's window itself. */
interface Connection {
  send(method: string, params: object): Promise<{ readonly result: unknown }>;
}

/** Runs in the browser's window: presses the first key an extension has there, and tells which it is. */
const PRESS_KEY = `(() => {
  const key = document.querySelector('keyset[id^="ext-keyset"] key');
  key.doCommand();
  return key.getAttribute('modifiers') + ',' + key.getAttribute('key');
})()`;

/**
 * Presses the extension's keyboard shortcut. A test's keys reach the page only, not the browser around it; so the browser's own
 * command is given instead: what the keys are bound to, down to the extension's listener.
 * @returns the keys as the browser has them
 */
export async function pressShortcut({ kind, puppeteer }: OpenBrowser): Promise<string> {
  if (kind === 'chromium') {
    // It falls asleep after half a minute; any message wakes it.
    const target = await puppeteer.waitForTarget(async (other) => (await other.worker()) !== null);
    const worker = await target.worker();
    return String(
      await worker?.evaluate(`(async () => {
        const [command] = (await chrome.commands.getAll()).filter(({ name }) => name === 'go-to-card');
        chrome.commands.onCommand.dispatch(command.name);
        return command.shortcut;
      })()`),
    );
  }
  const { connection } = puppeteer as unknown as { readonly connection: Connection };
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as {
    readonly contexts: readonly { readonly context: string }[];
  };
  const pressed = (await connection.send('script.evaluate', {
    expression: PRESS_KEY,
    target: { context: tree.contexts[0]?.context },
    awaitPromise: false,
  })) as { readonly result: { readonly result?: { readonly value?: string } } };
  return String(pressed.result.result?.value);
}
