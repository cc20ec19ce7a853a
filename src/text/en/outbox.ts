import type { NetworkReason } from '@domain/errors/errors';
import { MAX_ATTEMPTS } from '@domain/sync/outbox';
import { isolated } from '@kernel/text/isolated';
import { amount, count } from './count';
import { conflict } from './outbox-conflict';
import { footer, running } from './outbox-footer';
import { log, names, NETWORK, shortResponse } from './outbox-log';
import { blocked, blockedStatus, held, queueStatus, status } from './outbox-status';

/** The outbox: what is queued, what was sent, and conflicts. */
export const outbox = {
  title: 'Outbox',
  panel: 'Outbox',
  waiting: 'Waiting',
  sent: 'Sent',
  loading: 'Loading the outbox…',
  emptyTitle: 'The outbox is empty',
  emptyLead:
    'Queue a draft with “Queue for sync”, even offline. It waits here and is sent automatically when you’re online.',
  back: 'All updates',

  sendNow: 'Send now',
  cancel: 'Cancel',
  pause: 'Pause queue',
  resume: 'Resume queue',
  goOnline: 'Go online',
  confirm: 'Send anyway',
  decide: 'Resolve',
  openDraft: 'Open draft',
  openReceipt: 'Open receipt',
  toSettings: 'Open Settings',
  toDrafts: 'Open drafts',
  inOutbox: 'Show in the Outbox',
  cancelled: (title: string): string => `“${isolated(title)}” won’t be sent. Its edits are in the draft.`,
  workOfflineOn: 'Work offline is on. Nothing is sent or fetched.',
  workOfflineOff: 'Work offline is off.',

  chart: {
    label: 'Updates by state',
    rates: 'Rate limits',
    sent: 'Sent',
    sending: 'Sending',
    waiting: 'Waiting',
    attention: 'Need attention',
  },

  facts: {
    offline: 'This computer is offline. Queued updates are sent automatically when the network is back.',
    workOffline: 'Work offline is on. Nothing is sent until you go online.',
    paused: 'The queue is paused. Nothing is sent until you resume it, but Push now in a draft still works.',
    unreachable: (connection: string, reason: NetworkReason | null, time: string): string =>
      `${isolated(connection)} isn’t responding${reason === null ? '' : ` (${NETWORK[reason]})`}. Retries at ${time}.`,
    limited: (connection: string, time: string): string =>
      `${isolated(connection)}: rate limit reached. Sending resumes at ${time}.`,
    signIn: (connection: string): string => `${isolated(connection)} needs attention`,
  },

  changes: (amount: number): string => count(amount, 'change', 'changes'),
  conflicts: (amount: number): string => count(amount, 'conflict', 'conflicts'),
  attempt: (attempt: number): string => `attempt ${String(attempt)} of ${String(MAX_ATTEMPTS)}`,
  since: (time: string): string => `since ${time}`,
  sentAt: (time: string): string => `sent ${time}`,
  shortResponse,
  waitsForCredentials: 'Waiting for credentials',
  nextTryIn: (left: string): string => `Retries${left}`,
  lastResponse: (title: string): string => `Last response: ${title}`,
  blocked,
  held,
  blockedStatus,
  status,
  queueStatus,
  names,

  inSeconds: (seconds: number): string =>
    seconds < 1 ? ' now' : seconds < 90 ? ` in ${String(seconds)} s` : ` in ${String(Math.round(seconds / 60))} min`,
  outsideShort: (outside: number): string => `${amount(outside)} outside calling hours`,
  outsideHours: (outside: number, total: number): string =>
    `Sent now, ${amount(outside)} of ${amount(total)} recipients could be called outside their calling hours. Open the draft to see when.`,
  unknown:
    'An earlier attempt may have reached the server. If the campaign can be read, the app checks that first. Otherwise the same values are sent again, and the receipt says so.',
  log,
  willBeSent: 'What will be sent',
  nothingWillBeSent: 'Nothing to send: with these choices the server already has all values.',
  asDecided: 'preview',
  detail: 'Details',

  conflict,
  footer,
  running,
};
