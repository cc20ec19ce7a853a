import { failed, ok } from '@domain/errors/errors';
import type { AudienceWorker } from '../../recipients/thread/audience-worker';
import { guarded, type Store } from '../../store';
import { MAX_BODY_BYTES, writtenBody } from '../../wire/request-body';
import { abandon, bodyWriterInMain, type WriteBody } from './write-body';

/**
 * Up to so many rows, and numbers of suppression lists, the main thread writes the body itself, in
 * a few milliseconds.
 */
const MAX_ROWS_IN_MAIN = 1000;
const MAX_SUPPRESSED_IN_MAIN = 500_000;

/** Writes bodies with many rows in the recipients thread. */
export function bodyWriterInThread(store: Store, worker: AudienceWorker, now: () => Date): WriteBody {
  const here = bodyWriterInMain(store);
  return async (draftId, update, keepsNumbers = false) => {
    const rows = guarded(() => ({
      count: store.recipients.facts(draftId).count,
      revision: store.recipients.rowsRevision(draftId),
      hasRules: store.suppression.hasNumberRules(draftId),
      suppressed: store.suppression.list().reduce((sum, list) => sum + list.rows, 0),
    }));
    if (!rows.ok) return rows;
    const { count, suppressed, hasRules } = rows.value;
    const isSmall = count <= MAX_ROWS_IN_MAIN && suppressed <= MAX_SUPPRESSED_IN_MAIN && !hasRules;
    if (!update.withRecipients || isSmall) return here(draftId, update, keepsNumbers);
    const input = { draftId, update, maxBytes: MAX_BODY_BYTES, now: now().getTime(), keepsNumbers };
    const written = await worker.run('body', input);
    if (!written.ok) return written;
    const { bytes, rowsRevision, sentSet, ...rest } = written.value;
    if (bytes === null) return failed({ kind: 'too-large', limitBytes: MAX_BODY_BYTES });
    const sent = sentSet === null ? null : ({ kind: 'staged', set: sentSet } as const);
    if (rowsRevision === rows.value.revision) return ok({ ...rest, body: writtenBody(bytes), sent });
    const abandoned = guarded(() => {
      abandon(store, sent);
    });
    return abandoned.ok ? failed({ kind: 'draft-changed' }) : abandoned;
  };
}
