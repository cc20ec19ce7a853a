import { failed, ok, type Result } from '@domain/errors/errors';
import type { Vault } from '../credentials/vault';
import { readRecoveryKey } from '../keys/recovery-key';
import type { Log } from '../log/log';
import {
  baseUrlsIn,
  type ConnectionRows,
  type DataKeys,
  type DataPaths,
  guarded,
  readBackupName,
  swapDatabase,
} from '../store';
import { type Gate, isClosed } from './gate';
import type { Keeper } from './keeper';
import type { StoreExchange } from './store-exchange';

export interface RestoreDeps {
  readonly dataPaths: DataPaths;
  readonly keeper: Keeper;
  readonly gate: Gate;
  readonly vault: Pick<Vault, 'forget'>;
  readonly log: Log;
  readonly now: () => Date;
  readonly exchange: StoreExchange;
  readonly connections: () => ConnectionRows;
  /** The keys of the store and of its backups. */
  readonly keys: () => Promise<DataKeys>;
}

export interface RestoreInput {
  readonly name: string;
  /** Of a backup whose key is not in the keychain. */
  readonly recoveryKey?: string | undefined;
}

/**
 * Brings the database back to a backup: what was typed is stored, a copy of the backup is checked
 * and brought to the newest schema, the current database is backed up, and then one rename
 * exchanges the two. Whatever is refused on the way leaves everything as it was.
 */
export function createRestorer(deps: RestoreDeps): (input: RestoreInput) => Promise<Result<null>> {
  const { keeper, gate, dataPaths, exchange } = deps;

  async function prepare(name: string, keys: DataKeys): Promise<Result<{ readonly keepAside: boolean }>> {
    if (exchange.isPushing('anyone')) return failed({ kind: 'backup', reason: 'pushing' });
    const fetched = await keeper.fetch(name, keys);
    if (!fetched.ok) return fetched;
    const kept = await keeper.make('before-restore');
    // A damaged database has no copy: the file itself is kept.
    const keepAside = !kept.ok && kept.error.kind === 'storage' && kept.error.reason === 'damaged';
    if (!kept.ok && !keepAside) return kept;
    const forgotten = await forgetMoved(keys);
    return forgotten.ok ? ok({ keepAside }) : forgotten;
  }

  /**
   * A key never goes to a host that it was not entered for: if a connection leads elsewhere in the
   * backup, its secrets are deleted.
   */
  async function forgetMoved({ known }: DataKeys): Promise<Result<null>> {
    const moved = guarded(() => {
      const before = baseUrlsIn(dataPaths.restoring, known);
      return deps
        .connections()
        .list()
        .filter(({ id, baseUrl }) => originOf(before.get(id) ?? baseUrl) !== originOf(baseUrl));
    });
    // What cannot be read in a damaged database was not changed by the user either.
    if (!moved.ok) return moved.error.kind === 'storage' && moved.error.reason === 'damaged' ? ok(null) : moved;
    for (const { id, kind } of moved.value) {
      if (kind === 'sandbox') continue;
      const forgotten = await deps.vault.forget(id);
      if (!forgotten.ok) return forgotten;
    }
    return ok(null);
  }

  function swap(keepAside: boolean): Result<null> {
    exchange.close();
    const swapped = guarded(() => swapDatabase(dataPaths, { keepAside, now: deps.now }));
    if (!swapped.ok) return swapped;
    return swapped.value ? ok(null) : failed({ kind: 'storage', reason: 'busy' });
  }

  return async ({ name, recoveryKey = null }) => {
    const backup = readBackupName(name);
    if (backup === null || !keeper.has(name)) return failed({ kind: 'not-found', what: 'backup' });
    const typedKey = recoveryKey === null ? null : readRecoveryKey(recoveryKey);
    if (recoveryKey !== null && typedKey === null) {
      return failed({ kind: 'encryption', reason: 'mistyped-recovery-key' });
    }
    if (isClosed(gate)) return failed({ kind: 'backup', reason: 'restoring' });
    if (exchange.isPushing('user')) return failed({ kind: 'backup', reason: 'pushing' });
    if (!(await exchange.flush())) return failed({ kind: 'backup', reason: 'not-stored' });
    // Asked again, since the page took its time.
    if (isClosed(gate)) return failed({ kind: 'backup', reason: 'restoring' });
    await gate.close();
    const resume = await exchange.drain();
    let isExchanged = false;
    let isReopened = false;
    try {
      const stored = await deps.keys();
      const keys = typedKey === null ? stored : { ...stored, known: [...stored.known, typedKey] };
      const prepared = await prepare(name, keys);
      if (!prepared.ok) return typedKey === null ? prepared : withTypedKey(prepared);
      const swapped = swap(prepared.value.keepAside);
      // A file that was moved aside is never put back: opening finishes the exchange if it can.
      isExchanged = swapped.ok || prepared.value.keepAside;
      deps.log.info('restore', { name, done: swapped.ok });
      isReopened = true;
      exchange.reopen(isExchanged ? { kind: 'backup-restored', takenAt: backup.takenAt } : null);
      return swapped;
    } finally {
      if (!isReopened) resume();
      if (isExchanged) gate.openForNewPage();
      else gate.open();
    }
  };
}

/** A backup that stays locked although a recovery key was typed needs another one. */
function withTypedKey<T>(refused: Result<T>): Result<T> {
  const isLocked = !refused.ok && refused.error.kind === 'encryption' && refused.error.reason === 'backup-locked';
  return isLocked ? failed({ kind: 'encryption', reason: 'other-recovery-key' }) : refused;
}

function originOf(baseUrl: string): string {
  return URL.canParse(baseUrl) ? new URL(baseUrl).origin : baseUrl;
}
