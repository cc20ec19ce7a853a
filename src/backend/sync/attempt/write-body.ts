import { failed, ok, type Result } from '@domain/errors/errors';
import { type HeldBack, NONE_HELD_BACK, withoutHeldBack } from '@domain/suppression/held-back';
import type { Update } from '@domain/wire/update';
import type { AudienceWorker } from '../../recipients/thread/audience-worker';
import { guarded, type Store } from '../../store';
import { CallableRows } from '../../wire/callable-rows';
import { MAX_BODY_BYTES, type RequestBody, requestBody, writtenBody } from '../../wire/request-body';

/** A body with what is in it. */
export interface WrittenUpdate {
  /** The update without those who are held back. It may have no field any more. */
  readonly update: Update;
  readonly body: RequestBody;
  readonly heldBack: HeldBack;
  /** The revision of the suppression lists that it was written by. */
  readonly suppression: number;
}

/**
 * Writes the body of a draft's update, with the recipients that the draft has now and that may be
 * called now. Errors: `too-large`, `storage`, and `draft-changed` if recipients change meanwhile.
 */
export type WriteBody = (draftId: string, update: Update) => Promise<Result<WrittenUpdate>>;

/**
 * Up to so many rows, and numbers of suppression lists, the main thread writes the body itself, in
 * a few milliseconds.
 */
const MAX_ROWS_IN_MAIN = 1000;
const MAX_SUPPRESSED_IN_MAIN = 500_000;

/** For a body without recipients: whoever would be asked about is held back. */
const NOBODY_ASKED = { listOf: () => 0 };

/** Writes bodies in the main thread. */
export function bodyWriterInMain(store: Store): WriteBody {
  return (draftId, given) => {
    const written = guarded((): Result<WrittenUpdate> => {
      const suppression = store.suppression.revision();
      const heldBack = given.withRecipients ? store.suppression.heldBack(draftId) : NONE_HELD_BACK;
      const update = withoutHeldBack(given, heldBack);
      const held = update.withRecipients ? store.suppression.heldAmong(draftId) : NOBODY_ASKED;
      const rows = CallableRows.of(
        () => store.recipients.numbered(draftId),
        held,
        ({ row }) => row,
      );
      const body = requestBody(update, rows);
      return body.ok ? ok({ update, body: body.value, heldBack, suppression }) : body;
    });
    return Promise.resolve(written.ok ? written.value : written);
  };
}

/** Writes bodies with many rows in the recipients thread. */
export function bodyWriterInThread(store: Store, worker: AudienceWorker, now: () => Date): WriteBody {
  const here = bodyWriterInMain(store);
  return async (draftId, update) => {
    const rows = guarded(() => ({
      count: store.recipients.facts(draftId).count,
      revision: store.recipients.rowsRevision(draftId),
      suppressed: store.suppression.list().reduce((sum, list) => sum + list.rows, 0),
    }));
    if (!rows.ok) return rows;
    const isSmall = rows.value.count <= MAX_ROWS_IN_MAIN && rows.value.suppressed <= MAX_SUPPRESSED_IN_MAIN;
    if (!update.withRecipients || isSmall) return here(draftId, update);
    const written = await worker.run('body', { draftId, update, maxBytes: MAX_BODY_BYTES, now: now().getTime() });
    if (!written.ok) return written;
    const { bytes, rowsRevision, ...rest } = written.value;
    if (bytes === null) return failed({ kind: 'too-large', limitBytes: MAX_BODY_BYTES });
    return rowsRevision === rows.value.revision
      ? ok({ ...rest, body: writtenBody(bytes) })
      : failed({ kind: 'draft-changed' });
  };
}
