/** The manifests as they are shipped, of both browsers: no more rights than needed, and what the stores ask for. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import pkg from '../../package.json' with { type: 'json' };
import { DESIGN_HOSTS } from '../support/design-hosts.ts';

const DIST = path.resolve(import.meta.dirname, '..', '..', 'dist');

const readJson = (file: string): unknown => JSON.parse(readFileSync(path.join(DIST, file), 'utf8'));

interface Manifest {
  readonly content_scripts: readonly { readonly matches: readonly string[] }[];
  readonly content_security_policy: { readonly extension_pages: string };
  readonly minimum_chrome_version?: string;
  readonly browser_specific_settings?: { readonly gecko: { readonly id: string } };
  readonly [key: string]: unknown;
}

/** Every key at the top, in both. A new one is a new right or a new promise: think before adding it here. */
const COMMON = [
  'action',
  'background',
  'commands',
  'content_scripts',
  'content_security_policy',
  'default_locale',
  'description',
  'icons',
  'incognito',
  'manifest_version',
  'name',
  'options_ui',
  'permissions',
  'version',
];
/** Keys that only one of them has. The other would warn of them, or refuse the package. */
const OWN = {
  chrome: ['minimum_chrome_version', 'storage'],
  // No `storage`: Firefox needs no schema for what an administrator presets (`3rdparty` in its policies.json).
  firefox: ['browser_specific_settings'],
} as const;

/** What a page of the extension may load: its own scripts and styles. It speaks with nobody, and nobody frames it. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

/** Names of all messages that a manifest asks for. */
const messagesIn = (manifest: Manifest): string[] =>
  [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/gu)].map(([, name]) => name ?? '');

describe.each(['chrome', 'firefox'] as const)('%s', (browser) => {
  const manifest = readJson(`${browser}/manifest.json`) as Manifest;
  const messages = (locale: string) =>
    readJson(`${browser}/_locales/${locale}/messages.json`) as Readonly<Record<string, { readonly message: string }>>;

  test('has no key that was not thought about', () => {
    expect(Object.keys(manifest).toSorted()).toEqual([...COMMON, ...OWN[browser]].toSorted());
    expect(manifest['manifest_version']).toBe(3);
    expect(manifest['version']).toBe(pkg.version);
  });

  test('may store, and run on the pages of KamuSM; nothing else', () => {
    expect(manifest['permissions']).toEqual(['storage']);
    // Keeps the notes of private windows apart itself.
    expect(manifest['incognito']).toBe('spanning');
    expect(manifest.content_scripts).toEqual([
      {
        js: ['src/content.iife.js'],
        matches: DESIGN_HOSTS.map((host) => `https://${host}/*`),
        run_at: 'document_idle',
        all_frames: true,
      },
    ]);
  });

  test('lets its pages load their own files only', () => {
    expect(manifest.content_security_policy).toEqual({ extension_pages: POLICY.join('; ') });
  });

  test('has a background of the kind its browser knows', () => {
    const script = 'service-worker-loader.js';
    expect(manifest['background']).toEqual(
      browser === 'chrome' ? { service_worker: script, type: 'module' } : { scripts: [script], type: 'module' },
    );
  });

  test('names only files that are there', () => {
    const named = [...JSON.stringify(manifest).matchAll(/"([\w./-]+\.(?:js|html|png|svg|json))"/gu)].map(([, file]) => file ?? '');
    expect(named.length).toBeGreaterThan(6);
    expect(named.filter((file) => !existsSync(path.join(DIST, browser, file)))).toEqual([]);
  });

  test('says the same in Turkish and English, all of it', () => {
    expect(manifest['default_locale']).toBe('tr');
    expect(readdirSync(path.join(DIST, browser, '_locales')).toSorted()).toEqual(['en', 'tr']);
    const asked = messagesIn(manifest);
    expect(asked).toEqual(expect.arrayContaining(['name', 'description']));
    for (const locale of ['tr', 'en']) expect(Object.keys(messages(locale))).toEqual(expect.arrayContaining(asked));
    expect(Object.keys(messages('en')).toSorted()).toEqual(Object.keys(messages('tr')).toSorted());
  });

  test.each([
    ['tr', /resmî değildir/iu],
    ['en', /unofficial/iu],
  ])('says that it is unofficial, within the limits of the stores: %s', (locale, unofficial) => {
    const { name, description } = messages(locale);
    for (const text of [name?.message, description?.message]) expect(text).toMatch(unofficial);
    // Chrome and Edge take 75 but show 45, addons.mozilla.org takes 50; of the description Chrome takes 132.
    expect(name?.message.length).toBeLessThanOrEqual(45);
    expect(description?.message.length).toBeLessThanOrEqual(132);
  });
});

test('the button is the same in both, but in Firefox it asks for the toolbar itself, where its icon and badge are seen', () => {
  const [chrome, firefox] = ['chrome', 'firefox'].map((browser) => (readJson(`${browser}/manifest.json`) as Manifest)['action'] as object);
  expect(firefox).toEqual({ ...chrome, default_area: 'navbar' });
  // Chrome does not know the word.
  expect(chrome).not.toHaveProperty('default_area');
});

test('chrome says the oldest version it works in, and what an administrator may preset; Edge takes the same package', () => {
  const manifest = readJson('chrome/manifest.json') as Manifest;
  expect(manifest.minimum_chrome_version).toMatch(/^\d{3}$/u);
  const { managed_schema } = manifest['storage'] as { readonly managed_schema: string };
  expect(Object.keys((readJson(`chrome/${managed_schema}`) as { properties: object }).properties).toSorted()).toEqual([
    'contactLine',
    'deliveryOffice',
    'enabled',
    'flow',
    'institution',
  ]);
});

test('firefox says who it is, that it collects nothing, and the oldest versions it works in', () => {
  const { browser_specific_settings: settings } = readJson('firefox/manifest.json') as Manifest;
  expect(settings).toEqual({
    gecko: {
      id: 'kamusm-rehberi@kamusm-rehberi.example',
      strict_min_version: '142.0',
      data_collection_permissions: { required: ['none'] },
    },
    gecko_android: { strict_min_version: '142.0' },
  });
  // The form that Firefox itself asks for.
  expect(settings?.gecko.id).toMatch(/^[\w.-]*@[\w.-]+$/u);
});

test('what both have in common is the same in both', () => {
  const [chrome, firefox] = ['chrome', 'firefox'].map((browser) => readJson(`${browser}/manifest.json`) as Manifest);
  for (const key of COMMON.filter((name) => !['action', 'background'].includes(name))) expect(firefox?.[key], key).toEqual(chrome?.[key]);
});
