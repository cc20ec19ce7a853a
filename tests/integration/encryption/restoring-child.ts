import { join } from 'node:path';
import { dataPathsIn, ownKey, swapDatabase } from '@backend/store';
import { copyDatabase } from '@backend/store/backups/copy';

/**
 * Restores a backup into a store with a key, or with none (`-`), and kills itself at the named
 * point. Keys are hexadecimal.
 */
const [, , folder = '', name = '', own = '-', known = '-', point = ''] = process.argv;
const keyOf = (hex: string): Uint8Array | null => (hex === '-' ? null : Uint8Array.from(Buffer.from(hex, 'hex')));
const dataPaths = dataPathsIn(folder);
const kill = (reached: string): void => {
  if (reached === point) process.kill(process.pid, 'SIGKILL');
};
const copied = copyDatabase({
  from: join(dataPaths.backups, name),
  to: dataPaths.restoring,
  sameAs: null,
  upToDate: true,
  keys: { own: keyOf(own), known: [...ownKey(keyOf(own)).known, ...ownKey(keyOf(known)).known] },
});
if (copied.kind !== 'copied') throw new Error(JSON.stringify(copied));
kill('copied');
swapDatabase(dataPaths, { keepAside: false, now: () => new Date(), reached: kill });
