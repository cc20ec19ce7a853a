import type { Snapshot } from '@shared/campaign/campaign';
import type { Edit, Edits } from '@shared/campaign/edits';
import type { FieldName } from '@shared/campaign/fields';
import type { RecipientInput } from '@shared/campaign/recipients';
import type { Draft, DraftSummary, Saved } from '@shared/draft/draft';

export interface NewDraft {
  readonly connectionId: string | null;
  readonly campaignId: string;
  readonly timeZone: string;
  readonly snapshot: Snapshot | null;
  readonly edits: Edits;
  readonly recipients: readonly RecipientInput[];
}

/**
 * Drafts. `null` and `false` mean that there is no such draft, or that it is discarded. The store does not know which drafts are
 * being pushed: it answers `pushing: false` everywhere, and the caller fills it in.
 */
export interface DraftRows {
  /** Last changed first. */
  list(): readonly DraftSummary[];
  get(id: string): Draft | null;
  /** Whether the draft exists and is not discarded. */
  exists(id: string): boolean;
  create(draft: NewDraft): Draft;
  /** Stores one field's edit, or takes it back with `null`, with the title and the number of changes that follow from it. */
  edit(id: string, field: FieldName, edit: Edit | null): Saved | null;
  /** Rewrites the times' wall clocks for another zone; their instants stay. */
  setTimeZone(id: string, timeZone: string): Draft | null;
  assign(id: string, connectionId: string): Draft | null;
  discard(id: string): boolean;
  /** Takes a discard back; `null` where there is no such draft. A draft that is not discarded stays as it is. */
  restore(id: string): Draft | null;
  /** The discarded drafts, last discarded first, at most 50. */
  discarded(): readonly DraftSummary[];
  /** The draft that was open last, or null where there was none or it is gone. */
  openId(): string | null;
  setOpen(id: string | null): void;
}
