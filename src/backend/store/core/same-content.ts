import { closeSync, openSync, readSync } from 'node:fs';
import { sizeOf } from './files';

const CHUNK = 1024 * 1024;

/** Whether two files hold the same bytes. */
export function sameContent(one: string, other: string): boolean {
  if (sizeOf(one) !== sizeOf(other)) return false;
  const first = openSync(one, 'r');
  const second = openSync(other, 'r');
  const [a, b] = [Buffer.alloc(CHUNK), Buffer.alloc(CHUNK)];
  try {
    for (;;) {
      const read = readSync(first, a);
      if (readSync(second, b) !== read || !a.subarray(0, read).equals(b.subarray(0, read))) return false;
      if (read === 0) return true;
    }
  } finally {
    closeSync(first);
    closeSync(second);
  }
}
