import { z } from 'zod';
import { secretInputSchema } from '@domain/connection/connection';

/** What is kept for one connection. `null`: not kept. */
export interface Secrets {
  readonly apiKey: string | null;
  readonly userId: string | null;
  /**
   * The origin that they were entered for (`https://api.example`), or `sandbox`. `null` in items of
   * versions that did not store it: the first use binds them.
   */
  readonly boundTo: string | null;
}

/** What the secrets of the sandbox on this computer are bound to. */
export const SANDBOX_BINDING = 'sandbox';

export const NO_SECRETS: Secrets = { apiKey: null, userId: null, boundTo: null };

const itemSchema = z.object({
  apiKey: secretInputSchema.nullable(),
  userId: secretInputSchema.nullable(),
  boundTo: z.string().max(2000).nullable().default(null),
});

/** The text of a connection's keychain item. */
export function itemOf(secrets: Secrets): string {
  const { apiKey, userId, boundTo } = secrets;
  return JSON.stringify({ apiKey, userId, boundTo });
}

/**
 * Reads a keychain item back; `null` for one that this app did not write, or that somebody changed.
 */
export function readItem(text: string): Secrets | null {
  try {
    return itemSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
