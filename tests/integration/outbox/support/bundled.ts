import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { layerAliases } from '../../../../scripts/build/layer-aliases';

const ROOT = resolve(import.meta.dirname, '../../../..');
/** Inside of node_modules, so that the driver of the database is found from there. */
const CACHE = join(ROOT, 'node_modules', '.cache');

interface Bundled {
  readonly program: string;
  readonly remove: () => void;
}

/**
 * Puts a program of the tests into one file for Node, which starts in a fraction of the time that a
 * compiler in the process takes.
 */
export async function bundled(entry: string): Promise<Bundled> {
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, 'campaign-desk-'));
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    resolve: { alias: layerAliases(ROOT) },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir: folder,
      emptyOutDir: false,
      minify: true,
      rolldownOptions: {
        input: entry,
        external: [/^node:/, '@photostructure/sqlite'],
        output: { format: 'es', entryFileNames: 'program.mjs' },
      },
    },
  });
  return {
    program: join(folder, 'program.mjs'),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
