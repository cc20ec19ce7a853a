import type { DraftSummary } from '@domain/draft/draft';
import type { OutboxStatus } from '@domain/sync/outbox';
import { outcomeRow } from '@domain/sync/outcomes';
import { presentationOf } from '@domain/sync/presentation';
import type { Catalogue } from '@text/index';
import type { Tone } from '../ui/control';

export interface DraftPill {
  readonly tone: Tone;
  readonly label: string;
}

/**
 * How a draft stands, in the words that every list and header use. An edit after a refusal makes it
 * a draft with changes again.
 */
export function pillOf(
  draft: Pick<DraftSummary, 'changeCount' | 'updatedAt' | 'pushing' | 'lastPush' | 'outbox'>,
  pill: Catalogue['drafts']['pill'],
): DraftPill {
  if (draft.pushing) return { tone: 'accent', label: pill.sending };
  const queued = draft.outbox === null ? null : queuedPill(draft.outbox.status, pill);
  if (queued !== null) return queued;
  const last = draft.lastPush;
  const outcome = last?.outcome;
  if (last && outcome && draft.changeCount > 0) {
    const { draftPill } = outcomeRow(outcome);
    if (draftPill === 'needs-sign-in') return { tone: 'bad', label: pill.needsSignIn };
    if (draftPill === 'rejected' && draft.updatedAt <= last.at) return { tone: 'bad', label: pill.rejected };
  }
  if (draft.changeCount > 0) return { tone: 'changed', label: pill.changes(draft.changeCount) };
  if (outcome?.kind === 'verified') return { tone: 'good', label: pill.pushed };
  return { tone: 'plain', label: pill.noChanges };
}

/** The pill of its update in the outbox; `null` if that is over. */
export function queuedPill(status: OutboxStatus, pill: Catalogue['drafts']['pill']): DraftPill | null {
  const { tone, draftPill } = presentationOf(status);
  return draftPill === null ? null : { tone, label: pill[draftPill] };
}
