import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { EncryptionReport } from '@domain/encryption/encryption';
import { failed, ok, type Result } from '@domain/errors/errors';
import type { Copier } from '../backups/copier';
import { type Gate, isClosed } from '../backups/gate';
import type { StoreExchange } from '../backups/store-exchange';
import type { BackendModule, Handlers } from '../ipc/handlers';
import type { KeyRing } from '../keys/key-ring';
import type { KeyStore } from '../keys/key-store';
import { isLastGroup, writeRecoveryKey } from '../keys/recovery-key';
import type { Log } from '../log/log';
import {
  backupKeyIds,
  backupsIn,
  type ConvertJob,
  damagedFilesIn,
  type DataKeys,
  type DataPaths,
  guarded,
  KEY_BYTES,
  keyIdOf,
  swapDatabase,
} from '../store';
import type { ConvertEnd } from './run-converter';

export interface EncryptionServices {
  readonly dataPaths: DataPaths;
  readonly copier: Pick<Copier, 'alone'>;
  readonly gate: Gate;
  readonly keyStore: KeyStore;
  readonly keyRing: KeyRing;
  readonly log: Log;
  readonly now: () => Date;
  readonly run: (job: ConvertJob) => Promise<ConvertEnd>;
  /** The id of the key that the store is encrypted with; `null` if it is not. */
  readonly keyId: () => string | null;
  readonly exchange: StoreExchange;
  /** Backups were replaced or deleted. */
  readonly onBackupsChanged: () => void;
}

type EncryptionCommand = Extract<keyof Handlers, `encryption.${string}`>;

/**
 * Switches encryption on and off: another process writes copies, and one rename replaces the
 * database. Encrypting stores the key first and replaces the database last; decrypting is the
 * reverse. A crash leaves the old or the new database, with its key in the keychain.
 */
