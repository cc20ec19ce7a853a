import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { afterAll } from 'vitest';
import { startThread } from '@backend/recipients/thread/node-thread';
import type { Programs } from '@backend/start/ports';
import { layerAliases } from '../../scripts/build/layer-aliases';

const root = join(import.meta.dirname, '..', '..');

/**
 * Compiles the program of the thread as electron-vite does it for the app, into a folder of its
 * own, and returns its path.
 */
async function compileProgram(): Promise<string> {
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

/** The program of the thread for recipients, compiled once for each test file. */
export const RECIPIENTS_PROGRAM = await compileProgram();
afterAll(() => {
  rmSync(dirname(RECIPIENTS_PROGRAM), { recursive: true, force: true });
});

/** Starts the real thread, for tests that work with many recipients. */
export const startRecipients: Programs['startRecipients'] = (start) => startThread(RECIPIENTS_PROGRAM, start);
