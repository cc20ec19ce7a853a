import type { OutboxItem, OutboxList, OutboxStatus } from '@shared/outbox/outbox';
import type { Catalogue } from '@shared/text';
import type { QueueBlocker } from '@domain/readiness/queue-blocker';
import type { Tone } from '../../ui/control';

/** A clock to write instants with: an ISO 8601 instant as a time of day. */
type Time = (at: string) => string;

export function statusTone(status: OutboxStatus): Tone {
  switch (status.state) {
    case 'queued':
    case 'sending':
    case 'waiting':
      return 'accent';
    case 'held':
      return status.why === 'edited' ? 'changed' : 'bad';
    case 'blocked':
    case 'conflict':
    case 'rejected':
      return 'bad';
    case 'done':
      return 'good';
    case 'cancelled':
      return 'plain';
  }
}

/** The words on an update's pill: while its queue is hindered it has no next try of its own. */
export function pillWords(status: OutboxStatus, blocker: QueueBlocker, words: Catalogue['outbox'], time: Time): string {
  const waits = status.state === 'waiting' && blocker !== null && blocker.kind !== 'limited';
  return words.pill(waits ? { state: 'queued', behind: null } : status, time);
}

/** Whether an update waits until the person does something. */
export function needsPerson(status: OutboxStatus): boolean {
  return ['blocked', 'held', 'conflict', 'rejected'].includes(status.state);
}

interface Told {
  readonly title: string;
  readonly help: string;
}

/** Where an update stands, and what comes of it, in one sentence each. */
export function standing(
  status: OutboxStatus,
  blocker: QueueBlocker,
  words: Catalogue['outbox'],
  clock: { readonly time: Time; readonly now: Date },
): Told {
  const { state } = words;
  switch (status.state) {
    case 'queued':
      return status.behind === null ? queued(blocker, words) : state.behind;
    case 'sending':
      return state.sending;
    case 'waiting':
      return blocker === null || blocker.kind === 'limited'
        ? state.waiting(clock.time(status.until), words.inSeconds(secondsTo(status.until, clock.now)))
        : queued(blocker, words);
    case 'blocked':
      return words.blocked(status.why);
    case 'held':
      return words.held(status.why);
    case 'conflict':
      return state.conflict(status.fields.length);
    case 'rejected':
      return state.rejected;
    case 'done':
      return state.done(clock.time(status.at));
    case 'cancelled':
      return state.cancelled(clock.time(status.at));
  }
}

function queued(blocker: QueueBlocker, { state }: Catalogue['outbox']): Told {
  switch (blocker?.kind) {
    case undefined:
      return state.queued;
    case 'work-offline':
      return state.queuedWorkOffline;
    case 'paused':
      return state.queuedPaused;
    case 'offline':
      return state.queuedOffline;
    case 'unreachable':
      return state.queuedUnreachable;
    case 'limited':
      return state.queuedLimited;
  }
}

/** Whole seconds until an instant, never less than 0. */
export function secondsTo(at: string, now: Date): number {
  return Math.max(0, Math.ceil((Date.parse(at) - now.getTime()) / 1000));
}

/** The few words beside a draft in the sidebar. */
export function subline(status: OutboxStatus, blocker: QueueBlocker, words: Catalogue['outbox'], time: Time): string {
  const { subline: short } = words;
  switch (status.state) {
    case 'queued':
      if (status.behind !== null) return short.behind;
      return blockedShort(blocker, words) ?? short.online;
    case 'sending':
      return short.sending;
    case 'waiting':
      return blockedShort(blocker, words) ?? short.nextTry(time(status.until));
    case 'blocked':
      return short.signIn;
    case 'held':
      return words.heldShort(status.why);
    case 'conflict':
      return short.conflict(status.fields.length);
    case 'rejected':
      return short.rejected;
    case 'done':
    case 'cancelled':
      return '';
  }
}

function blockedShort(blocker: QueueBlocker, { subline: short }: Catalogue['outbox']): string | null {
  switch (blocker?.kind) {
    case 'work-offline':
      return short.workOffline;
    case 'paused':
      return short.paused;
    case 'offline':
      return short.offline;
    case 'unreachable':
    case 'limited':
    case undefined:
      return null;
  }
}

/** Which update the outbox shows: the chosen one while it is there, else the first that needs the person, else the first of all. */
export function shownItem(list: OutboxList | null, chosenId: string | null): OutboxItem | null {
  if (list === null) return null;
  const all = [...list.waiting, ...list.sent];
  return (
    all.find(({ id }) => id === chosenId) ?? list.waiting.find(({ status }) => needsPerson(status)) ?? all[0] ?? null
  );
}
