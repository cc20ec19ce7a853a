import { closeSync, openSync, writeSync } from 'node:fs';
import { dataPathsIn, openStore, swapDatabase } from '@backend/store';
import { copyDatabase } from '@backend/store/backups/copy';

/**
 * Restores a copy and kills itself at the named point, as a power cut would. Says the id of the
 * draft first.
 */
const [, , folder = '', point = '', state = ''] = process.argv;
const dataPaths = dataPathsIn(folder);
const opened = openStore({ folder, now: () => new Date() });
if (opened.kind !== 'open') throw new Error('did not open');
const { store } = opened;
const draft = store.drafts.create({
  connectionId: null,
  campaignId: 'camp-1',
  timeZone: 'UTC',
  snapshot: null,
  edits: { name: { kind: 'value', value: 'Then' } },
  recipients: [],
});
const copied = copyDatabase({ from: dataPaths.database, to: dataPaths.restoring, sameAs: null, upToDate: true });
if (copied.kind !== 'copied') throw new Error('was not copied');
store.drafts.edit(draft.id, 'name', { kind: 'value', value: 'Now' });
store.close();
if (state === 'damaged') {
  const file = openSync(dataPaths.database, 'r+');
  writeSync(file, Buffer.alloc(100, 0x5a), 0, 100, 0);
  closeSync(file);
}
process.stdout.write(`${draft.id}\n`, () => {
  swapDatabase(dataPaths, {
    keepAside: state === 'damaged',
    now: () => new Date(),
    reached: (reached) => {
      if (reached === point) process.kill(process.pid, 'SIGKILL');
    },
  });
});
