import { failed, ok, type Result } from '@domain/errors/errors';
import { type HeldBack, NONE_HELD_BACK, withoutHeldBack } from '@domain/suppression/held-back';
import type { Update } from '@domain/wire/update';
import type { AudienceWorker } from '../../recipients/thread/audience-worker';
import { guarded, type SentNumbers, type Store } from '../../store';
import type { HeldNumbers } from '../../store/suppression/held-numbers';
import { CallableRows, isCallable } from '../../wire/callable-rows';
import { MAX_BODY_BYTES, type RequestBody, requestBody, writtenBody } from '../../wire/request-body';

/** A body with what is in it. */
export interface WrittenUpdate {
  /** The update without those who are held back. It may have no field any more. */
  readonly update: Update;
  readonly body: RequestBody;
  readonly heldBack: HeldBack;
  /** The revision of what is held back that it was written by. */
  readonly suppression: number;
  /** The numbers in it for the receipt; null if there are none, or they are not kept. */
  readonly sent: SentNumbers | null;
}

/**
 * Writes the body of a draft's update, with the recipients that the draft has now and that may be
 * called now. `keepsNumbers`: it is about to be sent, so the receipt wants its numbers. Errors:
 * `too-large`, `storage`, and `draft-changed` if recipients change meanwhile.
 */
export type WriteBody = (draftId: string, update: Update, keepsNumbers?: boolean) => Promise<Result<WrittenUpdate>>;

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
  return (draftId, given, keepsNumbers = false) => {
    const written = guarded((): Result<WrittenUpdate> => {
      const suppression = store.suppression.revision();
      const heldBack = given.withRecipients ? store.suppression.heldBack(draftId) : NONE_HELD_BACK;
      const update = withoutHeldBack(given, heldBack);
      const held = update.withRecipients ? store.suppression.heldAmong(draftId) : NOBODY_ASKED;
      const rows = CallableRows.of(
        () => store.suppression.judged(draftId),
        held,
        ({ row }) => row,
      );
      const body = requestBody(update, rows);
      if (!body.ok) return body;
      const sent = keepsNumbers && update.withRecipients ? listed(store, draftId, held) : null;
      return ok({ update, body: body.value, heldBack, suppression, sent });
    });
    return Promise.resolve(written.ok ? written.value : written);
  };
}

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

/** Lets go of the numbers of a body that is not sent. */
export function abandon(store: Store, sent: SentNumbers | null): void {
  if (sent?.kind === 'staged') store.receipts.abandonSent(sent.set);
}

function listed(store: Store, draftId: string, held: Pick<HeldNumbers, 'listOf'>): SentNumbers | null {
  const numbers: number[] = [];
  for (const judged of store.suppression.judged(draftId)) {
    if (judged.number !== 0 && isCallable(judged, held)) numbers.push(judged.number);
  }
  return numbers.length === 0 ? null : { kind: 'listed', numbers: Float64Array.from(numbers) };
}
