import type { Emit, Handlers } from '../ipc/handlers';
import { conflictHandlers } from './conflict-handlers';
import { outboxHandlers } from './outbox-handlers';
import { createEngine } from './scheduler';
import type { Engine, EngineDeps } from './scheduler-types';

export interface OutboxServices extends EngineDeps {
  /** Sends an event to the page, and tells the queue about drafts that have an update in it. */
  readonly emitAndFollow: Emit;
}

type OutboxCommand = Extract<keyof Handlers, `outbox.${string}`>;

/** The queue with its commands. It sends nothing before `queue.start`. */
export function createOutbox(services: OutboxServices): {
  readonly handlers: Pick<Handlers, OutboxCommand>;
  readonly queue: Engine;
} {
  const { store, writeBody, newId, now, online } = services;
  const queue = createEngine(services);
  const emit = services.emitAndFollow;
  return {
    queue,
    handlers: {
      ...outboxHandlers({ store, emit, newId, now, online, queue }),
      ...conflictHandlers({ store, emit, now, queue, ...(writeBody !== undefined && { writeBody }) }),
    },
  };
}
