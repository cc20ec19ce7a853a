import type { EventPayload } from '@contract/index';
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
  const follow = ({ draftId }: Extract<EventPayload<'changed'>, { what: 'draft' }>): void => {
    const there = guarded(() => store.outbox.ofDraft(draftId) !== null);
    const is = !there.ok || there.value;
    if (!is && !withUpdates.delete(draftId)) return;
    if (is) withUpdates.add(draftId);
    emit('changed', { what: 'outbox' });
    queue().wake();
  };
  return (name, payload) => {
    emit(name, payload);
    if ('what' in payload && payload.what === 'draft') follow(payload);
  };
}
