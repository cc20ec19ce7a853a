import { randomBytes } from 'node:crypto';
import { ok, type Result } from '@domain/errors/errors';
import { SANDBOX_BINDING } from '../credentials/secrets';
import type { Vault } from '../credentials/vault';
import type { Credentials } from '../kathan/client';

/**
 * A key and a user id of the documented forms (API reference, section 2), for a server that is only
 * reachable from this computer.
 */
function newSandboxKeys(random: (bytes: number) => Uint8Array = randomBytes): Credentials {
  const text = (bytes: number): string => Buffer.from(random(bytes)).toString('hex');
  return { apiKey: `sk_live_${text(16)}`, userId: `user_${text(12)}` };
}

/**
 * The sandbox's key and user ID: the stored ones, otherwise new ones, stored in the keychain or, if
 * that cannot be used, in memory. The user is not asked, because they open nothing but this
 * sandbox.
 */
export async function sandboxKeys(connectionId: string, vault: Vault): Promise<Result<Credentials>> {
  // The short read: a keychain that waits for its owner must not hold up the sandbox.
  const status = await vault.status(connectionId);
  if (status.ok) {
    const kept = await vault.get(connectionId);
    if (kept.ok && kept.value.apiKey !== null && kept.value.userId !== null) {
      return ok({ apiKey: kept.value.apiKey, userId: kept.value.userId });
    }
  }
  const fresh = newSandboxKeys();
  const stored = status.ok ? await vault.set(connectionId, { ...fresh, boundTo: SANDBOX_BINDING }, 'keychain') : status;
  if (!stored.ok) {
    const remembered = await vault.set(connectionId, { ...fresh, boundTo: SANDBOX_BINDING }, 'session');
    if (!remembered.ok) return remembered;
  }
  return ok(fresh);
}
