import { createHash, createPublicKey, verify } from 'node:crypto';

/** DER in front of the 32 bytes of a key (source: RFC 8410, sections 4 and 7). */
export const PUBLIC_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const KEY_BYTES = 32;

/** A release may be signed by an old and a new key; more than a few make no sense. */
const MAX_SIGNATURES = 8;
const LINE = /^([0-9a-f]{16}) ([A-Za-z0-9+/]{86}==)$/;

/** The name of the signature beside a file. */
export const signatureName = (file: string): string => `${file}.sig`;

/**
 * Whether one of `publicKeys` (base64 of 32 bytes, Ed25519) made a signature of `content` under the
 * name `file`. `signatures` is the text of a signature file: a line for each key, with the key's ID
 * and the signature. What cannot be read counts as no signature.
 */
export function isSigned(
  file: string,
  content: Uint8Array,
  signatures: string,
  publicKeys: readonly string[],
): boolean {
  const keys = new Map(publicKeys.map((key) => [keyId(key), key]));
  const lines = signatures.trim().split(/\r?\n/);
  if (lines.length > MAX_SIGNATURES) return false;
  const message = signedMessage(file, content);
  return lines.some((line) => {
    const [, id = '', signature = ''] = LINE.exec(line) ?? [];
    const key = keys.get(id);
    return key !== undefined && verify(null, message, publicKeyOf(key), Buffer.from(signature, 'base64'));
  });
}

/**
 * The purpose and the name are signed too, so that no signature counts for anything else: neither
 * for the metadata of another system, nor for what the key may sign one day.
 */
export function signedMessage(file: string, content: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`campaign-desk update metadata 1\n${file}\n`), content]);
}

export function keyId(publicKey: string): string {
  return createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex').slice(0, 16);
}

function publicKeyOf(key: string) {
  return createPublicKey({ key: der(PUBLIC_PREFIX, key), format: 'der', type: 'spki' });
}

export function der(prefix: Buffer, key: string): Buffer {
  const bytes = Buffer.from(key, 'base64');
  if (bytes.length !== KEY_BYTES) throw new Error('an Ed25519 key has 32 bytes');
  return Buffer.concat([prefix, bytes]);
}
