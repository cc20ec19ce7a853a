import type { Emit, Handlers } from '../ipc/handlers';
import { guarded, type Store } from '../store';
import type { Scheduler } from './scheduler-types';

type WatchedHandlers = Pick<
  Handlers,
  | 'connections.setCredentials'
  | 'connections.credentials'
  | 'keychain.check'
  | 'connections.update'
  | 'connections.remove'
>;

/**
 * Returns the same handlers, which also tell the queue what may let it continue: new credentials, a
 * keychain that can be read, another address, a deleted connection.
 */
export function withQueueNotifications<T extends WatchedHandlers>(handlers: T, queue: Scheduler): T {
  return {
    ...handlers,
    'connections.setCredentials': async (input) => {
      const set = await handlers['connections.setCredentials'](input);
      if (set.ok) queue.credentialsChanged(input.connectionId);
      return set;
    },
    'connections.credentials': async (input) => {
      const status = await handlers['connections.credentials'](input);
      if (status.ok) queue.keychainOpened(input.connectionId);
      return status;
    },
    'keychain.check': async (input) => {
      const checked = await handlers['keychain.check'](input);
      if (checked.ok && checked.value.kind === 'usable') queue.keychainOpened(null);
      return checked;
    },
    'connections.update': async (input) => {
      const updated = await handlers['connections.update'](input);
      if (updated.ok && input.baseUrl !== undefined) queue.addressChanged(input.connectionId);
      return updated;
    },
    'connections.remove': async (input) => {
      const removed = await handlers['connections.remove'](input);
      if (removed.ok) queue.wake();
      return removed;
    },
  } satisfies T;
}

/**
 * Returns an `emit` that also wakes the queue if a draft changes whose update is queued, because
 * the update changes with it.
 */
export function emitAndWakeQueue(emit: Emit, store: Store, queue: () => Scheduler): Emit {
  const withUpdates = new Set<string>();
  /** Whether the draft has an update in the queue, or had one at its last change. */
  const concernsQueue = (draftId: string): boolean => {
    const found = guarded(() => store.outbox.ofDraft(draftId) !== null);
    const hadUpdate = withUpdates.delete(draftId);
    const hasUpdate = !found.ok || found.value;
    if (hasUpdate) withUpdates.add(draftId);
    return hasUpdate || hadUpdate;
  };
  return (name, payload) => {
    if (!('what' in payload) || payload.what !== 'draft' || !concernsQueue(payload.draftId)) {
      emit(name, payload);
      return;
    }
    // Without the writer: its response does not say what became of the update.
    emit('changed', { what: 'draft', draftId: payload.draftId });
    emit('changed', { what: 'outbox' });
    queue().wake();
  };
}
