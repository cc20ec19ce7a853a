import { isLoopback } from '@domain/connection/base-url';
import { failed, ok, type Result } from '@domain/errors/errors';
import type { Vault } from '../credentials/vault';
import { type ConnectionRows, guarded } from '../store';

/** The consent to connect to an origin; error: `address-not-confirmed`. */
export type ConfirmOrigin = (origin: string) => Promise<Result<null>>;

export interface OriginConsent {
  /**
   * Asks in a native box, out of reach of page scripts, before anything goes to a new origin. A yes
   * lasts until the app ends, or as long as stored credentials are bound to the origin.
   * Error: `address-not-confirmed`.
   * @param isBound whether credentials are stored that were entered for this origin
   */
  confirm(origin: string, isBound: () => Promise<boolean>): Promise<Result<null>>;
}

/** @param ask shows the native box; false if the user declines */
export function createOriginConsent(ask: (origin: string) => Promise<boolean>): OriginConsent {
  const confirmed = new Set<string>();
  const pending = new Map<string, Promise<boolean>>();
  let lastQuestion: Promise<unknown> = Promise.resolve();

  /** One box at a time, and one for each origin. */
  function askOnce(origin: string): Promise<boolean> {
    const asked = pending.get(origin);
    if (asked !== undefined) return asked;
    const question = lastQuestion
      .then(() => ask(origin))
      .finally(() => {
        pending.delete(origin);
      });
    lastQuestion = question.catch(() => undefined);
    pending.set(origin, question);
    return question;
  }

  return {
    confirm: async (origin, isBound) => {
      if (isLoopback(origin)) return ok(null);
      if (!confirmed.has(origin) && !(await isBound()) && !(await askOnce(origin)))
        return failed({ kind: 'address-not-confirmed', address: origin });
      confirmed.add(origin);
      return ok(null);
    },
  };
}

/**
 * Whether the credentials of a connection were entered for this origin. A keychain that cannot say
 * so counts as no.
 */
export async function isOriginBound(
  origin: string,
  { connections, vault }: { readonly connections: ConnectionRows; readonly vault: Vault },
): Promise<boolean> {
  const rows = guarded(() => connections.list());
  if (!rows.ok) return false;
  for (const { id, baseUrl } of rows.value) {
    // Only these can be bound to it: the keychain is not asked about all the others.
    if (!URL.canParse(baseUrl) || new URL(baseUrl).origin !== origin) continue;
    const secrets = await vault.get(id);
    if (secrets.ok && secrets.value.boundTo === origin) return true;
  }
  return false;
}
