import { join } from 'node:path';
import { newSpoolKey } from '@backend/files/spool-cipher';
import { createAudienceWorker } from '@backend/recipients/thread/audience-worker';
import { startThread } from '@backend/recipients/thread/node-thread';
import { openStore } from '@backend/store';

/**
 * Imports one file after the other into the first draft, for ever, and says when each begins. Its
 * parent kills it.
 */
const [folder, program, ...files] = process.argv.slice(2);
if (folder === undefined || program === undefined) throw new Error('no folder or no program given');
const opened = openStore({ folder, now: () => new Date() });
if (opened.kind !== 'open') throw new Error(`did not open: ${JSON.stringify(opened)}`);
const { store } = opened;
const draftId = store.drafts.list()[0]?.id ?? '';
const start = { database: join(folder, 'campaign-desk.db'), session: String(process.pid), key: null };
const worker = createAudienceWorker(() => startThread(program, start));

async function importFile(path: string): Promise<void> {
  const end = await worker.run('import', {
    ...{
      home: null,
      draftId,
      mode: 'replace',
      totalBytes: 0,
      rejectedFile: { path: join(folder ?? '', 'rejected'), key: newSpoolKey() },
    },
    source: { kind: 'file', path },
    header: ['phone', 'first_name'],
    format: { kind: 'text', encoding: 'utf-8', delimiter: ',', quote: '"', escape: 'doubled', header: 1, firstRow: 2 },
    mapping: { columns: [{ use: 'phone' }, { use: 'metadata', name: 'first_name' }], country: null, keep: 'first' },
  });
  if (!end.ok || end.value.kind !== 'ready') throw new Error(JSON.stringify(end));
  const { audience, rowsRevision, changes } = end.value;
  const { added, changed, removed } = changes;
  const counts = { added, changed, removed };
  const made = { audience, rowsRevision, cause: 'rows-imported' as const, ...counts, send: true };
  store.recipients.take(draftId, made);
}

async function forEver(): Promise<void> {
  for (;;) {
    for (const path of files) {
      process.stdout.write('importing\n');
      await importFile(path);
    }
  }
}
void forEver();
