import { failed, ok, type Result } from '@domain/errors/errors';
import type { Update } from '@domain/wire/update';
import type { AudienceWorker } from '../../recipients/thread/audience-worker';
import { guarded, type Store } from '../../store';
import { MAX_BODY_BYTES, type RequestBody, requestBody, writtenBody } from '../../wire/request-body';

/**
 * The body of a draft's update with the rows that the draft has now. Errors: `too-large`,
 * `storage`, and `draft-changed` where rows change meanwhile.
 */
export type WriteBody = (draftId: string, update: Update) => Promise<Result<RequestBody>>;

/** Up to so many rows are written by main itself, which takes a few milliseconds. */
const FEW_ROWS = 1000;

/** Writes bodies on its own. */
export function bodyHere(store: Store): WriteBody {
  return (draftId, update) => {
    const written = guarded(() => requestBody(update, () => store.recipients.each(draftId)));
    return Promise.resolve(written.ok ? written.value : written);
  };
}

/** Has bodies with many rows written by the thread for recipients. */
export function bodyInThread(store: Store, worker: AudienceWorker): WriteBody {
  const here = bodyHere(store);
  return async (draftId, update) => {
    const rows = guarded(() => ({
      count: store.recipients.facts(draftId).count,
      revision: store.recipients.rowsRevision(draftId),
    }));
    if (!rows.ok) return rows;
    if (!update.withRecipients || rows.value.count <= FEW_ROWS) return here(draftId, update);
    const written = await worker.run('body', { draftId, update, maxBytes: MAX_BODY_BYTES });
    if (!written.ok) return written;
    const { bytes, rowsRevision } = written.value;
    if (bytes === null) return failed({ kind: 'too-large', limitBytes: MAX_BODY_BYTES });
    return rowsRevision === rows.value.revision ? ok(writtenBody(bytes)) : failed({ kind: 'draft-changed' });
  };
}
