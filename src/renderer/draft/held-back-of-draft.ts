import type { Problem } from '@domain/changes/problem';
import type { HeldBack } from '@domain/suppression/held-back';

/** What other parts of the page need to know of those who are held back. */
export interface HeldBackOfDraft {
  readonly heldBack: HeldBack;
  readonly problems: readonly Problem[];
}
