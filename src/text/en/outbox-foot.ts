import { review } from './review';

/** Beside the button that queues a draft. */
export const foot = {
  queue: 'Queue for sync',
  whenOnline: 'Queue for sync sends it by itself when there is a connection.',
  whenWorkOffline: 'Work offline is on. Queue for sync sends it by itself when you switch that off.',
  whenResumed: 'The queue is paused. Queue for sync sends it when the queue is resumed; Push now goes at once.',
  queued: 'Queued. It sends by itself.',
  queuedOffline: 'Queued. It sends when online.',
  queuedWorkOffline: 'Queued. It sends when you switch Work offline off.',
  queuedPaused: 'Queued. It sends when the queue is resumed.',
  sending: review.pushing,
  waiting: (time: string): string => `Queued. Next try at ${time}.`,
  edited: 'Edited since it was queued. It waits until you press Queue for sync again.',
  held: (why: string): string => `In the outbox: ${why}.`,
  conflict: 'Fields were changed here and on the server. Decide them in the Outbox.',
  rejected: 'The server did not take it. Correct it, then queue it again.',
  blocked: 'Queued. It waits for credentials.',
  queuedNow: 'Queued for sync',
};

/** Asked once before a campaign that makes calls is sent. */
export const running = {
  title: 'This campaign is running',
  text: 'Calls are being made with these settings. The changes apply to calls from the moment the server takes them.',
  queue: 'Queue it all the same',
  push: 'Push it all the same',
};
