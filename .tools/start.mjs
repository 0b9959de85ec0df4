// Plain Node without packages: `npm start` on a fresh machine.
import { prepare } from './prepare.mjs';
import { runNpm, runTypeScript } from './run-command.mjs';

const args = process.argv.slice(2);
const browser = args.includes('--firefox') ? 'firefox' : 'chromium';

console.log('KamuSM Rehberi hazırlanıyor. İlk seferde birkaç dakika sürebilir.');
try {
  await prepare([browser]);
  console.log('→ Eklenti derleniyor …');
  // Firefox gives no tool a way into a closed root: walking there needs the open build.
  const code = await runNpm(['run', '--silent', 'build', ...(browser === 'firefox' ? ['--', '--open'] : [])]);
  process.exitCode = code === 0 ? await runTypeScript('.tools/start.ts', args) : code;
  if (code !== 0) console.error('Eklenti derlenemedi. Yukarıdaki iletiye bakınız.');
} catch (error) {
  console.error(`Hazırlık tamamlanamadı: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
