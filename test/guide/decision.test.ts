import { expect, it } from 'vitest';
import { decisionPaths } from '../../.tools/check-decision.ts';
import { guide, source } from './guide.ts';

const HEAD = `Karar tablosu: bütün yanıtlar ve vardıkları yer

Bir satır değişince bu dosya da değişir; okuyarak gözden geçirin: bu yanıtları veren kişi, adında kendini tanıyor mu, doğru işe mi gidiyor?
Kişi hiçbir kurum seçmemişken sorulanlar yazılıdır; seçmişse kurum sorulmaz. Yenilemek için:
npx vitest run --config test/vitest.config.ts --project unit test/guide/decision.test.ts -u
`;

/** What each row says, and under it everybody who ends there. */
function table(): string {
  const paths = decisionPaths(source);
  const rows = source.decision.rows.map(({ flow, name, why }, index) => [
    `${index + 1}. ${name ?? guide.flows.find(({ id }) => id === flow)?.name ?? ''}`,
    `   → ${flow}${name === undefined ? '' : ' (adı satırın kendisinde)'}`,
    `   ${why}`,
    ...paths
      .filter(({ row }) => row === index)
      .map(({ answers }) => `   · ${answers.map(({ question, answer }) => `${question}=${answer}`).join(' ')}`),
    '',
  ]);
  return [HEAD, ...rows.flat()].join('\n');
}

it('bütün yanıtlar gözden geçirilmiş tablodaki yere varır', async () => {
  await expect(table()).toMatchFileSnapshot('./decision-paths.txt');
});
