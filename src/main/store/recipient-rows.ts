import type { RecipientFacts, RecipientInput, RecipientRow } from '@shared/campaign/recipients';
import type { Saved } from '@shared/draft/draft';

/** A row to add: at its old position (undo of a removal), or at the end where none is given. */
export interface RecipientToAdd extends RecipientInput {
  readonly position?: number | undefined;
}

/**
 * The recipients of drafts. `null` means that there is no such draft (or it is discarded), or no such row in it. Every write
 * makes the draft's edit of `recipients` follow in the same transaction: with rows to send it becomes `{kind: 'recipients'}`
 * when the first row is added, and it stays as it is otherwise.
 */
export interface RecipientRows {
  /** Counts and first rows of each problem, see `RecipientFacts`; those of no rows for a draft that does not exist. */
  facts(draftId: string): RecipientFacts;
  list(
    draftId: string,
    offset: number,
    limit: number,
  ): { readonly total: number; readonly rows: readonly RecipientRow[] } | null;
  add(draftId: string, rows: readonly RecipientToAdd[]): (Saved & { readonly rows: readonly RecipientRow[] }) | null;
  update(
    draftId: string,
    rowId: number,
    patch: { readonly [Key in keyof RecipientInput]?: RecipientInput[Key] | undefined },
  ): (Saved & { readonly row: RecipientRow }) | null;
  /** Removes the rows that are there, and answers them as they were, so that they can be added again. */
  remove(draftId: string, rowIds: readonly number[]): (Saved & { readonly removed: readonly RecipientRow[] }) | null;
  /** All rows in order, one at a time, for building a request. Read it to the end before anything is written. */
  each(draftId: string): Iterable<RecipientInput>;
}
