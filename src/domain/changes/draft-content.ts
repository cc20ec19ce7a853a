import type { Snapshot } from '../fields/campaign';
import type { Edits } from '../fields/edits';
import type { RecipientFacts } from '../fields/recipients';

/** The part of a draft that its changes, problems and update follow from. */
export interface DraftContent {
  readonly snapshot: Snapshot | null;
  readonly edits: Edits;
  readonly recipients: RecipientFacts;
}
