import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Unreadable } from '@domain/recipients/import';
import { READ_WITHOUT_WAITING } from '../../../files/regular-file';
import { spoolCipher, type SpoolKey } from '../../../files/spool-cipher';

/**
 * Where contacts come from: a file, or a text that was pasted. `key`: the file is a copy of ours
 * that is encrypted with it.
 */
export type ImportSource =
  | { readonly kind: 'file'; readonly path: string; readonly key?: SpoolKey }
  | { readonly kind: 'text'; readonly text: string };

/** Bytes that can be read from any place. Reading blocks: this is for a worker thread. */
export interface OpenSource {
  readonly isText: boolean;
  /**
   * The file that holds these bytes as they are; `null` if they are a text that was pasted, or
   * encrypted in their file.
   */
  readonly path: string | null;
  readonly size: number;
  /**
   * At most `length` bytes from `position`, fewer only at the end; `null` where the file system
   * does not give them.
   */
  read(position: number, length: number): Uint8Array | null;
  close(): void;
}

export type Opened =
  | { readonly ok: true; readonly source: OpenSource }
  | { readonly ok: false; readonly reason: Unreadable };

export function openSource(source: ImportSource): Opened {
  if (source.kind === 'text') {
    const bytes = new TextEncoder().encode(source.text);
    return {
      ok: true,
      source: {
        isText: true,
        path: null,
        size: bytes.length,
        read: (position, length) => bytes.subarray(position, position + length),
        close: () => undefined,
      },
    };
  }
  try {
    const file = openSync(source.path, READ_WITHOUT_WAITING);
    const stats = fstatSync(file);
    if (!stats.isFile()) {
      closeSync(file);
      return { ok: false, reason: 'unreadable' };
    }
    const close = (): void => closeSync(file);
    const { path, key } = source;
    const read = key === undefined ? readerOf(file) : decrypting(readerOf(file), key);
    return {
      ok: true,
      source: { isText: false, path: key === undefined ? path : null, size: stats.size, read, close },
    };
  } catch (error) {
    return { ok: false, reason: isMissing(error) ? 'missing' : 'unreadable' };
  }
}

function readerOf(file: number): OpenSource['read'] {
  return (position, length) => {
    const bytes = new Uint8Array(length);
    let filled = 0;
    try {
      while (filled < length) {
        const read = readSync(file, bytes, filled, length - filled, position + filled);
        if (read === 0) break;
        filled += read;
      }
    } catch {
      return null;
    }
    return bytes.subarray(0, filled);
  };
}

function decrypting(read: OpenSource['read'], key: SpoolKey): OpenSource['read'] {
  return (position, length) => {
    const bytes = read(position, length);
    return bytes === null ? null : spoolCipher(key, position, bytes);
  };
}

const isMissing = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
