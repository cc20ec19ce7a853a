import { outcomeRow } from '../sync/outcomes';
import { needsAttention, presentationOf } from '../sync/presentation';
import type { DraftSummary } from './draft';

/**
 * Whether a draft waits for something that only the user can do: its update in the outbox, or a
 * push of the user's own that was refused and not edited since.
 */
export function draftNeedsAttention(
  draft: Pick<DraftSummary, 'changeCount' | 'updatedAt' | 'pushing' | 'lastPush' | 'outbox'>,
): boolean {
  if (draft.outbox !== null) {
    if (needsAttention(draft.outbox.status)) return true;
    if (presentationOf(draft.outbox.status).draftPill !== null) return false;
  }
  const outcome = draft.lastPush?.outcome ?? null;
  if (draft.pushing || draft.lastPush === null || outcome === null || draft.changeCount === 0) return false;
  const { draftPill } = outcomeRow(outcome);
  return draftPill === 'needs-sign-in' || (draftPill === 'rejected' && draft.updatedAt <= draft.lastPush.at);
}
