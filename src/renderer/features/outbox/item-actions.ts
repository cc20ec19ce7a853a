import type { OutboxItem } from '@domain/sync/outbox';
import { text } from '../../kernel/text';
import type { Desk } from '../../state/desk.svelte';
import { itemTitle } from './item-title';

type Actor = Pick<Desk, 'bridge' | 'drafts' | 'outbox' | 'toasts' | 'reportError'>;

/** Sends an update at once; one that is held goes all the same, because the user has said so. */
export async function sendNow(desk: Actor, { id, status }: OutboxItem): Promise<void> {
  const sent =
    status.state === 'held'
      ? await desk.bridge.call('outbox.confirm', { id })
      : await desk.bridge.call('outbox.sendNow', { id });
  if (!sent.ok) desk.reportError(sent.error);
  await desk.outbox.refresh();
}

/**
 * Takes an update out of the queue; its edits are in the draft all the time. Answers whether it is
 * out.
 */
export async function cancelItem(desk: Actor, item: OutboxItem): Promise<boolean> {
  const cancelled = await desk.bridge.call('outbox.cancel', { id: item.id });
  if (cancelled.ok) desk.toasts.show({ text: text.outbox.cancelled(itemTitle(desk, item)) });
  else desk.reportError(cancelled.error);
  await desk.outbox.refresh();
  return cancelled.ok;
}

export async function setPaused(desk: Actor, paused: boolean): Promise<void> {
  const set = await desk.bridge.call('outbox.setPaused', { paused });
  if (!set.ok) desk.reportError(set.error);
  await desk.outbox.refresh();
}
