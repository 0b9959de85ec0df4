/**
 * `npm run walk [-- --seed N] [--wrong N] [--flow ID] [--firefox]`: walks every flow to its end on the practice site in a real
 * browser, by pressing only what is ringed: from the front door, and from random pages where a person on that flow has no business.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { compileGuide } from '../src/core/guide/compile-guide.ts';
import { type BrowserKind, openBrowser } from './browser/browser.ts';
import { buildPracticeSite } from './build-practice-site.ts';
import { startPracticeServer } from './practice-server.ts';
import { readGuide } from './read-guide.ts';
import { walkFlow } from './walk-flow.ts';
import { wrongPages } from './wrong-pages.ts';

const ROOT = path.dirname(import.meta.dirname);
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    wrong: { type: 'string', default: '5' },
    flow: { type: 'string' },
    firefox: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
  },
});
const kind: BrowserKind = values.firefox ? 'firefox' : 'chromium';
const source = readGuide(path.join(ROOT, 'src', 'guide'));
const { flows } = compileGuide(source);

const site = mkdtempSync(path.join(tmpdir(), 'kamusm-walk-'));
await buildPracticeSite(site);
const server = await startPracticeServer({ staticDir: site });
const browser = await openBrowser(kind, {
  extension: path.join(ROOT, 'dist', kind === 'chromium' ? 'chrome' : 'firefox-open'),
  proxyPort: server.proxyPort,
});
let failed = 0;
let walked = 0;
try {
  for (const [index, flow] of flows.entries()) {
    if (values.flow !== undefined && flow.id !== values.flow) continue;
    const wrong = wrongPages(flow, Number(values.wrong), Number(values.seed) * 1000 + index);
    for (const start of [null, ...wrong]) {
      const { steps, stuck } = await walkFlow(browser, source, { flow: flow.id, start });
      walked += 1;
      if (stuck !== null) failed += 1;
      console.log(
        `${stuck === null ? 'ok   ' : 'STUCK'} ${flow.id} from ${start?.page ?? 'the front door'}: ${steps.length} stops${stuck === null ? '' : ` — ${stuck}`}`,
      );
      if (values.verbose || stuck !== null) {
        for (const { number, overlay, ringOn, action } of steps)
          console.log(`      ${number}. ${overlay.page}/${overlay.step} ${action} ${ringOn}`);
      }
    }
  }
} finally {
  await browser.close();
  await server.close();
  rmSync(site, { recursive: true, force: true });
}
console.log(`${walked} walks, ${failed} did not arrive (seed ${values.seed}, ${kind})`);
process.exitCode = failed === 0 ? 0 : 1;
