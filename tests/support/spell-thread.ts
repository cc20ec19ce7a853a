import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { constants } from 'node:zlib';
import { build } from 'vite';
import { afterAll } from 'vitest';
import { startSpellThread } from '@backend/spelling/start-spell-thread';
import type { Programs } from '@backend/start/ports';
import { writeDictionaries } from '../../scripts/build/dictionaries';
import { layerAliases } from '../../scripts/build/layer-aliases';
import { BundledPackages } from '../../scripts/build/third-party/bundled-packages';

const root = join(import.meta.dirname, '..', '..');

/** Compiles the program of the thread, and the dictionaries as packages have them. */
async function compileProgram(): Promise<string> {
  const cache = join(root, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'campaign-desk-spelling-'));
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    plugins: [writeDictionaries(new BundledPackages(root), constants.BROTLI_MIN_QUALITY)],
    resolve: { alias: layerAliases(root) },
    build: {
      outDir: join(folder, 'main'),
      minify: false,
      target: 'node20',
      ssr: true,
      rolldownOptions: {
        input: { spelling: join(root, 'src', 'backend', 'spelling', 'spell-program.ts') },
        external: [/^node:/],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
    ssr: { noExternal: true },
  });
  return folder;
}

const FOLDER = await compileProgram();
afterAll(() => {
  rmSync(FOLDER, { recursive: true, force: true });
});

/** Starts the real thread with the dictionaries that ship. */
export const startSpelling: Programs['startSpelling'] = () =>
  startSpellThread(join(FOLDER, 'main', 'spelling.cjs'), join(FOLDER, 'dictionaries'));