export function createEncryption(services: EncryptionServices): BackendModule<EncryptionCommand> {
  const { dataPaths, gate, keyStore, keyRing, exchange } = services;
  let pending: Uint8Array | null = null;

  async function convert(what: ConvertJob['what'], keys: DataKeys): Promise<Result<EncryptionReport>> {
    const end = await services.run({ folder: dataPaths.folder, keys, what });
    if (end.kind === 'converted')
      return ok({ isOn: keys.own !== null, rewritten: end.rewritten, deleted: end.deleted });
    services.log.error('encryption', { what, why: end.kind === 'failed' ? end.reason : end.kind });
    return failed(
      end.kind === 'failed' ? { kind: 'storage', reason: end.reason } : { kind: 'encryption', reason: 'stalled' },
    );
  }

  function swap(): Result<null> {
    exchange.close();
    const swapped = guarded(() => swapDatabase(dataPaths, { keepAside: false, now: services.now }));
    if (!swapped.ok) return swapped;
    return swapped.value ? ok(null) : failed({ kind: 'storage', reason: 'busy' });
  }

  /**
   * Runs with the gate closed. `isClosed` tells whether the store was closed, and so must be opened
   * again.
   */
  async function encrypt(key: Uint8Array, closed: () => void): Promise<Result<EncryptionReport>> {
    const kept = await keyStore.keep(key);
    if (!kept.ok) return kept;
    keyRing.add(key);
    const keys = { ...(await keyRing.forStore(null)), own: key };
    const backups = await convert('backups', keys);
    services.onBackupsChanged();
    if (!backups.ok) return backups;
    const database = await convert('database', keys);
    if (!database.ok) return database;
    closed();
    const swapped = swap();
    if (!swapped.ok) return swapped;
    await removeReadable();
    return backups;
  }

  async function decrypt(keyId: string, closed: () => void): Promise<Result<EncryptionReport>> {
    const keys = { ...(await keyRing.forStore(keyId)), own: null };
    const database = await convert('database', keys);
    if (!database.ok) return database;
    closed();
    const swapped = swap();
    if (!swapped.ok) return swapped;
    const backups = await convert('backups', keys);
    services.onBackupsChanged();
    // Backups that stay encrypted can be restored as long as their key is in the keychain.
    if (backups.ok && !backupKeyIds(dataPaths).includes(keyId)) await keyStore.remove(keyId);
    return backups.ok ? backups : ok({ isOn: false, rewritten: 0, deleted: 0 });
  }

  /**
   * Files beside the database that hold contents: of imports, of the sandbox, and damaged databases
   * that were kept.
   */
  async function removeReadable(): Promise<void> {
    const others = [join(dataPaths.folder, 'imports'), join(dataPaths.folder, 'sandbox')];
    for (const path of [...others, ...damagedFilesIn(dataPaths.folder)]) {
      await rm(path, { recursive: true, force: true }).catch(() => {
        services.log.error('encryption', { what: 'files', why: 'not-removed' });
      });
    }
  }

  async function closedOff(work: (closed: () => void) => Promise<Result<EncryptionReport>>): Promise<Result<null>> {
    if (gate.isClosed) return failed({ kind: 'encryption', reason: 'busy' });
    if (exchange.isPushing('anyone')) return failed({ kind: 'encryption', reason: 'pushing' });
    if (!(await exchange.flush())) return failed({ kind: 'encryption', reason: 'not-stored' });
    return services.copier.alone(async () => {
      if (isClosed(gate)) return failed({ kind: 'encryption', reason: 'busy' });
      await gate.close();
      const resume = await exchange.drain();
      const progress = { isStoreClosed: false, isConverted: false };
      try {
        if (exchange.isPushing('anyone')) return failed({ kind: 'encryption', reason: 'pushing' });
        const report = await work(() => {
          progress.isStoreClosed = true;
        });
        progress.isConverted = report.ok;
        services.log.info('encryption', { done: report.ok });
        if (progress.isStoreClosed) {
          exchange.reopen(report.ok ? { kind: 'encryption-changed', report: report.value } : null);
        }
        return report.ok ? ok(null) : report;
      } finally {
        if (!progress.isStoreClosed) resume();
        if (progress.isConverted) gate.openForNewPage();
        else gate.open();
      }
    });
  }

  return {
    handlers: {
      'encryption.status': () =>
        guarded(() => ({
          isOn: services.keyId() !== null,
          backups: backupsIn(dataPaths.backups).length,
          unreadableBackups: backupsIn(dataPaths.backups).length - backupKeyIds(dataPaths).length,
          damagedFiles: damagedFilesIn(dataPaths.folder).filter((file) => file.endsWith('.db')).length,
        })),
      // Makes a key and shows it once, as the recovery key. Nothing is stored yet.
      'encryption.begin': async () => {
        if (services.keyId() !== null) return failed({ kind: 'encryption', reason: 'already-on' });
        const usable = await keyStore.check();
        if (!usable.ok) return usable;
        pending = Uint8Array.from(randomBytes(KEY_BYTES));
        return ok({ recoveryKey: writeRecoveryKey(pending) });
      },
      'encryption.turnOn': async ({ lastGroup }) => {
        const key = pending;
        if (services.keyId() !== null) return failed({ kind: 'encryption', reason: 'already-on' });
        if (key === null) return failed({ kind: 'encryption', reason: 'not-begun' });
        if (!isLastGroup(lastGroup, writeRecoveryKey(key)))
          return failed({ kind: 'encryption', reason: 'wrong-group' });
        const turnedOn = await closedOff((closed) => encrypt(key, closed));
        if (turnedOn.ok && pending !== null && keyIdOf(pending) === keyIdOf(key)) pending = null;
        return turnedOn;
      },
      'encryption.turnOff': async () => {
        const keyId = services.keyId();
        if (keyId === null) return failed({ kind: 'encryption', reason: 'already-off' });
        return closedOff((closed) => decrypt(keyId, closed));
      },
      // The store is open, so there is nothing to unlock.
      'encryption.unlock': () => ok(null),
      'encryption.tryAgain': () => ok(null),
    },
  };
}
