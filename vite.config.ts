import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig, type UserConfig } from 'vite';
import { storeVersion } from './.tools/store-version.ts';
import manifest from './manifest.json' with { type: 'json' };
import pkg from './package.json' with { type: 'json' };

/** `chrome` and `firefox` are shipped; the `*-open` builds are the same with an open shadow root, for tests that must look inside. */
const target = process.env['TARGET'] ?? 'chrome';
const browser = target.startsWith('firefox') ? 'firefox' : 'chrome';

/** `manifest.json` is what both have in common, the background Chrome's; Firefox wants an event page and its own ids. The version is that of `package.json`. */
function manifestFor(kind: 'chrome' | 'firefox'): ManifestV3Export {
  const common = { ...manifest, version: storeVersion(pkg.version) };
  if (kind === 'chrome') {
    return { ...common, minimum_chrome_version: '120', storage: { managed_schema: 'managed-schema.json' } };
  }
  return {
    ...common,
    // Else Firefox puts the button into the menu of all extensions, where nobody sees its icon and badge.
    action: { ...manifest.action, default_area: 'navbar' },
    background: { scripts: [manifest.background.service_worker], type: 'module' },
    browser_specific_settings: {
      gecko: {
        id: 'kamusm-rehberi@kamusm-rehberi.example',
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
      gecko_android: { strict_min_version: '142.0' },
    },
  } as unknown as ManifestV3Export;
}

const config: UserConfig = {
  // No `.env` file of somebody's folder may change what is built.
  envDir: false,
  plugins: [crx({ manifest: manifestFor(browser), browser })],
  define: {
    'process.env.NODE_ENV': '"production"',
    __OPEN_ROOT__: JSON.stringify(target.endsWith('-open')),
  },
  build: {
    outDir: `dist/${target}`,
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    rollupOptions: { input: { practice: 'src/practice.html' } },
  },
};

export default defineConfig(config);
