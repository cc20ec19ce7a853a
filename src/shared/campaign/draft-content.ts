import type { Snapshot } from './campaign';
import type { Edits } from './edits';
import type { RecipientFacts } from './recipients';

/** The part of a draft that its changes, problems and update follow from. */
export interface DraftContent {
  readonly snapshot: Snapshot | null;
  readonly edits: Edits;
  readonly recipients: RecipientFacts;
}
