import { failed, ok, type Result } from '@domain/errors/errors';
import type { OutboxItem, OutboxList } from '@domain/sync/outbox';
import { needsAttention } from '@domain/sync/presentation';
import type { Emit, Handlers } from '../ipc/handlers';
import { guarded, type Store } from '../store';
import { draftRefusal } from './draft-readiness';

/** What the handlers need of the scheduler. */
interface Queue {
  /** Something in the queue or around it changed. */
  readonly wake: () => void;
  /** Sends an update now (`null`: all of them). */
  readonly sendNow: (id: string | null) => void;
  /** Which servers are unreachable, and which rate limits are used up. */
  readonly facts: () => Pick<OutboxList, 'unreachable' | 'limited'>;
}

interface OutboxDeps {
  readonly store: Store;
  readonly emit: Emit;
  readonly newId: () => string;
  readonly now: () => Date;
  readonly online: () => boolean;
  readonly queue: Queue;
}

type OutboxCommand =
  | 'outbox.list'
  | 'outbox.enqueue'
  | 'outbox.sendNow'
  | 'outbox.setPaused'
  | 'outbox.cancel'
  | 'outbox.confirm'
  | 'outbox.log';

/**
 * Handles the commands of the queue. Each returns after its commit; sending continues afterwards.
 */
export function outboxHandlers(deps: OutboxDeps): Pick<Handlers, OutboxCommand> {
  const { store, queue } = deps;

  function changed(draftId: string | null): void {
    deps.emit('changed', { what: 'outbox' });
    if (draftId !== null) deps.emit('changed', { what: 'draft', draftId });
    queue.wake();
  }

  function list(): OutboxList {
    const { queuePaused, workOffline } = store.settings.read();
    const { waiting, sent, sentCount } = store.outbox.list();
    return {
      paused: queuePaused,
      workOffline,
      online: deps.online(),
      ...queue.facts(),
      waiting: [...waiting],
      sent: [...sent],
      counts: {
        waiting: waiting.length,
        sending: waiting.filter(({ status }) => status.state === 'sending').length,
        needsAttention: waiting.filter(({ status }) => needsAttention(status)).length,
        sent: sentCount,
      },
    };
  }

  return {
    'outbox.list': () => guarded(list),

    'outbox.enqueue': ({ draftId, revision, runningConfirmed = false }) => {
      const queued = guarded((): Result<OutboxItem> => {
        const draft = store.drafts.get(draftId);
        if (draft === null) return failed({ kind: 'not-found', what: 'draft' });
        const refused = draftRefusal(draft, { revision, runningConfirmed }, deps);
        if (refused !== null) return failed(refused);
        const offline = !deps.online() || store.settings.read().workOffline;
        const item = store.outbox.enqueue({ newId: deps.newId(), draftId, runningConfirmed, offline });
        return item === null ? failed({ kind: 'no-connection' }) : ok(item);
      });
      if (!queued.ok) return queued;
      if (queued.value.ok) changed(draftId);
      return queued.value;
    },

    'outbox.sendNow': ({ id }) => {
      const settings = guarded(() => store.settings.read());
      if (!settings.ok) return settings;
      if (settings.value.workOffline) return failed({ kind: 'work-offline' });
      const found = guarded(() => id === null || store.outbox.get(id) !== null);
      if (!found.ok) return found;
      if (!found.value) return failed({ kind: 'not-found', what: 'queued' });
      queue.sendNow(id);
      return ok(null);
    },

    'outbox.setPaused': ({ paused }) => {
      const stored = guarded(() => {
        store.settings.update({ queuePaused: paused });
        return null;
      });
      if (!stored.ok) return stored;
      deps.emit('changed', { what: 'settings' });
      changed(null);
      return stored;
    },

    'outbox.cancel': ({ id }) => {
      const cancelled = guarded(() => ({ item: store.outbox.item(id), result: store.outbox.cancel(id) }));
      if (!cancelled.ok) return cancelled;
      const { item, result } = cancelled.value;
      if (result === null) return failed({ kind: 'not-found', what: 'queued' });
      if (result === 'sending') return failed({ kind: 'push-under-way' });
      changed(item?.draftId ?? null);
      return ok(null);
    },

    'outbox.confirm': ({ id }) => {
      const confirmed = guarded(() => ({ result: store.outbox.confirm(id), item: store.outbox.item(id) }));
      if (!confirmed.ok) return confirmed;
      const { item, result } = confirmed.value;
      if (result === null) return failed({ kind: 'not-found', what: 'queued' });
      if (result === 'edited') return failed({ kind: 'draft-changed' });
      changed(item?.draftId ?? null);
      return ok(null);
    },

    'outbox.log': ({ id }) => {
      const log = guarded(() => store.outbox.log(id));
      if (!log.ok) return log;
      return log.value === null ? failed({ kind: 'not-found', what: 'queued' }) : ok([...log.value]);
    },
  };
}
