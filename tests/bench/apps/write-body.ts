import { createHash } from 'node:crypto';
import { bodyOf } from '@backend/recipients/worker/body';
import { Suppression } from '@backend/recipients/worker/suppression';
import { openForStaging } from '@backend/store/open/worker-connection';
import type { Update } from '@domain/wire/update';

const MAX_BYTES = 1 << 30;

/** Prepares writing the body of a draft's update in a database; each call returns its SHA-256. */
export function bodyWriter(file: string, draftId: string, update: Update) {
  const db = openForStaging({ file, key: null });
  const suppression = new Suppression();
  return {
    write: (): { readonly bytes: Uint8Array; readonly hash: string } => {
      const { bytes } = bodyOf(db, { draftId, update, maxBytes: MAX_BYTES, now: Date.now() }, suppression);
      if (bytes === null) throw new Error('the body is too large');
      return { bytes, hash: createHash('sha256').update(bytes).digest('hex') };
    },
    close: () => {
      db.close();
    },
  };
}
