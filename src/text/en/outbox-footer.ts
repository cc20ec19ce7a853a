import { review } from './review';

/** Beside the button that queues a draft. */
export const footer = {
  queue: 'Queue for sync',
  whenOnline: 'Queue for sync sends it as soon as you’re online.',
  whenWorkOffline: 'Work offline is on. Queue for sync sends it when you turn that off.',
  whenResumed: 'The queue is paused. Queue for sync sends it when the queue is resumed; Push now sends it immediately.',
  queued: 'Queued. It’s sent automatically.',
  queuedOffline: 'Queued. It’s sent when you’re online.',
  queuedWorkOffline: 'Queued. It’s sent when you turn off Work offline.',
  queuedPaused: 'Queued. It’s sent when the queue is resumed.',
  sending: review.pushing,
  waiting: (time: string): string => `Queued. Retries at ${time}.`,
  edited: 'Edited since it was queued. Press Queue for sync again to send it.',
  held: (why: string): string => `In the outbox: ${why}.`,
  conflict: 'Fields were changed here and on the server. Resolve them in the Outbox.',
  rejected: 'The server rejected it. Correct it, then queue it again.',
  blocked: 'Queued. Waiting for credentials.',
  queuedNow: 'Queued for sync',
};

/** Asked once before a campaign that makes calls is sent. */
export const running = {
  title: 'This campaign is running',
  text: 'Calls are being made with these settings. The changes may apply to calls as soon as the server accepts them.',
  queue: 'Queue anyway',
  push: 'Push anyway',
};
