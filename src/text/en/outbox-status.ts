import type { BlockedReason, HeldReason, OutboxStatus } from '@domain/sync/outbox';
import { MAX_ATTEMPTS } from '@domain/sync/outbox';
import type { QueueKey, QueueTexts, StatusTexts } from '@domain/sync/presentation';
import type { Message } from '../shared/message';
import { count } from './count';
import { footer } from './outbox-footer';

/** Why an update is held: on the pill, in a sentence and in full. */
export const HELD: Record<HeldReason, Message & { readonly pill: string; readonly short: string }> = {
  edited: {
    pill: 'Edited',
    short: 'edited since it was queued',
    title: 'This draft was edited after it was queued',
    help: 'Your new edits haven’t been reviewed, so nothing is sent. Press Queue for sync in the draft to include them, or undo them to send the update as it was queued.',
  },
  running: {
    pill: 'Needs attention',
    short: 'the campaign is running',
    title: 'This campaign is running',
    help: 'Calls are being made with these settings. Send it only if the changes should apply to live calls.',
  },
  'unknown-recipients': {
    pill: 'Needs attention',
    short: 'recipients may already be saved',
    title: 'The server may already have these recipients',
    help: 'An earlier attempt ended without a response. The API’s documentation doesn’t say whether recipients that are sent again replace the earlier ones or are added to them, so people could be called twice. Check the campaign in Kathan before you send it again.',
  },
  'gave-up': {
    pill: 'Needs attention',
    short: 'automatic retries stopped',
    title: 'Automatic retries stopped',
    help: `It wasn’t sent after ${String(MAX_ATTEMPTS)} attempts or 24 hours. The delivery log shows what happened. Send it now, or cancel it.`,
  },
  'has-errors': {
    pill: 'Needs attention',
    short: 'a problem must be fixed',
    title: 'A problem in the draft must be fixed first',
    help: 'Something became invalid after you queued it, for example a start time that has passed. Open the draft and correct it.',
  },
  restored: {
    pill: 'Needs attention',
    short: 'comes from a backup',
    title: 'This update comes from a backup',
    help: 'It may have been sent since the backup was created. Check it, then send it or cancel it.',
  },
  'no-connection': {
    pill: 'Needs attention',
    short: 'no connection',
    title: 'Its connection was deleted',
    help: 'Open the draft and choose another connection, then queue it again.',
  },
  'other-campaign': {
    pill: 'Needs attention',
    short: 'the server changed another campaign',
    title: 'The response says that another campaign was changed',
    help: 'The response to this update has the ID of another campaign, which may be called with your changes. Check both campaigns in Kathan before you send it again or cancel it.',
  },
  'unreadable-response': {
    pill: 'Needs attention',
    short: 'the response can’t be read',
    title: 'The server accepted the update, but its response can’t be read',
    help: 'It was sent once and won’t be sent again automatically. Check the campaign in Kathan, then send it again or cancel it.',
  },
  'not-showable': {
    pill: 'Needs attention',
    short: 'the draft can’t be shown',
    title: 'A part of this draft is too large or too deep to show',
    help: 'Nothing is sent that you can’t review. In the draft you can export its raw data, or discard it.',
  },
  'all-held-back': {
    pill: 'Needs attention',
    short: 'all recipients are held back',
    title: 'All recipients are held back',
    help: 'Every recipient is held back, and the update has nothing else to send. Nothing was sent. Add recipients, or cancel the update.',
  },
};

/** Why nothing of a connection leaves. */
export function blocked(why: BlockedReason): Message {
  switch (why.reason) {
    case 'sign-in':
      return {
        title: 'The server rejected the API key or the user ID',
        help: 'All updates for this connection are waiting. Replace the credentials in Settings, and sending resumes automatically.',
      };
    case 'no-credentials':
      return {
        title: 'The API key and the user ID are missing',
        help: 'All updates for this connection are waiting. Enter them in Settings, and sending resumes automatically.',
      };
    case 'keychain':
      return {
        title: why.keychain === 'locked' ? 'The keychain is locked' : 'The keychain can’t be read',
        help: 'All updates for this connection are waiting for the API key and the user ID. Unlock the keychain, or check Settings. Sending then resumes automatically.',
      };
  }
}

