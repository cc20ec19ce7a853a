import { changesOf, titleOf } from '@domain/changes/changes';
import type { Draft, DraftSummary } from '@domain/draft/draft';

/** A draft as the list shows it, so that one edit need not ask for the whole list again. */
export function summarise(draft: Draft): DraftSummary {
  const { lastReceipt } = draft;
  return {
    id: draft.id,
    connectionId: draft.connectionId,
    campaignId: draft.campaignId,
    title: titleOf(draft),
    changeCount: changesOf(draft).length,
    updatedAt: draft.updatedAt,
    pushing: draft.pushing,
    outbox: draft.outbox,
    tags: draft.tags,
    lastPush: lastReceipt?.outcome
      ? { at: endOf(lastReceipt.startedAt, lastReceipt.durationMs), outcome: lastReceipt.outcome }
      : null,
  };
}

function endOf(startedAt: string, durationMs: number | null): string {
  return new Date(Date.parse(startedAt) + (durationMs ?? 0)).toISOString();
}
