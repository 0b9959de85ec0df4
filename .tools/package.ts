/**
 * `tsx .tools/package.ts`, after a build: writes the source archive beside the zips of the extension, builds all of it again
 * from that archive in another folder, compares byte for byte, and prints the SHA-256 sums.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { archive, differences, unpacked } from './archive.ts';
import { packageFile, SHIPPED } from './packages.ts';
import { rebuild } from './rebuild.ts';
import { sourceFiles } from './source-files.ts';

const ROOT = path.dirname(import.meta.dirname);

const read = (root: string, file: string): Uint8Array => readFileSync(path.join(root, file));

const source = archive(sourceFiles(ROOT));
writeFileSync(path.join(ROOT, packageFile('source')), source);

// A space and a letter beyond ASCII: nothing may depend on the name of the folder.
const other = mkdtempSync(path.join(tmpdir(), 'kamusm rehberi ığ-'));
rebuild(unpacked(source), other, path.join(ROOT, 'node_modules'));
writeFileSync(path.join(other, packageFile('source')), archive(sourceFiles(other)));

const files = [...SHIPPED, 'source' as const].map(packageFile);
const problems = files.flatMap((file) => differences(read(ROOT, file), read(other, file)).map((what) => `${file}: ${what}`));

if (problems.length > 0) {
  console.error(`Not the same when built again from the source archive, in ${other}:\n${problems.join('\n')}`);
  process.exitCode = 1;
} else {
  rmSync(other, { recursive: true, force: true });
  for (const file of files) console.log(`${createHash('sha256').update(read(ROOT, file)).digest('hex')}  ${file}`);
}
