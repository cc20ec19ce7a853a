import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { configDefaults, defineConfig } from 'vitest/config';
import { layerAliases } from './scripts/build/layer-aliases';
import { leftOut } from './scripts/suites/other-systems';

const alias = layerAliases(import.meta.dirname);

/**
 * Runs the page's state as in the browser: otherwise Svelte compiles it for a server, without
 * effects.
 */
const page = {
  plugins: [svelte({ configFile: false, dynamicCompileOptions: () => ({ generate: 'client' }) })],
  ssr: { resolve: { conditions: ['browser', 'module', 'node', 'development'] } },
};
/**
 * Reads names such as `&amp;` by an element of the document in its browser version, and we have no
 * document.
 */
const CHARACTER_NAMES = {
  'decode-named-character-reference': resolve(
    import.meta.dirname,
    'node_modules/decode-named-character-reference/index.js',
  ),
};
const PAGE_GLOBALS = 'tests/unit/renderer/page-globals.ts';
/**
 * Integration tests whose files do not share what they import. Those that do leave nothing behind
 * in a module; these set variables, start servers or compile programs of their own there.
 */
const APART = ['contract', 'credentials', 'fields', 'fuzz', 'outbox', 'scripts', 'spelling', 'updates'].map(
  (folder) => `tests/integration/${folder}/**/*.test.ts`,
);
const INTEGRATION = {
  setupFiles: [PAGE_GLOBALS],
  globalSetup: 'tests/support/programs-folder.ts',
  server: { deps: { inline: ['svelte'] } },
  testTimeout: 60_000,
  hookTimeout: 60_000,
  // One second, the default, is too short for a request or a new process on a busy machine.
  expect: { poll: { timeout: 20_000 } },
  // `npm test` lists what passed only on the second attempt.
  retry: 1,
};
const exclude = [...configDefaults.exclude, ...leftOut(process.platform)];

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        ...page,
        resolve: { alias: { ...alias, ...CHARACTER_NAMES } },
        // The packages inlined below name sources that they do not ship, which is a warning for
        // each file.
        logLevel: 'error',
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          // Files share what they import: loading it again for each of them is half of the work.
          isolate: false,
          exclude,
          // Properties with thousands of cases take their time on a busy machine; a test that hangs
          // still ends.
          testTimeout: 60_000,
          setupFiles: [PAGE_GLOBALS],
          // Those of GitHub import JSON without the attribute that Node requires.
          server: { deps: { inline: [/@actions\//, 'svelte', /mdast|micromark/] } },
        },
      },
      {
        ...page,
        resolve: { alias },
        test: {
          ...INTEGRATION,
          name: 'integration',
          include: APART,
          exclude,
        },
      },
      {
        ...page,
        resolve: { alias },
        test: {
          ...INTEGRATION,
          name: 'integration-sharing',
          include: ['tests/integration/**/*.test.ts'],
          exclude: [...exclude, ...APART],
          isolate: false,
        },
      },
    ],
  },
});
