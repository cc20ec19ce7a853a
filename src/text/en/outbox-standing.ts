import type { BlockedReason, HeldReason, OutboxStatus } from '@domain/sync/outbox';
import { MAX_ATTEMPTS } from '@domain/sync/outbox';
import type { QueueKey, QueueTexts, StatusTexts } from '@domain/sync/presentation';
import { count } from './count';
import { foot } from './outbox-foot';

/** What something is called, and what to do about it. */
export interface Told {
  readonly title: string;
  readonly help: string;
}

/** Why an update is held: on the pill, in a sentence and in full. */
export const HELD: Record<HeldReason, Told & { readonly pill: string; readonly short: string }> = {
  edited: {
    pill: 'Edited',
    short: 'edited since it was queued',
    title: 'This draft was edited after it was queued',
    help: 'Nothing is sent that you have not looked at: press “Queue for sync” in the draft to send it with the new edits. If you take the edits back, it goes as it was queued.',
  },
  running: {
    pill: 'Needs you',
    short: 'the campaign is running',
    title: 'This campaign is running',
    help: 'Calls are being made with these settings. Send it if the changes shall apply to them from now on.',
  },
  'unknown-recipients': {
    pill: 'Needs you',
    short: 'recipients may be there already',
    title: 'The recipients may have arrived already',
    help: 'An earlier attempt ended without an answer. Whether recipients that are sent again replace the earlier ones or are added to them is not documented, so people could be called twice. Look at the campaign in Kathan before you send it again.',
  },
  'gave-up': {
    pill: 'Needs you',
    short: 'no longer tried by itself',
    title: 'It was tried again and again without success',
    help: `After ${String(MAX_ATTEMPTS)} attempts or 24 hours it is not tried by itself any more. The delivery log says what came back. Send it now, or cancel it.`,
  },
  'has-errors': {
    pill: 'Needs you',
    short: 'a problem blocks sending',
    title: 'A problem in the draft blocks sending',
    help: 'Something that was right when it was queued is not any more, such as a start time that has passed. Open the draft and correct it.',
  },
  restored: {
    pill: 'Needs you',
    short: 'comes from a backup',
    title: 'This comes from a backup',
    help: 'It may have been sent since the backup was made. Look at it, then send it or cancel it.',
  },
  'no-connection': {
    pill: 'Needs you',
    short: 'no connection',
    title: 'Its connection was deleted',
    help: 'Open the draft and choose another connection, then queue it again.',
  },
  'other-campaign': {
    pill: 'Needs you',
    short: 'the server changed another campaign',
    title: 'The server says it changed another campaign',
    help: 'The response to this update has the ID of another campaign, which may be called with your changes. Check both campaigns in Kathan before you send it again or cancel it.',
  },
  'unreadable-response': {
    pill: 'Needs you',
    short: 'the response cannot be read',
    title: 'The server accepted the update, but its response cannot be read',
    help: 'It was sent once and is not sent again automatically. Check the campaign in Kathan, then send it again or cancel it.',
  },
  'not-showable': {
    pill: 'Needs you',
    short: 'the draft cannot be shown',
    title: 'A part of this draft is too large or too deep to show',
    help: 'Nothing is sent that you cannot look at. The draft offers to export its raw data, or to discard it.',
  },
};

/** Why nothing of a connection leaves. */
export function blocked(why: BlockedReason): Told {
  switch (why.reason) {
    case 'sign-in':
      return {
        title: 'The server refused the API key or the user ID',
        help: 'Everything for this connection waits. New credentials in Settings let it go on by itself.',
      };
    case 'no-credentials':
      return {
        title: 'No API key and user ID are stored',
        help: 'Everything for this connection waits. Enter them in Settings, and it goes on by itself.',
      };
    case 'keychain':
      return {
        title: why.keychain === 'locked' ? 'The keychain is locked' : 'The keychain cannot be read',
        help: 'Everything for this connection waits for the API key and the user ID. Unlock the keychain, or look in Settings; it goes on by itself.',
      };
  }
}

