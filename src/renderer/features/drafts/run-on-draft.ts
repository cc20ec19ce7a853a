import type { AppError } from '@domain/errors/errors';
import type { OutboxStatus } from '@domain/sync/outbox';
import type { Bridge } from '../../kernel/bridge';
import { text } from '../../kernel/text';
import { timeOfDay } from '../../kernel/time/time-of-day';
import { describeStatus } from '../../state/outbox-status';
import type { Tone } from '../../ui/control';

/** What came of an action on one draft, as a batch shows it. */
export interface Ended {
  readonly tone: Tone;
  readonly result: string;
}

export const failure = (error: AppError): Ended => ({ tone: 'bad', result: text.errors.sentence(error) });

/** Pushes, queues or refreshes one draft by its own command. An error is a result as well. */
export async function runOnDraft(
  bridge: Bridge,
  action: 'push' | 'queue' | 'refresh',
  draftId: string,
): Promise<Ended> {
  switch (action) {
    case 'push':
      return push(bridge, draftId);
    case 'queue':
      return queue(bridge, draftId);
    case 'refresh':
      return refresh(bridge, draftId);
  }
}

/** Adds tags to one draft and removes others. */
export async function tagDraft(
  bridge: Bridge,
  draftId: string,
  change: { readonly add: string[]; readonly remove: string[] },
): Promise<Ended> {
  const tagged = await bridge.call('drafts.tag', { draftId, ...change });
  return tagged.ok ? { tone: 'good', result: text.drafts.batch.tagged } : failure(tagged.error);
}

async function push(bridge: Bridge, draftId: string): Promise<Ended> {
  const draft = await bridge.call('drafts.get', { draftId });
  if (!draft.ok) return failure(draft.error);
  const pushed = await bridge.call('push.now', { draftId, revision: draft.value.revision });
  if (!pushed.ok) return failure(pushed.error);
  const { outcome, checks } = pushed.value;
  if (outcome === null) return { tone: 'accent', result: text.review.pushing };
  return { tone: outcome.kind === 'verified' ? 'good' : 'bad', result: text.outcomes.outcome(outcome, checks).title };
}

async function queue(bridge: Bridge, draftId: string): Promise<Ended> {
  const draft = await bridge.call('drafts.get', { draftId });
  if (!draft.ok) return failure(draft.error);
  const status = draft.value.outbox?.status;
  if (status !== undefined && !canQueueAgain(status)) {
    return { tone: 'plain', result: describeStatus(status, null, text.outbox, { time: timeOfDay }).title };
  }
  const queued = await bridge.call('outbox.enqueue', { draftId, revision: draft.value.revision });
  return queued.ok ? { tone: 'good', result: text.outbox.footer.queuedNow } : failure(queued.error);
}

async function refresh(bridge: Bridge, draftId: string): Promise<Ended> {
  const refreshed = await bridge.call('drafts.refresh', { draftId });
  if (!refreshed.ok) return failure(refreshed.error);
  if (refreshed.value.kind === 'not-read') {
    return { tone: 'bad', result: text.refresh.notRead(refreshed.value.why, timeOfDay) };
  }
  const drifted = refreshed.value.draft.drift?.fields.length ?? 0;
  return { tone: 'good', result: drifted === 0 ? text.refresh.unchanged : text.refresh.drifted(drifted) };
}

/** An update that is on its way stays as it is; one that stopped can be queued again. */
function canQueueAgain({ state }: OutboxStatus): boolean {
  return state === 'held' || state === 'rejected' || state === 'done' || state === 'cancelled';
}
