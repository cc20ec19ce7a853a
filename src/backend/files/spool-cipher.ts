import { createCipheriv, randomBytes } from 'node:crypto';

/**
 * The key of one file that is needed for a while. It lies in memory alone, so the file can't be
 * read once this process has ended.
 */
export type SpoolKey = Uint8Array;

/**
 * A file that is needed for a while, with its key. Each content of a file needs a key of its own.
 */
export interface SpoolFile {
  readonly path: string;
  readonly key: SpoolKey;
}

const KEY_BYTES = 32;
const BLOCK_BYTES = 16;

export const newSpoolKey = (): SpoolKey => Uint8Array.from(randomBytes(KEY_BYTES));

/**
 * Encrypts bytes that stand at `position` (in bytes) of a file, or decrypts them: AES-256 in
 * counter mode, which does both, keeps the length and can begin anywhere. It hides what the file
 * holds and does not prove that nobody changed it.
 */
export function spoolCipher(key: SpoolKey, position: number, bytes: Uint8Array): Uint8Array {
  const counter = Buffer.alloc(BLOCK_BYTES);
  counter.writeBigUInt64BE(BigInt(Math.floor(position / BLOCK_BYTES)), BLOCK_BYTES - 8);
  const cipher = createCipheriv('aes-256-ctr', key, counter);
  cipher.update(new Uint8Array(position % BLOCK_BYTES));
  return cipher.update(bytes);
}
