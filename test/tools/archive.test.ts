import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { archive, differences, type Files, unpacked } from '../../.tools/archive.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const FILES: Files = new Map([
  ['manifest.json', bytes('{"name":"örnek"}')],
  ['_locales/tr/messages.json', bytes('{}')],
  ['src/İşlem listesi.txt', bytes('uzun '.repeat(500))],
  ['Z.txt', bytes('')],
]);

const files = fc.dictionary(fc.stringMatching(/^[a-zçğı]{1,8}(\/[a-zçğı]{1,8}){0,2}\.js$/u), fc.uint8Array({ maxLength: 300 }), {
  maxKeys: 12,
});

test('what is packed comes out again', () => {
  fc.assert(
    fc.property(files, (some) => {
      expect(Object.fromEntries(unpacked(archive(new Map(Object.entries(some)))))).toEqual({ ...some });
    }),
  );
});

test('the order of the files does not matter', () => {
  fc.assert(
    fc.property(files, (some) => {
      const entries = Object.entries(some);
      expect(differences(archive(new Map(entries)), archive(new Map(entries.toReversed())))).toEqual([]);
    }),
  );
});

test('neither time zone nor language nor the hour change a byte', () => {
  const code = `import { archive } from './.tools/archive.ts';
    process.stdout.write(archive(new Map(${JSON.stringify([...FILES].map(([name, content]) => [name, [...content]]))}.map(([name, content]) => [name, new Uint8Array(content)]))));`;
  const packed = [
    { TZ: 'UTC', LC_ALL: 'C' },
    { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' },
    { TZ: 'America/St_Johns', LC_ALL: 'en_US.UTF-8' },
  ].map((env) => {
    const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', code], {
      cwd: new URL('../..', import.meta.url),
      env: { ...process.env, ...env },
    });
    if (stdout.length === 0) throw new Error(String(stderr));
    return new Uint8Array(stdout);
  });
  for (const zip of packed) expect(differences(zip, archive(FILES))).toEqual([]);
});

test('every file has the same date and mode', () => {
  const zip = Buffer.from(archive(FILES));
  const headers = [...Array(zip.length).keys()].filter((at) => zip.toString('latin1', at, at + 4) === 'PK\u0001\u0002');
  expect(headers).toHaveLength(FILES.size);
  for (const at of headers) {
    // By the layout of the central directory: made on Unix, 2020-01-01 12:00, a plain file rw-r--r--.
    expect(zip.readUInt8(at + 5)).toBe(3);
    expect(zip.readUInt16LE(at + 12)).toBe(12 << 11);
    expect(zip.readUInt16LE(at + 14)).toBe((40 << 9) | (1 << 5) | 1);
    expect(zip.readUInt32LE(at + 38) >>> 16).toBe(0o100_644);
  }
});

test('a difference is told by the name of the file', () => {
  const zip = archive(FILES);
  const changed = new Map([...FILES, ['Z.txt', bytes('x')], ['new.js', bytes('')]] as const);
  changed.delete('manifest.json');
  expect(differences(zip, archive(changed))).toEqual(['Z.txt', 'manifest.json', 'new.js']);
});

test('the same files in other bytes are a difference too', () => {
  const zip = archive(FILES);
  const other = Uint8Array.from(zip);
  // The time of the first file.
  other[10] = 1;
  expect(differences(zip, other)).toEqual(['the same files, but packed in another way']);
});
