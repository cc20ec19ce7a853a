import type { ConsentMark } from '@domain/consent/consent-mark';
import type { DiscardedDraft, Draft, DraftSummary, Saved } from '@domain/draft/draft';
import type { Snapshot } from '@domain/fields/campaign';
import type { Edit, Edits } from '@domain/fields/edits';
import type { FieldName } from '@domain/fields/fields';
import type { RecipientInput } from '@domain/fields/recipients';
import type { Drift } from '@domain/merge/drift';
import type { RawDraft } from './raw-draft';
import type { StepHistory } from './step-history';
import type { TagsAndNote } from './tags-and-note';

export interface NewDraft {
  readonly connectionId: string | null;
  readonly campaignId: string;
  readonly timeZone: string;
  readonly snapshot: Snapshot | null;
  readonly edits: Edits;
  /** Sent only if `edits.recipients` says so. */
  readonly recipients: readonly RecipientInput[];
  /** What changed in the server's copy. */
  readonly drift?: Drift | null;
  readonly tags?: readonly string[];
  readonly note?: string;
  /** Which columns say who agreed to be called. */
  readonly consent?: ConsentMark | null;
}

/** What becomes of a draft that is split. */
export interface DraftSplit {
  /** Of which rows the audiences were made. */
  readonly rowsRevision: number;
  /** Each becomes a draft. */
  readonly parts: readonly (Pick<NewDraft, 'campaignId' | 'connectionId' | 'note'> & { readonly audience: number })[];
  /** What the draft keeps; `null`: all that it has. */
  readonly rest: { readonly audience: number; readonly removed: number } | null;
}

/** `saved`: what the step changed; `null` if the draft keeps its rows. */
export interface SplitDrafts {
  readonly draftIds: readonly string[];
  readonly saved: Saved | null;
}

/**
 * Drafts. `null` and `false` mean that there is no such draft, or that it is discarded. The store
 * does not know which drafts are being pushed: it returns `pushing: false`, and the caller fills it
 * in.
 */
export interface DraftRows extends StepHistory, TagsAndNote {
  /** Last changed first. */
  list(): readonly DraftSummary[];
  /** The first of `list`, at most `limit`. */
  recent(limit: number): readonly DraftSummary[];
  /** The zones of all drafts, those of the most drafts first, at most `limit`. */
  timeZones(limit: number): readonly string[];
  /** Throws `NotShowable` for one that `raw` can still return. */
  get(id: string): Draft | null;
  /** The stored columns as they are, also of a draft that cannot be shown or is discarded. */
  raw(id: string): RawDraft | null;
  /** Whether the draft exists and is not discarded. */
  exists(id: string): boolean;
  create(draft: NewDraft): Draft;
  /**
   * A new draft with the same edits, rows, zone and tags; with the same snapshot if it is of the
   * same campaign on the same connection. The note stays with the original.
   */
  duplicate(id: string, target: Pick<NewDraft, 'campaignId' | 'connectionId'>): Draft | null;
  /**
   * Makes a draft of each part of the draft's rows, with its edits, zone and tags, and has the rows
   * leave the draft as one step. All of it or nothing; `changed`: the draft has other rows by now.
   */
  split(id: string, split: DraftSplit): SplitDrafts | 'changed' | null;
  /**
   * Stores one field's edit, or removes it with `null`, with the title and the number of changes
   * that follow from it.
   */
  edit(id: string, field: FieldName, edit: Edit | null): Saved | null;
  /** Rewrites the times' wall clocks for another zone; their instants stay. */
  setTimeZone(id: string, timeZone: string): Draft | null;
  /** Removes the edits of several fields in one step. */
  revert(id: string, fields: readonly FieldName[]): Draft | null;
  /**
   * Stores that a warning was accepted, or no longer is. Not an edit: the revision stays.
   */
  acknowledge(id: string, key: string, yes: boolean): Draft | null;
  /**
   * Stores a newer copy of the campaign; what differs from the one before is the draft's drift.
   * Edits stay.
   */
  refresh(id: string, snapshot: Snapshot): Draft | null;
  dismissDrift(id: string): Draft | null;
  /**
   * The newest copy of a campaign that any draft over this connection has; discarded drafts count.
   */
  newestSnapshot(campaignId: string, connectionId: string | null): Snapshot | null;
  assign(id: string, connectionId: string): Draft | null;
  discard(id: string): boolean;
  /**
   * Restores a discarded draft; `null` if there is no such draft. A draft that is not discarded
   * stays as it is.
   */
  restore(id: string): Draft | null;
  /** The discarded drafts, last discarded first, at most `MAX_DISCARDED`. */
  discarded(): readonly DiscardedDraft[];
  /**
   * How many drafts were discarded before a time (ISO 8601, UTC) and have no update that is still
   * to end.
   */
  countDiscardedBefore(time: string): number;
  /**
   * Deletes the one of them that was discarded first, with its history and updates; its receipts
   * stay. Returns whether there was one.
   */
  removeDiscardedBefore(time: string): boolean;
  /** The draft that was open last, or null if there was none or it is gone. */
  openId(): string | null;
  setOpen(id: string | null): void;
}
