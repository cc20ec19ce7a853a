import { rmSync } from 'node:fs';
import type { DataPaths } from '../core/data-paths';
import { renameLasting, sizeOf } from '../core/files';
import { moveAside } from '../core/folder';

/** The moments in a restore between which a crash makes a difference. */
type SwapPoint = 'before' | 'moved-aside' | 'swapped';

export interface SwapOptions {
  /** The database is damaged and has no copy: it is moved aside, and nothing of it is lost. */
  readonly keepAside: boolean;
  readonly now: () => Date;
  /** Called at each point, for the tests. */
  readonly reached?: (point: SwapPoint) => void;
}

/**
 * Puts the finished copy `dataPaths.restoring` in the place of the database, which must be closed.
 * One rename does it, so that a crash leaves the old database whole or the new one; if the old one
 * is moved aside first, the next start finishes the rename. Returns false, and changes nothing, if
 * something else still has the database open.
 */
export function swapDatabase(dataPaths: DataPaths, { keepAside, now, reached }: SwapOptions): boolean {
  reached?.('before');
  if (keepAside) {
    moveAside(dataPaths, now());
    reached?.('moved-aside');
  }
  const log = `${dataPaths.database}-wal`;
  // A log beside the new file would be taken for its own.
  if (sizeOf(log) > 0) return false;
  for (const file of [log, `${dataPaths.database}-shm`]) rmSync(file, { force: true });
  renameLasting(dataPaths.restoring, dataPaths.database);
  reached?.('swapped');
  rmSync(dataPaths.suspect, { force: true });
  return true;
}
