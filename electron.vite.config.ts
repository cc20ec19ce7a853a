import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'electron-vite';
import { codeHash } from './scripts/build/code-hash';
import { writeDictionaries } from './scripts/build/dictionaries';
import { inlineFacades } from './scripts/build/inline-facades';
import { layerAliases } from './scripts/build/layer-aliases';
import { packLateChunks } from './scripts/build/packed-chunks';
import { packDataOfMain } from './scripts/build/packed-data';
import { packDataOfPage } from './scripts/build/packed-page-data';
import { packTexts } from './scripts/build/packed-texts';
import { pureSchemas } from './scripts/build/pure-schemas';
import { reducePackages, UPDATER, ZOD } from './scripts/build/reduced-packages';
import { sveltePlugin } from './scripts/build/svelte-plugin';
import { BundledPackages } from './scripts/build/third-party/bundled-packages';
import { writeNotices } from './scripts/build/third-party/notices-plugin';
import { typefaceSubsets } from './scripts/build/typeface-subsets';

const root = import.meta.dirname;
const alias = layerAliases(root);
const packages = new BundledPackages(root);
/** Where updates of the app come from, and whose signature counts. */
const updateSource = readFileSync(join(root, 'build', 'update-keys.json'), 'utf8');

/** Chunks of the page with many texts, without those of the first paint of an English start. */
const LATE_TEXTS = new Set(['de', 'hi', 'reviewing', 'documents', 'deferred']);

/** A document that the page shows, as a literal of its program. */
function textOf(document: string): string {
  return JSON.stringify(readFileSync(join(root, document), 'utf8'));
}

export default defineConfig({
  main: {
    resolve: { alias },
    plugins: [
      packDataOfMain(),
      reducePackages({ ...ZOD, ...UPDATER }),
      packLateChunks(),
      packages.plugin(),
      writeDictionaries(packages),
    ],
    define: {
      __UPDATE_SOURCE__: updateSource,
      __BUILD__: JSON.stringify(codeHash(root, ['contract', 'domain', 'backend'])),
    },
    build: {
      target: 'node20',
      sourcemap: 'hidden',
      rolldownOptions: {
        // The sandbox, the copying of databases and erasing are programs of their own that main
        // starts as utility processes; recipients and spelling are threads.
        input: {
          index: 'src/main/index.ts',
          sandbox: 'src/sandbox/server/process.ts',
          copier: 'src/backend/store/backups/copy-program.ts',
          eraser: 'src/backend/store/erasure/erase-program.ts',
          converter: 'src/backend/store/encryption/encrypt-program.ts',
          recipients: 'src/backend/recipients/worker/program.ts',
          reader: 'src/backend/recipients/worker/read-program.ts',
          spelling: 'src/backend/spelling/spell-program.ts',
        },
        output: {
          format: 'cjs',
          entryFileNames: '[name].js',
          minify: true,
          // One file for each step of opening the store (`src/backend/start/backend.ts`), because
          // each has to be found inside of the archive. `base` is what the window needs as well.
          codeSplitting: {
            groups: [
              {
                name: 'base',
                test: /\/(?:kernel\/lazy|kernel\/json\/json-codec|contract\/names|ipc\/(?:message|sender)|start\/(?:opening-note|kept-screen)|store\/core\/data-paths|draft-files\/files-to-open|jobs\/threads|system\/clock|system\/languages|files\/regular-file)\.ts$/,
                priority: 6,
              },
              { name: 'zod', test: /\/node_modules\/zod\//, priority: 5 },
              { name: 'start-schemas', test: /\/src\/domain\/errors\/errors\.ts$/, priority: 4 },
              { name: 'start-contract', test: /\/src\/contract\/index\.ts$/, priority: 3 },
              { name: 'start-store', test: /\/src\/backend\/store\/index\.ts$/, priority: 2 },
              { name: 'start-screen', test: /\/src\/backend\/start\/first-screen\.ts$/, priority: 2 },
              { name: 'start-response', test: /\/src\/backend\/start\/first-response\.ts$/, priority: 1 },
            ],
          },
        },
      },
    },
  },
  preload: {
    resolve: { alias },
    plugins: [packages.plugin()],
    build: {
      target: 'node20',
      sourcemap: 'hidden',
      // A sandboxed preload can require nothing but electron: everything else is bundled in.
      externalizeDeps: false,
      rolldownOptions: {
        // Of the window's page, and of the hidden page that sends a file.
        input: { index: 'src/preload/index.ts', 'upload-page': 'src/preload/upload-page.ts' },
        output: { format: 'cjs', entryFileNames: '[name].js', minify: true },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    define: { __USER_GUIDE__: textOf('docs/user-guide.md'), __CHANGELOG__: textOf('CHANGELOG.md') },
    resolve: { alias },
    // The page is bundled last.
    plugins: [
      sveltePlugin(),
      typefaceSubsets(),
      packDataOfPage(),
      reducePackages(ZOD),
      pureSchemas(),
      inlineFacades(),
      packTexts(LATE_TEXTS),
      packages.plugin(),
      writeNotices(root, packages),
    ],
    worker: {
      format: 'es',
      plugins: () => [reducePackages(ZOD), pureSchemas(), packTexts(LATE_TEXTS), packages.plugin()],
    },
    // The page's own address is app://, which does not tell Vite's client where the server is: a
    // fixed port does.
    server: { port: 5173, strictPort: true, hmr: { protocol: 'ws', host: 'localhost', clientPort: 5173 } },
    build: {
      target: 'chrome130',
      sourcemap: 'hidden',
      rolldownOptions: {
        input: 'src/renderer/index.html',
        // One file for the first paint and one for what is loaded after it: each file is a request.
        output: {
          codeSplitting: {
            groups: [
              { name: 'start', tags: ['$initial'] },
              { name: 'phone', test: /\/phone\// },
              { name: 'deferred', test: /\/src\/renderer\/(?:app|features|ui)\/(?!.*UnlockScreen)|\/bits-ui\// },
            ],
          },
        },
      },
      assetsInlineLimit: 0,
      minify: true,
    },
  },
});
