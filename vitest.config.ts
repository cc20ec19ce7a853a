import { defineConfig } from 'vitest/config';
import { layerAliases } from './scripts/build/layer-aliases';

const alias = layerAliases(import.meta.dirname);

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        // The packages inlined below name sources that they do not ship, which is a warning for
        // each file.
        logLevel: 'error',
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          // Properties with thousands of cases take their time on a busy machine; a test that hangs
          // still ends.
          testTimeout: 60_000,
          // They import JSON without the attribute that Node requires.
          server: { deps: { inline: [/@actions\//] } },
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // One second, the default, is too short for a request or a new process on a busy machine.
          expect: { poll: { timeout: 20_000 } },
          // `npm test` lists what passed only on the second attempt.
          retry: 1,
        },
      },
    ],
  },
});
