import { join } from 'node:path';
import type { CommandOutput } from '@contract/index';
import type { Backup } from '@domain/backup/backup';
import { failed, ok, type Result } from '@domain/errors/errors';
import type { Emit } from '../ipc/handlers';
import type { Log } from '../log/log';
import {
  backupName,
  type BackupPolicy,
  backupsIn,
  beyondKept,
  confirmCurrent,
  type CopyAnswer,
  currentAt,
  type DataKeys,
  type DataPaths,
  describeBackup,
  forgetOldest,
  guarded,
  markSuspect,
  newestIn,
  prepareShelf,
} from '../store';
import type { Copier } from './copier';

export interface KeeperDeps {
  readonly dataPaths: DataPaths;
  readonly copier: Pick<Copier, 'copy' | 'stop'>;
  readonly now: () => Date;
  readonly emit: Emit;
  readonly log: Log;
  /** How many daily copies are kept. */
  readonly keepDaily: () => number;
}

type Made = CommandOutput<'backups.make'>;

/**
 * Makes, lists and forgets the copies of the database. What fails is logged, and stands in the list
 * until a copy is made.
 */
export interface Keeper {
  list(): Promise<Result<CommandOutput<'backups.list'>>>;
  make(reason: 'daily' | 'by-hand' | 'before-restore'): Promise<Result<Made>>;
  /**
   * When the newest copy last held all that there was, in milliseconds since 1970; `null` if
   * there is none.
   */
  newestAt(): number | null;
  /** Removes the copies that are not kept any more, and counts them. Error: `storage`. */
  forgetOld(policy: BackupPolicy): Result<number>;
  /** How many copies `forgetOld` would remove. */
  countOld(policy: BackupPolicy): Result<number>;
  /** Whether there is such a copy. */
  has(name: string): boolean;
  /**
   * Puts a checked copy of a backup, with the newest schema and encrypted as the store is, where a
   * restore takes it from.
   */
  fetch(name: string, keys: DataKeys): Promise<Result<null>>;
  /** Looks into every copy again for the next list: their files were replaced. */
  forgetDescriptions(): void;
  stop(): void;
}

/** How many copies are looked into before others get a turn: each takes some milliseconds. */
const MAX_READ_AT_ONCE = 4;

export function createKeeper({ dataPaths, copier, now, emit, log, keepDaily }: KeeperDeps): Keeper {
  const { backups: folder } = dataPaths;
  let failure: CommandOutput<'backups.list'>['failure'] = null;
  const known = new Map<string, Backup>();

  async function make(reason: 'daily' | 'by-hand' | 'before-restore'): Promise<Result<Made>> {
    const at = now();
    const name = backupName(reason, at);
    const ready = guarded(() => {
      prepareShelf(folder);
      return { last: newestIn(backupsIn(folder), at), daily: keepDaily() };
    });
    if (!ready.ok) return noted(reason, ready);
    const { last, daily } = ready.value;
    const answer = await copier.copy({
      from: dataPaths.database,
      to: join(folder, name),
      sameAs: last === null ? null : join(folder, last.name),
      upToDate: false,
    });
    if (answer.kind === 'damaged') markSuspect(dataPaths);
    if (answer.kind !== 'copied' && answer.kind !== 'same') return noted(reason, ownRefusal(answer));
    const done = guarded(() => {
      if (answer.kind === 'same' && last !== null) confirmCurrent(join(folder, last.name), at);
      forgetOldest(folder, { daily, before: null }, at);
    });
    if (!done.ok) return noted(reason, done);
    failure = null;
    log.info('backup', { reason, made: answer.kind === 'copied' });
    emit('changed', { what: 'backups' });
    return ok({ made: answer.kind === 'copied' });
  }

  function noted(reason: string, refused: Result<never>): Result<never> {
    if (refused.ok) return refused;
    failure = { at: now().toISOString(), error: refused.error };
    log.error('backup', { reason, why: JSON.stringify(refused.error) });
    emit('changed', { what: 'backups' });
    return refused;
  }

  return {
    make,
    has: (name) => backupsIn(folder).some((backup) => backup.name === name),
    newestAt() {
      const newest = newestIn(backupsIn(folder), now());
      return newest === null ? null : currentAt(folder, newest);
    },
    forgetOld(policy) {
      const removed = guarded(() => forgetOldest(folder, policy, now()));
      if (removed.ok && removed.value > 0) emit('changed', { what: 'backups' });
      return removed;
    },
    countOld: (policy) => guarded(() => beyondKept(backupsIn(folder), policy, now()).length),
    async list() {
      const names = guarded(() => backupsIn(folder));
      if (!names.ok) return ok({ backups: [], failure: failure ?? { at: now().toISOString(), error: names.error } });
      const backups: Backup[] = [];
      for (const [index, backup] of names.value.entries()) {
        if (index % MAX_READ_AT_ONCE === MAX_READ_AT_ONCE - 1) await new Promise(setImmediate);
        // A copy never changes, so one look is enough; one that could not be read gets another.
        const found = known.get(backup.name) ?? describeBackup(folder, backup);
        if (found.content.kind === 'readable') known.set(backup.name, found);
        backups.push(found);
      }
      return ok({ backups, failure });
    },
    async fetch(name, keys) {
      const answer = await copier.copy({
        from: join(folder, name),
        to: dataPaths.restoring,
        sameAs: null,
        upToDate: true,
        keys,
      });
      if (answer.kind === 'copied') return ok(null);
      log.error('restore', { name, why: JSON.stringify(answer) });
      if (answer.kind === 'locked') return failed({ kind: 'encryption', reason: 'backup-locked' });
      return answer.kind === 'failed' ? ownRefusal(answer) : failed({ kind: 'backup', reason: whyNot(answer) });
    },
    forgetDescriptions() {
      known.clear();
      emit('changed', { what: 'backups' });
    },
    stop: copier.stop,
  };
}

/** Why our own database could not be copied. */
function ownRefusal(answer: Exclude<CopyAnswer, { kind: 'copied' | 'same' }>): Result<never> {
  return failed({ kind: 'storage', reason: answer.kind === 'failed' ? answer.reason : 'damaged' });
}

function whyNot(answer: Exclude<CopyAnswer, { kind: 'copied' | 'failed' | 'locked' }>): 'damaged' | 'newer' {
  return answer.kind === 'newer' ? 'newer' : 'damaged';
}
