import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** The length of a data key in bytes. */
export const KEY_BYTES = 32;

/**
 * Seals values with one data key, and opens them again. Sealed values say by their first character
 * or bytes that they are sealed.
 */
export interface Cipher {
  readonly keyId: string;
  /** Encrypts a text under a random nonce. The result is ASCII. */
  seal(text: string): string;
  /**
   * The same text always gives the same result, so that it can be compared and be part of a primary
   * key.
   */
  sealComparably(text: string): string;
  sealBytes(bytes: Uint8Array): Uint8Array;
  /**
   * Returns a value that is not sealed, or that is damaged or sealed with another key, as it is.
   */
  open<T>(value: T): T | string | Uint8Array;
}

/** A control character that no text of ours starts with. */
const TEXT_MARK = '\u0001';
const BYTES_MARK = Buffer.from([0x01, 0x43, 0x44, 0x01]);
const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const ID_LABEL = 'campaign-desk data key id 1';

/** What names a key without telling anything about it: 16 hexadecimal digits. */
export function keyIdOf(key: Uint8Array): string {
  return createHash('sha256').update(ID_LABEL).update(key).digest('hex').slice(0, 16);
}

/**
 * Makes a cipher: AES-256-GCM with a random 96-bit nonce for each value (NIST SP 800-38D allows
 * 2^32 values per key), and a synthetic nonce from HMAC-SHA-256 of the text for values that must be
 * comparable. Throws if the key is not 32 bytes long.
 */
export function createCipher(key: Uint8Array): Cipher {
  if (key.byteLength !== KEY_BYTES) throw new RangeError('a data key has 32 bytes');
  const values = derive(key, 'values');
  const comparable = derive(key, 'comparable values');
  const nonces = derive(key, 'nonces');

  function encrypt(secret: Buffer, kind: string, plain: Uint8Array, nonce: Buffer): Buffer {
    const cipher = createCipheriv(ALGORITHM, secret, nonce).setAAD(Buffer.from(kind));
    const sealed = cipher.update(plain);
    cipher.final();
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  }

  function decrypt(kind: 'text' | 'same' | 'bytes', sealed: Buffer): Buffer | null {
    if (sealed.length < NONCE_BYTES + TAG_BYTES) return null;
    const secret = kind === 'same' ? comparable : values;
    const decipher = createDecipheriv(ALGORITHM, secret, sealed.subarray(0, NONCE_BYTES)).setAAD(Buffer.from(kind));
    decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    try {
      const plain = decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES));
      decipher.final();
      return plain;
    } catch {
      // Not sealed with this key, or changed since.
      return null;
    }
  }

  function sealText(kind: 'text' | 'same', text: string): string {
    const plain = Buffer.from(text, 'utf8');
    const nonce =
      kind === 'text'
        ? randomBytes(NONCE_BYTES)
        : createHmac('sha256', nonces).update(plain).digest().subarray(0, NONCE_BYTES);
    const sealed = encrypt(kind === 'same' ? comparable : values, kind, plain, nonce);
    return `${TEXT_MARK}${kind === 'text' ? 't' : 's'}${sealed.toString('base64')}`;
  }

  function openText(text: string): string {
    if (!isSealedText(text)) return text;
    const plain = decrypt(text[1] === 's' ? 'same' : 'text', Buffer.from(text.slice(2), 'base64'));
    return plain === null ? text : plain.toString('utf8');
  }

  function openBytes(bytes: Uint8Array): Uint8Array {
    if (!isSealedBytes(bytes)) return bytes;
    const sealed = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(BYTES_MARK.length);
    const plain = decrypt('bytes', sealed);
    return plain === null ? bytes : new Uint8Array(plain.buffer, plain.byteOffset, plain.byteLength);
  }

  return {
    keyId: keyIdOf(key),
    seal: (text) => sealText('text', text),
    sealComparably: (text) => sealText('same', text),
    sealBytes: (bytes) => Buffer.concat([BYTES_MARK, encrypt(values, 'bytes', bytes, randomBytes(NONCE_BYTES))]),
    open(value) {
      if (typeof value === 'string') return openText(value);
      return value instanceof Uint8Array ? openBytes(value) : value;
    },
  };
}

/** Whether a stored value is sealed with some key. */
export function isSealed(value: unknown): boolean {
  return typeof value === 'string' ? isSealedText(value) : value instanceof Uint8Array && isSealedBytes(value);
}

const isSealedText = (text: string): boolean => text.startsWith(`${TEXT_MARK}t`) || text.startsWith(`${TEXT_MARK}s`);

const isSealedBytes = (bytes: Uint8Array): boolean =>
  BYTES_MARK.every((byte, index) => bytes[index] === byte) && bytes.byteLength >= BYTES_MARK.length;

function derive(key: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `campaign-desk 1 ${purpose}`, KEY_BYTES));
}
