import type { Emit, Handlers } from '../ipc/handlers';
import { conflictHandlers } from './conflict-handlers';
import { outboxHandlers } from './outbox-handlers';
import { createScheduler } from './scheduler';
import type { Scheduler, SchedulerDeps } from './scheduler-types';

export interface OutboxServices extends SchedulerDeps {
  /** Sends an event to the page, and tells the queue about drafts that have an update in it. */
  readonly emitAndWakeQueue: Emit;
}

type OutboxCommand = Extract<keyof Handlers, `outbox.${string}`>;

/** The queue with its commands. It sends nothing before `queue.start`. */
export function createOutbox(services: OutboxServices): {
  readonly handlers: Pick<Handlers, OutboxCommand>;
  readonly queue: Scheduler;
} {
  const { store, writeBody, newId, now, online } = services;
  const queue = createScheduler(services);
  const emit = services.emitAndWakeQueue;
  return {
    queue,
    handlers: {
      ...outboxHandlers({ store, emit, newId, now, online, queue }),
      ...conflictHandlers({ store, emit, now, queue, ...(writeBody !== undefined && { writeBody }) }),
    },
  };
}
