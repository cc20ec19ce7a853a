import type { OutboxStatus } from './outbox';
import type { QueueBlocker } from './queue-blocker';

/**
 * How the page tells statuses apart. `behind`: queued behind an earlier update of its campaign;
 * `edited`: held because of edits.
 */
type StatusKey = OutboxStatus['state'] | 'behind' | 'edited';

interface Presentation {
  readonly tone: 'plain' | 'accent' | 'changed' | 'bad' | 'good';
  /** It is not sent until the user does something. */
  readonly needsAttention: boolean;
  /** The key of the pill's text in lists of drafts; `null`: the draft's own state is shown. */
  readonly draftPill: 'queued' | 'sending' | 'waiting' | 'needsSignIn' | 'conflict' | 'rejected' | null;
  /**
   * When what blocks the queue is shown instead of the status itself: always, if it is more than a
   * rate limit, or never.
   */
  readonly follows: 'queue' | 'queue-but-limit' | 'nothing';
  /**
   * What stands beside "Queue for sync": the text of the status, or what the queue does before or
   * after it is pressed.
   */
  readonly footer: 'own' | 'own-unless-blocked' | 'before' | 'after';
}

const WAITS = { tone: 'accent', needsAttention: false } as const;
const ASKS = { tone: 'bad', needsAttention: true, follows: 'nothing', footer: 'own' } as const;
const OVER = { needsAttention: false, draftPill: null, follows: 'nothing', footer: 'before' } as const;

/** How every status is presented: by pills, rows, counts and sentences alike. */
const PRESENTATIONS: Readonly<Record<StatusKey, Presentation>> = {
  queued: { ...WAITS, draftPill: 'queued', follows: 'queue', footer: 'after' },
  behind: { ...WAITS, draftPill: 'queued', follows: 'nothing', footer: 'after' },
  sending: { ...WAITS, draftPill: 'sending', follows: 'nothing', footer: 'own' },
  waiting: { ...WAITS, draftPill: 'waiting', follows: 'queue-but-limit', footer: 'own-unless-blocked' },
  blocked: { ...ASKS, draftPill: 'needsSignIn' },
  held: { ...ASKS, draftPill: 'waiting' },
  edited: { ...ASKS, tone: 'changed', draftPill: 'waiting' },
  conflict: { ...ASKS, draftPill: 'conflict' },
  rejected: { ...ASKS, draftPill: 'rejected' },
  done: { ...OVER, tone: 'good' },
  cancelled: { ...OVER, tone: 'plain' },
};

export function presentationOf(status: OutboxStatus): Presentation {
  return PRESENTATIONS[keyOf(status)];
}

function keyOf(status: OutboxStatus): StatusKey {
  if (status.state === 'queued' && status.behind !== null) return 'behind';
  if (status.state === 'held' && status.why === 'edited') return 'edited';
  return status.state;
}

/** Whether an update waits until the user does something. */
export const needsAttention = (status: OutboxStatus): boolean => presentationOf(status).needsAttention;

/** What is said of an update in each place. */
export interface StatusTexts {
  readonly pill: string;
  readonly title: string;
  readonly help: string;
  /** Beside a draft in the sidebar; empty if nothing is said there. */
  readonly short: string;
  /** Beside the button that queues a draft. */
  readonly footer: string | null;
}

/** What is said while a queue is blocked, or is not (`open`); `null`: the status says it itself. */
export interface QueueTexts {
  readonly title: string;
  readonly help: string;
  readonly short: string | null;
  /** Beside the button before a draft is queued, and after. */
  readonly before: string | null;
  readonly after: string;
}

export type QueueKey = NonNullable<QueueBlocker>['kind'] | 'open';

/**
 * Returns what is said of an update: its own texts, or those of its queue, since an update has no
 * next attempt of its own while the queue is blocked.
 * @param own the texts of its status; `queued`: the pill of a queued update.
 */
export function textsInQueue(
  status: OutboxStatus,
  blocker: QueueBlocker,
  { own, queue, queued }: { readonly own: StatusTexts; readonly queue: QueueTexts; readonly queued: string },
): StatusTexts {
  const { follows, footer } = presentationOf(status);
  const isReplaced =
    follows === 'queue' || (follows === 'queue-but-limit' && blocker !== null && blocker.kind !== 'limited');
  return {
    pill: isReplaced ? queued : own.pill,
    title: isReplaced ? queue.title : own.title,
    help: isReplaced ? queue.help : own.help,
    short: follows === 'nothing' ? own.short : (queue.short ?? own.short),
    footer:
      footer === 'own' || (footer === 'own-unless-blocked' && blocker === null)
        ? own.footer
        : footer === 'before'
          ? queue.before
          : queue.after,
  };
}
