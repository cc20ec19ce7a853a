import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { afterAll } from 'vitest';
import { type RecipientsPrograms, startThread } from '@backend/recipients/thread/node-thread';
import type { Programs } from '@backend/start/ports';
import { layerAliases } from '../../scripts/build/layer-aliases';

const root = join(import.meta.dirname, '..', '..');
const worker = join(root, 'src', 'backend', 'recipients', 'worker');

/**
 * Compiles the programs of the threads as electron-vite does it for the app, into a folder of its
 * own, and returns their paths.
 */
async function compilePrograms(): Promise<RecipientsPrograms> {
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
        input: { recipients: join(worker, 'program.ts'), reader: join(worker, 'read-program.ts') },
        external: [/^node:/, '@photostructure/sqlite'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
    ssr: { noExternal: true, external: ['@photostructure/sqlite'] },
  });
  return { recipients: join(folder, 'recipients.cjs'), reader: join(folder, 'reader.cjs') };
}

/** The programs of the threads for recipients, compiled once for each test file. */
export const RECIPIENTS_PROGRAMS = await compilePrograms();
afterAll(() => {
  rmSync(dirname(RECIPIENTS_PROGRAMS.recipients), { recursive: true, force: true });
});

/** Starts the real thread, for tests that work with many recipients. */
export const startRecipients: Programs['startRecipients'] = (start) => startThread(RECIPIENTS_PROGRAMS, start);
