import { createHash, createPrivateKey, createPublicKey, sign as signBytes, verify } from 'node:crypto';

/** DER in front of the 32 bytes of a key (source: RFC 8410, sections 4 and 7). */
const PUBLIC_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const PRIVATE_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
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

/** Signs `content` under the name `file` with a key (base64 of 32 bytes). Returns one line. */
export function signLine(file: string, content: Uint8Array, privateKey: string): string {
  const key = createPrivateKey({ key: der(PRIVATE_PREFIX, privateKey), format: 'der', type: 'pkcs8' });
  const publicKey = publicKeyFor(privateKey);
  return `${keyId(publicKey)} ${signBytes(null, signedMessage(file, content), key).toString('base64')}\n`;
}

/** Returns the public key of a private one, both base64 of 32 bytes. Throws if it is no key. */
export function publicKeyFor(privateKey: string): string {
  const key = createPrivateKey({ key: der(PRIVATE_PREFIX, privateKey), format: 'der', type: 'pkcs8' });
  const exported = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return exported.subarray(PUBLIC_PREFIX.length).toString('base64');
}

/**
 * The purpose and the name are signed too, so that no signature counts for anything else: neither
 * for the metadata of another system, nor for what the key may sign one day.
 */
function signedMessage(file: string, content: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`campaign-desk update metadata 1\n${file}\n`), content]);
}

function keyId(publicKey: string): string {
  return createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex').slice(0, 16);
}

function publicKeyOf(key: string) {
  return createPublicKey({ key: der(PUBLIC_PREFIX, key), format: 'der', type: 'spki' });
}

function der(prefix: Buffer, key: string): Buffer {
  const bytes = Buffer.from(key, 'base64');
  if (bytes.length !== KEY_BYTES) throw new Error('an Ed25519 key has 32 bytes');
  return Buffer.concat([prefix, bytes]);
}
