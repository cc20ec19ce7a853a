import type { OutboxItem, OutboxList, OutboxStatus } from '@domain/sync/outbox';
import { needsAttention, presentationOf, type StatusTexts, textsInQueue } from '@domain/sync/presentation';
import type { QueueBlocker } from '@domain/sync/queue-blocker';
import type { Catalogue } from '@text/index';
import type { Tone } from '../ui/control';

interface Clock {
  /** Writes an ISO 8601 instant as a time of day. */
  readonly time: (at: string) => string;
  /** For how long a retry is from now; without it nothing is said of that. */
  readonly now?: Date;
}

interface StatusDescription extends StatusTexts {
  readonly tone: Tone;
  readonly needsAttention: boolean;
}

/** All that the page says of an update's status, as the tables of statuses and texts have it. */
export function describeStatus(
  status: OutboxStatus,
  blocker: QueueBlocker,
  t: Catalogue['outbox'],
  clock: Clock,
): StatusDescription {
  const { tone } = presentationOf(status);
  const texts = {
    own: ownTexts(status, t, clock),
    queue: t.queueStatus[blocker?.kind ?? 'open'],
    queued: t.status.queued(NO_FACTS).pill,
  };
  return { tone, needsAttention: needsAttention(status), ...textsInQueue(status, blocker, texts) };
}

const NO_FACTS = { time: '', left: '', fields: 0 };

function ownTexts(status: OutboxStatus, t: Catalogue['outbox'], { time, now }: Clock): StatusTexts {
  switch (status.state) {
    case 'held':
      return t.held(status.why);
    case 'blocked':
      return t.blockedStatus(status.why);
    case 'queued':
      return t.status[status.behind === null ? 'queued' : 'behind'](NO_FACTS);
    case 'waiting': {
      const left = now === undefined ? '' : t.inSeconds(secondsTo(status.until, now));
      return t.status.waiting({ ...NO_FACTS, time: time(status.until), left });
    }
    case 'conflict':
      return t.status.conflict({ ...NO_FACTS, fields: status.fields.length });
    case 'done':
    case 'cancelled':
      return t.status[status.state]({ ...NO_FACTS, time: time(status.at) });
    case 'sending':
    case 'rejected':
      return t.status[status.state](NO_FACTS);
  }
}

/** Whole seconds until an instant, never less than 0. */
export function secondsTo(at: string, now: Date): number {
  return Math.max(0, Math.ceil((Date.parse(at) - now.getTime()) / 1000));
}

/**
 * Which update the outbox shows: the chosen one while it is there, else the first that needs the
 * user, else the first of all.
 */
export function shownItem(list: OutboxList | null, chosenId: string | null): OutboxItem | null {
  if (list === null) return null;
  const all = [...list.waiting, ...list.sent];
  return (
    all.find(({ id }) => id === chosenId) ?? list.waiting.find(({ status }) => needsAttention(status)) ?? all[0] ?? null
  );
}
