import type { Vault } from '../credentials/vault';
import { guarded, type Store } from '../store';

export interface ForgetSecretsDeps {
  readonly store: Pick<Store, 'secretsToForget'>;
  readonly vault: Pick<Vault, 'forget'>;
}

/**
 * Deletes the secrets of erased connections from the keychain. Those that it refuses to delete now
 * stay on the list for the next call. Returns whether none is left.
 */
export async function forgetErasedSecrets({ store, vault }: ForgetSecretsDeps): Promise<boolean> {
  const pending = guarded(() => store.secretsToForget.list());
  if (!pending.ok) return false;
  let areAllGone = true;
  for (const connectionId of pending.value) {
    const forgotten = await vault.forget(connectionId);
    const noted = forgotten.ok && guarded(() => store.secretsToForget.remove(connectionId)).ok;
    areAllGone &&= noted;
  }
  return areAllGone;
}
