import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { bytesToHex, hexToBytes, randomBytes } from '@noble/ciphers/utils.js';
import { x25519 } from '@noble/curves/ed25519.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { SEAL_MARK } from './sealed';

/**
 * Public-key encryption of secrets from the page: X25519 with a key pair per text, HKDF-SHA-256,
 * XChaCha20-Poly1305. The bridge copies messages, and nothing clears the copies.
 */

const NONCE_BYTES = 24;
const KEY_BYTES = 32;
const INFO = new TextEncoder().encode('campaign-desk secret 1');

interface KeyPair {
  readonly secretKey: Uint8Array;
  /** As text, for `seal`. */
  readonly publicKey: string;
}

export function createKeyPair(): KeyPair {
  const { secretKey, publicKey } = x25519.keygen();
  return { secretKey, publicKey: bytesToHex(publicKey) };
}

/** Seals bytes for the holder of a key pair. The bytes are overwritten with zeros. */
export function seal(secret: Uint8Array, publicKey: string): string {
  const theirs = hexToBytes(publicKey);
  const own = x25519.keygen();
  const nonce = randomBytes(NONCE_BYTES);
  const key = keyOf(x25519.getSharedSecret(own.secretKey, theirs), own.publicKey, theirs);
  const sealed = xchacha20poly1305(key, nonce).encrypt(secret);
  for (const bytes of [secret, key, own.secretKey]) bytes.fill(0);
  return SEAL_MARK + bytesToHex(new Uint8Array([...own.publicKey, ...nonce, ...sealed]));
}

/** What was sealed; `null` if it was sealed for another key pair, or changed on its way. */
export function openSealed(sealed: string, { secretKey, publicKey }: KeyPair): string | null {
  try {
    const bytes = hexToBytes(sealed.slice(SEAL_MARK.length));
    const theirs = bytes.subarray(0, KEY_BYTES);
    const nonce = bytes.subarray(KEY_BYTES, KEY_BYTES + NONCE_BYTES);
    const key = keyOf(x25519.getSharedSecret(secretKey, theirs), theirs, hexToBytes(publicKey));
    const opened = xchacha20poly1305(key, nonce).decrypt(bytes.subarray(KEY_BYTES + NONCE_BYTES));
    return new TextDecoder('utf-8', { fatal: true }).decode(opened);
  } catch {
    return null;
  }
}

function keyOf(shared: Uint8Array, sender: Uint8Array, receiver: Uint8Array): Uint8Array {
  return hkdf(sha256, shared, new Uint8Array([...sender, ...receiver]), INFO, KEY_BYTES);
}