/** What is said of an update that is held. */
export const held = (why: HeldReason): StatusTexts => {
  const { pill, title, help, short } = HELD[why];
  return { pill, title, help, short, foot: why === 'edited' ? foot.edited : foot.held(short) };
};

/** What is said of an update whose connection is blocked. */
export const blockedStatus = (why: BlockedReason): StatusTexts => ({
  ...blocked(why),
  pill: 'Needs sign-in',
  short: 'waits for credentials',
  foot: foot.blocked,
});

/** Parts of a status in words: a time of day, how long that is from now, and a number of fields. */
export interface StatusFacts {
  readonly time: string;
  readonly left: string;
  readonly fields: number;
}

type OwnKey = Exclude<OutboxStatus['state'], 'held' | 'blocked'> | 'behind';

const AS_SOON_AS_IT_CAN: Told = {
  title: 'Leaves as soon as it can',
  help: 'It is sent by itself; there is nothing to do.',
};

/** What is said of an update in every other status. */
export const status: Readonly<Record<OwnKey, (facts: StatusFacts) => StatusTexts>> = {
  queued: () => ({ ...AS_SOON_AS_IT_CAN, pill: 'Queued', short: 'sends by itself', foot: foot.queued }),
  behind: () => ({
    pill: 'Queued',
    title: 'Waits for an earlier update of the same campaign',
    help: 'Updates of one campaign are sent in the order in which they were queued.',
    short: 'after an earlier one',
    foot: foot.queued,
  }),
  sending: () => ({
    pill: 'Sending',
    title: 'It is being sent',
    help: 'Its answer decides what comes next.',
    short: 'on its way',
    foot: foot.sending,
  }),
  waiting: ({ time, left }) => ({
    pill: `next try ${time}`,
    title: `Next try at ${time},${left}`,
    help: 'The last attempt failed in a way that passes. Nothing is lost.',
    short: `next try ${time}`,
    foot: foot.waiting(time),
  }),
  conflict: ({ fields }) => ({
    pill: 'Conflict',
    title: `${count(fields, 'field was', 'fields were')} changed here and on the server`,
    help: 'Nothing was sent. Decide what shall stay.',
    short: `${count(fields, 'field', 'fields')} to decide`,
    foot: foot.conflict,
  }),
  rejected: () => ({
    pill: 'Rejected',
    title: 'The server did not take it',
    help: 'Correct it in the draft, then queue it again, or cancel it.',
    short: 'not taken',
    foot: foot.rejected,
  }),
  done: ({ time }) => ({
    pill: 'Sent',
    title: `Sent at ${time}`,
    help: 'The receipt says what the server answered.',
    short: '',
    foot: null,
  }),
  cancelled: ({ time }) => ({
    pill: 'Cancelled',
    title: `Cancelled at ${time}`,
    help: 'Its edits are in the draft.',
    short: '',
    foot: null,
  }),
};

/** What is said while a queue is blocked, or open. */
export const queueStatus: Readonly<Record<QueueKey, QueueTexts>> = {
  open: { ...AS_SOON_AS_IT_CAN, short: null, before: null, after: foot.queued },
  offline: {
    title: 'Sends when online',
    help: 'It leaves by itself when there is a connection.',
    short: 'sends when online',
    before: foot.whenOnline,
    after: foot.queuedOffline,
  },
  'work-offline': {
    title: 'Sends when you go online',
    help: 'Work offline is on, so it stays here.',
    short: 'sends when you go online',
    before: foot.whenWorkOffline,
    after: foot.queuedWorkOffline,
  },
  paused: {
    title: 'Sends when the queue is resumed',
    help: 'The queue is paused, so it stays here.',
    short: 'queue is paused',
    before: foot.whenResumed,
    after: foot.queuedPaused,
  },
  unreachable: {
    title: 'Sends when the server answers',
    help: 'The server is looked for from time to time; then it leaves by itself.',
    short: null,
    before: foot.whenOnline,
    after: foot.queuedOffline,
  },
  limited: {
    title: 'Waits for its turn',
    help: 'The server takes only so many requests a minute, and the queue keeps to that.',
    short: null,
    before: null,
    after: foot.queued,
  },
};