/** What is said of an update that is held. */
export const held = (why: HeldReason): StatusTexts => {
  const { pill, title, help, short } = HELD[why];
  return { pill, title, help, short, footer: why === 'edited' ? footer.edited : footer.held(short) };
};

/** What is said of an update whose connection is blocked. */
export const blockedStatus = (why: BlockedReason): StatusTexts => ({
  ...blocked(why),
  pill: 'Needs sign-in',
  short: 'waiting for credentials',
  footer: footer.blocked,
});

/** Parts of a status in words: a time of day, how long that is from now, and a number of fields. */
export interface StatusFacts {
  readonly time: string;
  readonly left: string;
  readonly fields: number;
}

type OwnKey = Exclude<OutboxStatus['state'], 'held' | 'blocked'> | 'behind';

const SENDING_SOON: Message = {
  title: 'Sending soon',
  help: 'It’s sent automatically. There’s nothing to do.',
};

/** What is said of an update in every other status. */
export const status: Readonly<Record<OwnKey, (facts: StatusFacts) => StatusTexts>> = {
  queued: () => ({ ...SENDING_SOON, pill: 'Queued', short: 'sent automatically', footer: footer.queued }),
  behind: () => ({
    pill: 'Queued',
    title: 'Waiting for an earlier update of the same campaign',
    help: 'Updates of a campaign are sent in the order in which they were queued.',
    short: 'after an earlier one',
    footer: footer.queued,
  }),
  sending: () => ({
    pill: 'Sending',
    title: 'Sending…',
    help: 'The result appears here.',
    short: 'sending',
    footer: footer.sending,
  }),
  waiting: ({ time, left }) => ({
    pill: `retries at ${time}`,
    title: `Retries at ${time},${left}`,
    help: 'The last attempt failed, probably temporarily. Nothing is lost.',
    short: `retries at ${time}`,
    footer: footer.waiting(time),
  }),
  conflict: ({ fields }) => ({
    pill: 'Conflict',
    title: `${count(fields, 'field was', 'fields were')} changed here and on the server`,
    help: 'Nothing was sent. Choose which values to keep.',
    short: `${count(fields, 'field', 'fields')} to resolve`,
    footer: footer.conflict,
  }),
  rejected: () => ({
    pill: 'Rejected',
    title: 'The server rejected it',
    help: 'Correct it in the draft and queue it again, or cancel it.',
    short: 'rejected',
    footer: footer.rejected,
  }),
  done: ({ time }) => ({
    pill: 'Sent',
    title: `Sent at ${time}`,
    help: 'The receipt shows the server’s response.',
    short: '',
    footer: null,
  }),
  cancelled: ({ time }) => ({
    pill: 'Cancelled',
    title: `Cancelled at ${time}`,
    help: 'Its edits are in the draft.',
    short: '',
    footer: null,
  }),
};

/** What is said while a queue is blocked, or open. */
export const queueStatus: Readonly<Record<QueueKey, QueueTexts>> = {
  open: { ...SENDING_SOON, short: null, before: null, after: footer.queued },
  offline: {
    title: 'Sent when you’re online',
    help: 'It’s sent automatically when there is a connection.',
    short: 'sent when you’re online',
    before: footer.whenOnline,
    after: footer.queuedOffline,
  },
  'work-offline': {
    title: 'Sent when you go online',
    help: 'Work offline is on, so nothing is sent.',
    short: 'sent when you go online',
    before: footer.whenWorkOffline,
    after: footer.queuedWorkOffline,
  },
  paused: {
    title: 'Sent when the queue is resumed',
    help: 'The queue is paused, so nothing is sent.',
    short: 'queue is paused',
    before: footer.whenResumed,
    after: footer.queuedPaused,
  },
  unreachable: {
    title: 'Sent when the server responds',
    help: 'The server is checked regularly, and this is sent automatically.',
    short: null,
    before: footer.whenOnline,
    after: footer.queuedOffline,
  },
  limited: {
    title: 'Waiting for its turn',
    help: 'The server accepts only so many requests a minute, and the queue keeps to that limit.',
    short: null,
    before: null,
    after: footer.queued,
  },
};
