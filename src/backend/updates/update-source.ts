import { z } from 'zod';
import { isLoopback } from '@domain/connection/base-url';

/** A public key: base64 of the 32 bytes of an Ed25519 key. */
const publicKeySchema = z.string().regex(/^[A-Za-z0-9+/]{43}=$/);

const sourceSchema = z.object({
  /** The folder with the metadata and the packages; null in a build without updates. */
  feedUrl: z.string().nullable(),
  keys: z.array(publicKeySchema).max(8),
});

/** Where updates come from, and whose signature counts. */
export interface UpdateSource {
  /** Ends with a slash. */
  readonly feedUrl: string;
  readonly keys: readonly string[];
  /** For tests: `http:` to this computer is allowed. */
  readonly allowsLoopback: boolean;
}

/**
 * Reads the source that a build has. Returns null if it has no address or no key, or if the address
 * is not `https:`: updates are off in such a build.
 */
export function readUpdateSource(source: unknown, allowsLoopback: boolean): UpdateSource | null {
  const parsed = sourceSchema.safeParse(source);
  if (!parsed.success) return null;
  const { feedUrl, keys } = parsed.data;
  if (feedUrl === null || keys.length === 0 || !mayFetch(feedUrl, allowsLoopback)) return null;
  return { feedUrl: feedUrl.endsWith('/') ? feedUrl : `${feedUrl}/`, keys, allowsLoopback };
}

/** Whether updates may be fetched from an address: `https:` without credentials. */
export function mayFetch(url: string, allowsLoopback: boolean): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, username, password, origin } = new URL(url);
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (allowsLoopback && protocol === 'http:' && isLoopback(origin));
}
