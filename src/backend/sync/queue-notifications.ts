import type { Emit, Handlers } from '../ipc/handlers';
import { guarded, type Store } from '../store';
import type { Engine } from './scheduler-types';

type Heard = Pick<
  Handlers,
  | 'connections.setCredentials'
  | 'connections.credentials'
  | 'keychain.check'
  | 'connections.update'
  | 'connections.remove'
>;

/**
 * The same commands, with the queue told of what may let it go on: new credentials, and a keychain
 * that can be read.
 */
export function heardByQueue<T extends Heard>(handlers: T, queue: Engine): T {
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
 * Sends events, and has the queue look again when a draft changes that has an update in it: the
 * update has followed.
 */
export function emitAndFollow(emit: Emit, store: Store, queue: () => Engine): Emit {
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
