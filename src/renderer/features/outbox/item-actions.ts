import type { OutboxItem } from '@domain/sync/outbox';
import { text } from '../../kernel/text';
import type { AppState } from '../../state/app-state.svelte';
import { itemTitle } from './item-title';

type Actor = Pick<AppState, 'bridge' | 'drafts' | 'outbox' | 'toasts' | 'reportError'>;

/** Sends an update at once; one that is held goes all the same, because the user has said so. */
export async function sendNow(app: Actor, { id, status }: OutboxItem): Promise<void> {
  const sent =
    status.state === 'held'
      ? await app.bridge.call('outbox.confirm', { id })
      : await app.bridge.call('outbox.sendNow', { id });
  if (!sent.ok) app.reportError(sent.error);
  await app.outbox.refresh();
}

/**
 * Takes an update out of the queue; its edits are in the draft all the time. Returns whether it is
 * out.
 */
export async function cancelItem(app: Actor, item: OutboxItem): Promise<boolean> {
  const cancelled = await app.bridge.call('outbox.cancel', { id: item.id });
  if (cancelled.ok) app.toasts.show({ text: text.outbox.cancelled(itemTitle(app, item)) });
  else app.reportError(cancelled.error);
  await app.outbox.refresh();
  return cancelled.ok;
}

export async function setPaused(app: Actor, paused: boolean): Promise<void> {
  const set = await app.bridge.call('outbox.setPaused', { paused });
  if (!set.ok) app.reportError(set.error);
  await app.outbox.refresh();
}
