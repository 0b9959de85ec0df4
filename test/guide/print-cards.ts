/**
 * Prints every card for a reading by eye, page by page: `npm run cards -- meb`. Cards that differ only in the name of the ringed
 * control, or in what was answered, stand on one line with all flows that have them.
 */
import { everyCard, wordsOf } from './every-card.ts';
import { ringedBy } from './ringed-by.ts';

const cards = everyCard(process.argv[2] ?? 'meb');
for (const page of new Set(cards.map(({ on }) => on.split('/', 1)[0] ?? ''))) {
  console.log(`\n# ${page}`);
  const lines = new Map<string, { readonly words: string; readonly flows: Map<string, string> }>();
  for (const { flow, on, said, advice } of cards) {
    if (!on.startsWith(`${page}/`)) continue;
    const words = wordsOf(advice);
    const same = words.replace(/ \| ÇATAL \(answered\): [^|]*/u, '').replaceAll(ringedBy(advice) ?? '◯', '◯');
    const line = lines.get(same) ?? { words, flows: new Map<string, string>() };
    if (!line.flows.has(flow)) line.flows.set(flow, `${flow}: ${said.trim() || '–'}`);
    lines.set(same, line);
  }
  for (const { words, flows } of lines.values()) console.log(`[${[...flows.values()].join('; ')}] ${words}`);
}
