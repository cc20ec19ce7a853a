import { failed, ok, type Result } from '@domain/errors/errors';
import type { Update } from '@domain/wire/update';
import type { AudienceWorker } from '../../recipients/thread/audience-worker';
import { guarded, type Store } from '../../store';
import { MAX_BODY_BYTES, type RequestBody, requestBody, writtenBody } from '../../wire/request-body';

/**
 * Writes the body of a draft's update, with the recipients that the draft has now. Errors:
 * `too-large`, `storage`, and `draft-changed` if recipients change meanwhile.
 */
export type WriteBody = (draftId: string, update: Update) => Promise<Result<RequestBody>>;

/** Up to so many rows, the main thread writes the body itself, in a few milliseconds. */
const MAX_ROWS_IN_MAIN = 1000;

/** Writes bodies in the main thread. */
export function bodyWriterInMain(store: Store): WriteBody {
  return (draftId, update) => {
    const written = guarded(() => requestBody(update, () => store.recipients.each(draftId)));
    return Promise.resolve(written.ok ? written.value : written);
  };
}

/** Writes bodies with many rows in the recipients thread. */
export function bodyWriterInThread(store: Store, worker: AudienceWorker): WriteBody {
  const here = bodyWriterInMain(store);
  return async (draftId, update) => {
    const rows = guarded(() => ({
      count: store.recipients.facts(draftId).count,
      revision: store.recipients.rowsRevision(draftId),
    }));
    if (!rows.ok) return rows;
    if (!update.withRecipients || rows.value.count <= MAX_ROWS_IN_MAIN) return here(draftId, update);
    const written = await worker.run('body', { draftId, update, maxBytes: MAX_BODY_BYTES });
    if (!written.ok) return written;
    const { bytes, rowsRevision } = written.value;
    if (bytes === null) return failed({ kind: 'too-large', limitBytes: MAX_BODY_BYTES });
    return rowsRevision === rows.value.revision ? ok(writtenBody(bytes)) : failed({ kind: 'draft-changed' });
  };
}
