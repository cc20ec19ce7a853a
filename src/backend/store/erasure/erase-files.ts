import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ErasedCounts, Erasure, ErasureReport } from '@domain/erasure/erasure';
import { bringUpToDate, writeCopy } from '../backups/copy';
import { backupsIn, prepareShelf } from '../backups/shelf';
import { type DataKeys, NO_KEYS } from '../core/data-keys';
import { dataPathsIn } from '../core/data-paths';
import { openDatabase } from '../core/database';
import { finishCopy } from '../core/files';
import { damagedFilesIn } from '../core/folder';
import { DatabaseLocked } from '../core/storage-errors';
import { storageReasonOf } from '../core/storage-reason';
import { isNothing, noCounts } from '../removal/counts';
import { erase, holds } from './erase';
import type { EraseAnswer, EraseJob } from './job';

/** The steps of an erasure. A crash makes a difference after those of the second line. */
type EraseStep = 'checked-and-written' | 'rows-removed' | 'compacted' | 'backup-erased' | 'copied';
type Reached = (step: EraseStep) => void;

const SUFFIXES = ['', '-wal', '-shm', '-journal'] as const;

/**
 * Writes the copies that an erasure needs: each backup that holds some of it is replaced by one
 * without, and `restoring` becomes the database without. Backups come first, so that what was ended
 * in the middle is still there to be erased again. Blocks, so it runs in a process of its own.
 * Never throws.
 */
export function eraseFiles(job: EraseJob, reached: Reached = () => undefined): EraseAnswer {
  const { database, backups, restoring } = dataPathsIn(job.folder);
  try {
    if (!isThere(database, job)) return { kind: 'not-found' };
    const report: { -readonly [Key in keyof ErasureReport]: ErasureReport[Key] } = {
      counts: noCounts(),
      rewritten: [],
      deleted: [],
      damagedFiles: damagedFilesIn(job.folder).length,
    };
    if (existsSync(backups)) prepareShelf(backups);
    for (const { name, takenAt } of backupsIn(backups)) {
      const file = join(backups, name);
      const erased = eraseCopy(file, file, job, reached);
      if (erased?.changed === false) continue;
      if (erased === null && !job.isPreview) rmSync(file, { force: true });
      const list = erased === null ? 'deleted' : 'rewritten';
      report[list] = [...report[list], takenAt];
      reached('backup-erased');
    }
    const own = eraseCopy(database, restoring, job, reached);
    reached('copied');
    if (own === null) return { kind: 'failed', reason: 'damaged', detail: 'the database did not pass its check' };
    return { kind: 'erased', report: { ...report, counts: own.counts } };
  } catch (error) {
    rmSync(restoring, { force: true });
    const detail = (error instanceof Error ? error.message : String(error)).slice(0, 500);
    return { kind: 'failed', reason: storageReasonOf(error) ?? 'failed', detail };
  }
}

function isThere(file: string, { what, keys = NO_KEYS }: EraseJob): boolean {
  const db = openDatabase({ file, onDamage: () => undefined, readOnly: true, keys: keys.known });
  try {
    return holds(db, what);
  } finally {
    db.close();
  }
}

interface ErasedCopy {
  readonly counts: ErasedCounts;
  /** Whether the database held anything of it. */
  readonly changed: boolean;
}

/**
 * Puts a copy of `from` without what is erased at `to`, unless it is a preview, or a backup that
 * held nothing of it. Returns `null` where `from` cannot be read. Throws where the disk refuses.
 */
function eraseCopy(
  from: string,
  to: string,
  { what, isPreview, keys = NO_KEYS }: EraseJob,
  reached: Reached,
): ErasedCopy | null {
  const unfinished = `${to}.part`;
  const isBackup = from === to;
  try {
    for (const suffix of SUFFIXES) rmSync(unfinished + suffix, { force: true });
    const written = readable(() => writeCopy(from, unfinished));
    if (written !== 'written' || (isBackup && readable(() => bringUpToDate(unfinished, keys)) !== true)) return null;
    reached('checked-and-written');
    const erased = eraseIn(unfinished, { what, keys }, reached);
    if (!isPreview && (!isBackup || erased.changed)) finishCopy(unfinished, to);
    return erased;
  } finally {
    for (const suffix of SUFFIXES) rmSync(unfinished + suffix, { force: true });
  }
}

/** Returns `damaged` for a damaged file, and for a backup whose key is unknown. */
function readable<T>(work: () => T): T | 'damaged' {
  try {
    return work();
  } catch (error) {
    if (error instanceof DatabaseLocked || storageReasonOf(error) === 'damaged') return 'damaged';
    throw error;
  }
}

function eraseIn(
  file: string,
  { what, keys }: { readonly what: Erasure; readonly keys: DataKeys },
  reached: Reached,
): ErasedCopy {
  const db = openDatabase({ file, onDamage: () => undefined, keys: keys.known });
  try {
    const held = what.kind !== 'number' && holds(db, what);
    const { counts, garbage } = erase(db, what);
    reached('rows-removed');
    // Leaves no free pages, and closing leaves no log.
    db.exec('VACUUM');
    db.exec('PRAGMA journal_mode = DELETE');
    reached('compacted');
    return { counts, changed: held || garbage || !isNothing(counts) };
  } finally {
    db.close();
  }
}
