import type { NetworkReason } from '@domain/errors/errors';
import { MAX_ATTEMPTS } from '@domain/sync/outbox';
import { isolated } from '@kernel/text/isolated';
import { amount, count } from './count';
import { conflict } from './outbox-conflict';
import { foot, running } from './outbox-foot';
import { answer, log, names, NETWORK } from './outbox-log';
import { blocked, blockedStatus, held, queueStatus, status } from './outbox-standing';

/** The outbox: what waits, what was sent, and conflicts. */
export const outbox = {
  title: 'Outbox',
  panel: 'Outbox',
  waiting: 'Waiting',
  sent: 'Sent',
  waitingCount: (updates: number): string => `${amount(updates)} waiting`,
  waitingRows: (amount: number): string => count(amount, 'update waits', 'updates wait'),
  loading: 'Reading the outbox',
  nothingWaits: 'Nothing waits.',
  nothingSent: 'Nothing was sent from here yet.',
  emptyTitle: 'Nothing is in the outbox',
  emptyLead:
    'Press “Queue for sync” in a draft, also without a network. Its update waits here and leaves by itself when there is a connection.',
  back: 'All of the outbox',

  sendNow: 'Send now',
  cancel: 'Cancel',
  pause: 'Pause queue',
  resume: 'Resume queue',
  goOnline: 'Go online',
  confirm: 'Send it all the same',
  decide: 'Decide',
  openDraft: 'Open the draft',
  openReceipt: 'Open the receipt',
  toSettings: 'Open Settings',
  inOutbox: 'Show in the Outbox',
  cancelled: (title: string): string => `“${isolated(title)}” is not sent. Its edits are in the draft.`,
  workOfflineOn: 'Work offline is on. Nothing leaves this computer.',
  workOfflineOff: 'Work offline is off.',

  facts: {
    offline: 'This computer is offline. What waits leaves by itself when the network is back.',
    workOffline: 'Work offline is on. Nothing leaves until you go online.',
    paused: 'The queue is paused. Nothing leaves until you resume it; “Push now” in a draft still works.',
    unreachable: (connection: string, reason: NetworkReason | null, time: string): string =>
      `${isolated(connection)} does not answer${reason === null ? '' : ` (${NETWORK[reason]})`}. It is looked for again at ${time}.`,
    limited: (connection: string, time: string): string =>
      `${isolated(connection)} takes only so many requests a minute. The queue goes on at ${time}.`,
    signIn: (connection: string): string => `${isolated(connection)} needs you`,
  },

  changes: (amount: number): string => count(amount, 'change', 'changes'),
  conflicts: (amount: number): string => count(amount, 'conflict', 'conflicts'),
  attempt: (attempt: number): string => `attempt ${String(attempt)} of ${String(MAX_ATTEMPTS)}`,
  since: (time: string): string => `since ${time}`,
  sentAt: (time: string): string => `sent ${time}`,
  shortAnswer: answer,
  waitsForCredentials: 'Waits for credentials',
  nextTryIn: (left: string): string => `Next try${left}`,
  lastAnswer: (title: string): string => `Last answer: ${title}`,
  noAnswerYet: 'Not tried yet',
  blocked,
  held,
  blockedStatus,
  status,
  queueStatus,
  names,

  inSeconds: (seconds: number): string =>
    seconds < 1 ? ' now' : seconds < 90 ? ` in ${String(seconds)} s` : ` in ${String(Math.round(seconds / 60))} min`,
  unknown:
    'The outcome of an earlier attempt is not known: the server may have it already. Where the campaign can be read that is looked at first; otherwise the same values are sent again and the receipt says so.',
  log,
  willBeSent: 'What will be sent',
  wasSent: 'Receipt',
  nothingWillBeSent: 'Nothing: with these choices the server has everything already.',
  asDecided: 'as far as decided',
  detail: 'Details',

  conflict,
  foot,
  running,
};
