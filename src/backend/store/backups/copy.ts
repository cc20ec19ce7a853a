import { existsSync, rmSync } from 'node:fs';
import { keyIdOf } from '../core/cipher';
import { type DataKeys, NO_KEYS } from '../core/data-keys';
import { openDatabase } from '../core/database';
import { finishCopy } from '../core/files';
import { passesQuickCheck } from '../core/quick-check';
import { sameContent } from '../core/same-content';
import { DatabaseLocked } from '../core/storage-errors';
import { storageReasonOf } from '../core/storage-reason';
import { MIGRATIONS } from '../migrations';
import { migrate } from '../migrations/migrate';
import type { CopyAnswer, CopyJob } from './job';
import { holdRestored } from './outbox-restored';
import { schemaOf } from './schema-of';

const ignoreDamage = (): void => undefined;

/**
 * Makes one copy. The source is only read, also while another connection writes to it: the copy is
 * its state at one moment. `to` appears whole or not at all. Takes about a second for 200 MB and
 * blocks, so it runs in a process of its own. Calls `reportStep` after each step. Never throws.
 */
export function copyDatabase(job: CopyJob, reportStep = (): void => undefined): CopyAnswer {
  const unfinished = `${job.to}.part`;
  try {
    rmSync(unfinished, { force: true });
    return copy(job, unfinished, reportStep);
  } catch (error) {
    if (error instanceof DatabaseLocked) return { kind: 'locked', keyId: error.keyId };
    const reason = storageReasonOf(error) ?? 'failed';
    if (reason === 'damaged') return { kind: 'damaged' };
    return { kind: 'failed', reason, detail: (error instanceof Error ? error.message : String(error)).slice(0, 500) };
  } finally {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(unfinished + suffix, { force: true });
  }
}

function copy({ from, to, sameAs, upToDate, keys }: CopyJob, unfinished: string, reportStep: () => void): CopyAnswer {
  const written = writeCopy(from, unfinished);
  if (written !== 'written') return { kind: written };
  reportStep();
  if (upToDate && !bringUpToDate(unfinished, keys ?? NO_KEYS)) return { kind: 'damaged' };
  reportStep();
  if (sameAs !== null && existsSync(sameAs) && sameContent(unfinished, sameAs)) return { kind: 'same' };
  finishCopy(unfinished, to);
  return { kind: 'copied' };
}

/** Checks a database and writes its content to a new file. Throws where the disk refuses. */
export function writeCopy(from: string, unfinished: string): 'written' | 'damaged' | 'newer' {
  const source = openDatabase({ file: from, onDamage: ignoreDamage, readOnly: true, asStored: true });
  try {
    if (!passesQuickCheck(source)) return 'damaged';
    const schema = schemaOf(source);
    if (schema.kind !== 'ours') return schema.kind === 'newer' ? 'newer' : 'damaged';
    source.run('VACUUM INTO ?', unfinished);
    return 'written';
  } finally {
    source.close();
  }
}

/**
 * Makes a copy one that can take the database's place: with the newest schema, and encrypted as the
 * store is. `holdUpdates`: nothing in it is sent unasked. Throws `DatabaseLocked` if its key is not
 * known.
 */
export function bringUpToDate(file: string, keys: DataKeys, { holdUpdates = true } = {}): boolean {
  const db = openDatabase({ file, onDamage: ignoreDamage, keys: keys.known });
  try {
    // What is brought up to date is a copy already.
    const now = (): Date => new Date();
    if (migrate(db, { migrations: MIGRATIONS, now, backup: ignoreDamage }).kind !== 'migrated') return false;
    if (holdUpdates) holdRestored(db, now());
    if (db.keyId() !== (keys.own === null ? null : keyIdOf(keys.own))) {
      db.changeKey(keys.own);
      // Leaves no free pages with values as they were, and closing leaves no log.
      db.exec('VACUUM');
    }
    // Or whoever looks into the copy leaves a log and an index beside it.
    db.exec('PRAGMA journal_mode = DELETE');
    return true;
  } finally {
    db.close();
  }
}
