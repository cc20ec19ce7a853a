import { createReadStream } from 'node:fs';

/** Knows the secrets that no file may hold. */
export interface Examiner {
  /** Whether a text holds an API key or a password that is known. No file may. */
  readonly holdsSecret: (text: string) => boolean;
  /**
   * Whether a text holds a known user ID. A file may, because it can be an ordinary word of a
   * campaign's values, but the response reports it.
   */
  readonly holdsUserId: (text: string) => boolean;
}

/** Longer than any secret, in bytes: one that lies across two pieces of a file is found as well. */
const OVERLAP = 16 * 1024;

/** Reads a file that was written, before it takes its name. Throws what the disk throws. */
export async function examine(
  path: string,
  examiner: Examiner,
): Promise<{ readonly holdsSecret: boolean; readonly holdsUserId: boolean }> {
  let tail = '';
  let holdsUserId = false;
  for await (const piece of createReadStream(path, { encoding: 'utf8', highWaterMark: 256 * 1024 })) {
    const text = tail + String(piece);
    if (examiner.holdsSecret(text)) return { holdsSecret: true, holdsUserId };
    holdsUserId ||= examiner.holdsUserId(text);
    tail = text.slice(-OVERLAP);
  }
  return { holdsSecret: false, holdsUserId };
}
