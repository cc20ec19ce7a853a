import { open } from 'node:fs/promises';
import { MAX_DRAFT_FILE_BYTES } from '@domain/draft/file';
import { failed, ok, type Result } from '@domain/errors/errors';
import { decodeText } from '@kernel/files/decode-text';
import { READ_WITHOUT_WAITING } from '../files/regular-file';

/**
 * Returns the text of a regular file of at most `MAX_DRAFT_FILE_BYTES`. The error says whether it
 * is unreadable, too large or no text.
 */
export async function readDraftText(path: string): Promise<Result<string>> {
  try {
    const file = await open(path, READ_WITHOUT_WAITING);
    try {
      // Of a device or a pipe nobody knows the size, and it may never end.
      const facts = await file.stat();
      if (!facts.isFile()) return failed({ kind: 'draft-file', reason: 'unreadable' });
      if (facts.size > MAX_DRAFT_FILE_BYTES) return failed({ kind: 'draft-file', reason: 'too-large' });
      const text = decodeText(await file.readFile());
      return text === null ? failed({ kind: 'draft-file', reason: 'not-a-draft' }) : ok(text);
    } finally {
      await file.close();
    }
  } catch {
    return failed({ kind: 'draft-file', reason: 'unreadable' });
  }
}
