import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { EncryptionReport, EncryptionStatus } from '@domain/encryption/encryption';
import { failed, ok, type Result } from '@domain/errors/errors';
import type { Copier } from '../backups/copier';
import type { Gate } from '../backups/gate';
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
  guarded,
  KEY_BYTES,
  keyIdOf,
  type Places,
  swapDatabase,
} from '../store';
import type { ConvertEnd } from './run-converter';

export interface EncryptionDeps {
  readonly places: Places;
  readonly copier: Pick<Copier, 'alone'>;
  readonly gate: Gate;
  readonly keyStore: KeyStore;
  readonly ring: KeyRing;
  readonly log: Log;
  readonly now: () => Date;
  readonly run: (job: ConvertJob) => Promise<ConvertEnd>;
  /** The id of the key that the store is encrypted with; `null` if it is not. */
  readonly keyId: () => string | null;
  /** Has the page store what was typed; returns false if it did not. */
  readonly flush: () => Promise<boolean>;
  /** Whether an update is being sent, by the user or by the queue. */
  readonly isPushing: () => boolean;
  /**
   * Starts no update any more and gives those on their way some seconds; what it returns lets the
   * queue go on.
   */
  readonly quiet: () => Promise<() => void>;
  /** Closes the store and everything around it. */
  readonly close: () => void;
  /** Opens everything again. `report`: what was converted; `null` if the database is as it was. */
  readonly reopen: (report: EncryptionReport | null) => void;
  /** Backups were replaced or deleted. */
  readonly backupsChanged: () => void;
}

export interface Encryption {
  status(): Result<EncryptionStatus>;
  /**
   * Makes a key and shows it once, as the recovery key. Nothing is stored yet. Errors: `keychain`,
   * `encryption`.
   */
  begin(): Promise<Result<{ readonly recoveryKey: string }>>;
  /** Encrypts with the key that was shown. `lastGroup`: what the user copied of it. */
  turnOn(input: { readonly lastGroup: string }): Promise<Result<null>>;
  turnOff(): Promise<Result<null>>;
}

/**
 * Switches encryption on and off. A separate process writes copies; then one rename puts the copy
 * in the database's place. Encrypting, the key is in the keychain first, then backups are replaced,
 * and the database last, so that "on" means that nothing readable is left; decrypting goes the
 * other way round. Whatever happens in the middle leaves the old database or the new one, with its
 * key in the keychain.
 */
export function createEncryption(deps: EncryptionDeps): Encryption {
  const { places, gate, keyStore, ring } = deps;
  let pending: Uint8Array | null = null;

  async function convert(what: ConvertJob['what'], keys: DataKeys): Promise<Result<EncryptionReport>> {
    const end = await deps.run({ folder: places.folder, keys, what });
    if (end.kind === 'converted')
      return ok({ isOn: keys.own !== null, rewritten: end.rewritten, deleted: end.deleted });
    deps.log.error('encryption', { what, why: end.kind === 'failed' ? end.reason : end.kind });
    return failed(
      end.kind === 'failed' ? { kind: 'storage', reason: end.reason } : { kind: 'encryption', reason: 'stalled' },
    );
  }

  function exchange(): Result<null> {
    deps.close();
    const swapped = guarded(() => swapDatabase(places, { keepAside: false, now: deps.now }));
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
    ring.add(key);
    const keys = { ...(await ring.forStore(null)), own: key };
    const backups = await convert('backups', keys);
    deps.backupsChanged();
    if (!backups.ok) return backups;
    const database = await convert('database', keys);
    if (!database.ok) return database;
    closed();
    const exchanged = exchange();
    if (!exchanged.ok) return exchanged;
    await removeReadable();
    return backups;
  }

  async function decrypt(keyId: string, closed: () => void): Promise<Result<EncryptionReport>> {
    const keys = { ...(await ring.forStore(keyId)), own: null };
    const database = await convert('database', keys);
    if (!database.ok) return database;
    closed();
    const exchanged = exchange();
    if (!exchanged.ok) return exchanged;
    const backups = await convert('backups', keys);
    deps.backupsChanged();
    // Backups that stay encrypted can be restored as long as their key is in the keychain.
    if (backups.ok && !backupKeyIds(places).includes(keyId)) await keyStore.remove(keyId);
    return backups.ok ? backups : ok({ isOn: false, rewritten: 0, deleted: 0 });
  }

  /**
   * Files beside the database that hold contents: of imports, of the sandbox, and damaged databases
   * that were kept.
   */
  async function removeReadable(): Promise<void> {
    const others = [join(places.folder, 'imports'), join(places.folder, 'sandbox')];
    for (const path of [...others, ...damagedFilesIn(places.folder)]) {
      await rm(path, { recursive: true, force: true }).catch(() => {
        deps.log.error('encryption', { what: 'files', why: 'not-removed' });
      });
    }
  }

  async function closedOff(work: (closed: () => void) => Promise<Result<EncryptionReport>>): Promise<Result<null>> {
    if (gate.isClosed) return failed({ kind: 'encryption', reason: 'busy' });
    if (deps.isPushing()) return failed({ kind: 'encryption', reason: 'pushing' });
    if (!(await deps.flush())) return failed({ kind: 'encryption', reason: 'not-stored' });
    return deps.copier.alone(async () => {
      if (isClosed(gate)) return failed({ kind: 'encryption', reason: 'busy' });
      await gate.close();
      const resume = await deps.quiet();
      const progress = { isStoreClosed: false, isConverted: false };
      try {
        if (deps.isPushing()) return failed({ kind: 'encryption', reason: 'pushing' });
        const report = await work(() => {
          progress.isStoreClosed = true;
        });
        progress.isConverted = report.ok;
        deps.log.info('encryption', { done: report.ok });
        if (progress.isStoreClosed) deps.reopen(report.ok ? report.value : null);
        return report.ok ? ok(null) : report;
      } finally {
        if (!progress.isStoreClosed) resume();
        if (progress.isConverted) gate.openForNewPage();
        else gate.open();
      }
    });
  }

  return {
    status: () =>
      guarded(() => ({
        isOn: deps.keyId() !== null,
        backups: backupsIn(places.backups).length,
        unreadableBackups: backupsIn(places.backups).length - backupKeyIds(places).length,
        damagedFiles: damagedFilesIn(places.folder).filter((file) => file.endsWith('.db')).length,
      })),
    async begin() {
      if (deps.keyId() !== null) return failed({ kind: 'encryption', reason: 'already-on' });
      const usable = await keyStore.check();
      if (!usable.ok) return usable;
      pending = Uint8Array.from(randomBytes(KEY_BYTES));
      return ok({ recoveryKey: writeRecoveryKey(pending) });
    },
    async turnOn({ lastGroup }) {
      const key = pending;
      if (deps.keyId() !== null) return failed({ kind: 'encryption', reason: 'already-on' });
      if (key === null) return failed({ kind: 'encryption', reason: 'not-begun' });
      if (!isLastGroup(lastGroup, writeRecoveryKey(key))) return failed({ kind: 'encryption', reason: 'wrong-group' });
      const turnedOn = await closedOff((closed) => encrypt(key, closed));
      if (turnedOn.ok && pending !== null && keyIdOf(pending) === keyIdOf(key)) pending = null;
      return turnedOn;
    },
    async turnOff() {
      const keyId = deps.keyId();
      if (keyId === null) return failed({ kind: 'encryption', reason: 'already-off' });
      return closedOff((closed) => decrypt(keyId, closed));
    },
  };
}

/** Asked again after waiting, which the compiler does not expect to change anything. */
function isClosed({ isClosed }: Gate): boolean {
  return isClosed;
}
