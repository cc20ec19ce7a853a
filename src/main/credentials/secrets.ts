import { z } from 'zod';
import { secretInputSchema } from '@shared/connection/connection';

/** What is kept for one connection. `null`: not kept. */
export interface Secrets {
  readonly apiKey: string | null;
  readonly userId: string | null;
}

export const NO_SECRETS: Secrets = { apiKey: null, userId: null };

const itemSchema = z.object({ apiKey: secretInputSchema.nullable(), userId: secretInputSchema.nullable() });

/** The text of a connection's keychain item. */
export function itemOf(secrets: Secrets): string {
  return JSON.stringify({ apiKey: secrets.apiKey, userId: secrets.userId });
}

/** Reads a keychain item back; `null` for one that this app did not write, or that somebody changed. */
export function readItem(text: string): Secrets | null {
  try {
    return itemSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
