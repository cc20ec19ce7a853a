/** What can be done with several drafts at a time. */
export const BATCH_ACTIONS = ['push', 'queue', 'refresh', 'tag', 'discard'] as const;
export type BatchAction = (typeof BATCH_ACTIONS)[number];

/** How many drafts are selected in the list, and what asks about an action on all of them. */
export class DraftBatches {
  count = $state(0);
  ask: (action: BatchAction) => void = () => undefined;
}
