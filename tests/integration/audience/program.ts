import { mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { layerAliases } from '../../../scripts/build/layer-aliases';

const root = join(import.meta.dirname, '..', '..', '..');

/**
 * Compiles the program of the thread as electron-vite does it for the app, into a folder of its
 * own, and answers its path.
 */
export async function threadProgram(): Promise<string> {
  // From there it finds the database's driver, which is not compiled in.
  const cache = join(root, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'campaign-desk-thread-'));
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    resolve: { alias: layerAliases(root) },
    build: {
      outDir: folder,
      minify: false,
      target: 'node20',
      ssr: true,
      rolldownOptions: {
        input: join(root, 'src', 'backend', 'recipients', 'worker', 'program.ts'),
        external: [/^node:/, '@photostructure/sqlite'],
        output: { format: 'cjs', entryFileNames: 'thread.cjs' },
      },
    },
    ssr: { noExternal: true, external: ['@photostructure/sqlite'] },
  });
  return join(folder, 'thread.cjs');
}
