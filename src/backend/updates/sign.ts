import { createPrivateKey, createPublicKey, sign as signBytes } from 'node:crypto';
import { der, keyId, PUBLIC_PREFIX, signedMessage } from './signature';

const PRIVATE_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

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
