import type { Problem } from '@domain/changes/problem';
import type { AudienceRow } from '@domain/recipients/audience';
import { type HeldBack, NONE_HELD_BACK } from '@domain/suppression/held-back';

/** What other parts of the page need to know of those who are held back. */
export interface HeldBackOfDraft {
  readonly counts: HeldBack;
  /** The rows that are held back, with the lists or rules, if rows have forms of their own. */
  readonly rows: readonly Pick<AudienceRow, 'id' | 'heldBackBy' | 'heldByRule'>[];
  readonly problems: readonly Problem[];
}

/** Also while it is not known yet who is held back. */
export const NOBODY_HELD_BACK: HeldBackOfDraft = { counts: NONE_HELD_BACK, rows: [], problems: [] };
