import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { storageReasonSchema } from '@domain/errors/errors';
import { bringUpToDate, writeCopy } from '../backups/copy';
import { backupsIn, prepareShelf } from '../backups/shelf';
import { keyIdOf } from '../core/cipher';
import { dataKeysSchema } from '../core/data-keys';
import { dataPathsIn } from '../core/data-paths';
import { finishCopy } from '../core/files';
import { DatabaseLocked } from '../core/storage-errors';
import { storageReasonOf } from '../core/storage-reason';
import { keyIdIn } from './key-ids';

/**
 * What the converting process is asked for: `restoring` becomes a copy of the database with
 * `keys.own`, or the backups are replaced by such copies. The database itself is not touched.
 */
export const convertJobSchema = z.lazy(() =>
  z.object({ folder: z.string(), keys: dataKeysSchema, what: z.enum(['database', 'backups']) }),
);
export type ConvertJob = Readonly<z.infer<typeof convertJobSchema>>;

export const convertAnswerSchema = z.lazy(() =>
  z.discriminatedUnion('kind', [
    /** `deleted`: backups that could not be read, and so not be encrypted. */
    z.object({ kind: z.literal('converted'), rewritten: z.number(), deleted: z.number() }),
    z.object({ kind: z.literal('failed'), reason: storageReasonSchema, detail: z.string().max(500) }),
  ]),
);
export type ConvertAnswer = Readonly<z.infer<typeof convertAnswerSchema>>;

/** The steps of a conversion. A crash makes a difference after those of the second line. */
type ConvertStep = 'checked-and-written' | 'converted' | 'backup-replaced' | 'copied';
type Reached = (step: ConvertStep) => void;

const SUFFIXES = ['', '-wal', '-shm', '-journal'] as const;

/**
 * Does one job of switching encryption on or off. A backup that already has the key is left alone,
 * so that the job can be repeated. When encrypting, a backup that cannot be read is deleted: it
 * would stay readable. Blocks, so it runs in a process of its own. Never throws.
 */
export function convertFiles(job: ConvertJob, reached: Reached = () => undefined): ConvertAnswer {
  const { database, backups, restoring } = dataPathsIn(job.folder);
  try {
    if (job.what === 'database') {
      const isWritten = convert(database, restoring, job, reached);
      reached('copied');
      if (isWritten) return { kind: 'converted', rewritten: 0, deleted: 0 };
      return { kind: 'failed', reason: 'damaged', detail: 'the database did not pass its check' };
    }
    return { kind: 'converted', ...convertBackups(backups, job, reached) };
  } catch (error) {
    if (job.what === 'database') rmSync(restoring, { force: true });
    const detail = (error instanceof Error ? error.message : String(error)).slice(0, 500);
    return { kind: 'failed', reason: storageReasonOf(error) ?? 'failed', detail };
  }
}

function convertBackups(
  backups: string,
  job: ConvertJob,
  reached: Reached,
): { readonly rewritten: number; readonly deleted: number } {
  if (!existsSync(backups)) return { rewritten: 0, deleted: 0 };
  prepareShelf(backups);
  const wanted = job.keys.own === null ? null : keyIdOf(job.keys.own);
  let rewritten = 0;
  let deleted = 0;
  for (const { name } of backupsIn(backups)) {
    const file = join(backups, name);
    const keyId = keyIdIn(file);
    if (keyId === wanted) continue;
    if (convert(file, file, job, reached)) rewritten += 1;
    // Encrypted with a key that is not known: nobody can read it without that key either.
    else if (wanted !== null && (keyId === undefined || keyId === null)) {
      rmSync(file, { force: true });
      deleted += 1;
    }
    reached('backup-replaced');
  }
  return { rewritten, deleted };
}

/**
 * Puts a copy of `from` with the wanted key at `to`; says whether `from` could be read. Throws
 * where the disk refuses.
 */
function convert(from: string, to: string, { keys }: ConvertJob, reached: Reached): boolean {
  const unfinished = `${to}.part`;
  const clean = (): void => {
    for (const suffix of SUFFIXES) rmSync(unfinished + suffix, { force: true });
  };
  clean();
  try {
    if (writeCopy(from, unfinished) !== 'written') return false;
    reached('checked-and-written');
    // Updates that wait in the database itself go on waiting as they are; those of a backup wait
    // for the user.
    if (!bringUpToDate(unfinished, keys, { holdUpdates: from === to })) return false;
    reached('converted');
    finishCopy(unfinished, to);
    // What looking into the earlier backup may have left beside it.
    if (from === to) for (const suffix of SUFFIXES.slice(1)) rmSync(to + suffix, { force: true });
    return true;
  } catch (error) {
    if (error instanceof DatabaseLocked || storageReasonOf(error) === 'damaged') return false;
    throw error;
  } finally {
    clean();
  }
}
