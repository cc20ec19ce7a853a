import { z } from 'zod';
import { type PendingUpload, pendingUploadSchema } from '@domain/uploads/upload';
import { writeJson } from '@kernel/json/json-codec';
import type { Database } from '../core/database';
import { readColumn } from '../core/json-column';
import { readState, writeState } from '../core/state';

const KEY = 'list-uploads';

const storedSchema = z.record(z.string(), pendingUploadSchema);

/**
 * Uploads that were sent and whose outcome is not known, by their draft. On the disk before they
 * are sent.
 */
export interface ListUploads {
  pending(draftId: string): PendingUpload | null;
  note(draftId: string, upload: PendingUpload): void;
  forget(draftId: string): void;
}

export function listUploads(db: Database): ListUploads {
  const read = () => readColumn(storedSchema, readState(db, KEY)) ?? {};
  return {
    pending: (draftId) => read()[draftId] ?? null,
    note(draftId, upload) {
      writeState(db, KEY, writeJson({ ...read(), [draftId]: upload }));
    },
    forget(draftId) {
      const { [draftId]: gone, ...others } = read();
      if (gone !== undefined) writeState(db, KEY, writeJson(others));
    },
  };
}
