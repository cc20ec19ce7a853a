import { ok, type Result } from '@domain/errors/errors';
import { type HeldBack, NONE_HELD_BACK, withoutHeldBack } from '@domain/suppression/held-back';
import type { Update } from '@domain/wire/update';
import { guarded, type SentNumbers, type Store } from '../../store';
import type { HeldNumbers } from '../../store/suppression/held-numbers';
import { CallableRows, isCallable } from '../../wire/callable-rows';
import { type RequestBody, requestBody } from '../../wire/request-body';

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
