import type { Snapshot } from '@shared/campaign/campaign';
import type { Edit } from '@shared/campaign/edits';
import type { FieldName } from '@shared/campaign/fields';
import type { FieldCheck, Outcome, Receipt, ReceiptSummary } from '@shared/push/outcome';

/** A push that is about to be sent. Holds no secret: the caller has redacted the request. */
export interface NewReceipt extends Pick<
  Receipt,
  'id' | 'connectionName' | 'campaignId' | 'campaignName' | 'startedAt' | 'fields' | 'request' | 'before'
> {
  readonly draftId: string;
  readonly connectionId: string;
  /** The draft's revision that the update was built from: rows of recipients changed after it keep their edit. */
  readonly revision: number;
}

/** How a push ended. */
export interface ReceiptEnd {
  readonly id: string;
  readonly draftId: string;
  readonly durationMs: number;
  readonly outcome: Outcome;
  readonly checks: readonly FieldCheck[];
  readonly answer: Receipt['answer'];
  /** The draft's new snapshot; null leaves the one it has. */
  readonly snapshot: Snapshot | null;
  /** Edits that the server has taken over. Each is dropped only if the stored edit is still the one given here. */
  readonly drop: readonly { readonly field: FieldName; readonly edit: Edit }[];
}

export interface ReceiptFilter {
  readonly draftId?: string | undefined;
  readonly campaignId?: string | undefined;
  /** Only receipts started before this time (ISO 8601, UTC). */
  readonly before?: string | undefined;
  readonly limit: number;
}

export interface ReceiptRows {
  /** Stores a receipt that is under way; on the disk when this returns, so before anything is sent. */
  begin(receipt: NewReceipt): void;
  /** Stores the end of a push, the draft's new snapshot and the edits that are done with, all or nothing. */
  finish(end: ReceiptEnd): void;
  /** At start: gives every receipt that is still under way the outcome `interrupted`, found out at `now`, and counts them. */
  interruptUnfinished(now: Date): number;
  /** Newest first. */
  list(filter: ReceiptFilter): readonly ReceiptSummary[];
  get(id: string): Receipt | null;
}
