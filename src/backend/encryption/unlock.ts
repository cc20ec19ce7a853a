import { type AppError, failed, ok, type Result } from '@domain/errors/errors';
import { dispatch, type Dispatcher } from '../ipc/dispatch';
import type { Sender } from '../ipc/sender';
import type { KeyStore } from '../keys/key-store';
import { readRecoveryKey } from '../keys/recovery-key';
import { keyIdOf, type Opened } from '../store';

export interface UnlockDeps extends Omit<Dispatcher, 'handlers'> {
  readonly keyId: string;
  readonly keyStore: Pick<KeyStore, 'get' | 'keep'>;
  readonly open: (keys: readonly Uint8Array[]) => Opened;
  readonly showDataFolder: () => void;
  /** Loads the page again, which then gets what is stored. */
  readonly reloadPage: () => void;
  /** The keychain did not help: the page has to ask for the recovery key. */
  readonly onLocked: (answer: (sender: Sender, message: unknown) => Promise<Result<unknown>>) => void;
}

export interface Unlocked {
  readonly opened: Exclude<Opened, { kind: 'locked' }>;
  readonly key: Uint8Array;
}

/**
 * Opens a store that is encrypted: with the key in the keychain, or else with the recovery key that
 * the page asks for, which is put into the keychain again. Resolves when it is open, or cannot be
 * opened for another reason. Until then nothing of the store is touched.
 */
export function unlock({
  keyId,
  keyStore,
  open,
  showDataFolder,
  reloadPage,
  onLocked,
  ...dispatcher
}: UnlockDeps): Promise<Unlocked> {
  return new Promise((resolve) => {
    let why: AppError = { kind: 'locked', keychain: null };

    function openWith(key: Uint8Array, isKept: boolean): Result<null> {
      const opened = open([key]);
      if (opened.kind === 'locked') return failed({ kind: 'encryption', reason: 'other-recovery-key' });
      const notices = opened.kind === 'open' && !isKept ? [...opened.notices, { kind: 'key-not-kept' as const }] : null;
      resolve({ opened: opened.kind === 'open' && notices !== null ? { ...opened, notices } : opened, key });
      return ok(null);
    }

    /** For the page that shows why the data is locked. */
    function reloading(opened: Result<null>): Result<null> {
      if (opened.ok) reloadPage();
      return opened;
    }

    async function tryKeychain(): Promise<Result<null>> {
      const found = await keyStore.get(keyId);
      if (found.ok && found.value !== null) return openWith(found.value, true);
      const keychain = !found.ok && found.error.kind === 'keychain' ? found.error.reason : null;
      why = { kind: 'locked', keychain };
      return failed(why);
    }

    async function withRecoveryKey(text: string): Promise<Result<null>> {
      const key = readRecoveryKey(text);
      if (key === null) return failed({ kind: 'encryption', reason: 'mistyped-recovery-key' });
      if (keyIdOf(key) !== keyId) return failed({ kind: 'encryption', reason: 'other-recovery-key' });
      const kept = await keyStore.keep(key);
      return openWith(key, kept.ok);
    }

    const handlers = {
      'app.bootstrap': () => failed(why),
      'app.openDataFolder': () => {
        showDataFolder();
        return ok(null);
      },
      'encryption.tryAgain': async () => reloading(await tryKeychain()),
      'encryption.unlock': async ({ recoveryKey }: { readonly recoveryKey: string }) =>
        reloading(await withRecoveryKey(recoveryKey)),
    };
    void tryKeychain().then((found) => {
      if (!found.ok) onLocked((sender, message) => dispatch({ ...dispatcher, handlers }, sender, message));
    });
  });
}
