import type { FieldName } from '../../campaign/fields';
import type { NetworkReason } from '../../ipc/errors';
import type { BlockedReason, HeldReason, LogEntry, OutboxStatus } from '../../outbox/outbox';
import { MAX_ATTEMPTS } from '../../outbox/outbox';
import type { Outcome } from '../../push/outcome';
import { labels } from './campaign-labels';

const count = (amount: number, one: string, many: string): string =>
  `${amount.toLocaleString('en')} ${amount === 1 ? one : many}`;

/** What something is called, and what to do about it. */
interface Told {
  readonly title: string;
  readonly help: string;
}

const HELD: Record<HeldReason, Told & { readonly pill: string; readonly short: string }> = {
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
};

function blocked(why: BlockedReason): Told {
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

const NETWORK: Record<NetworkReason, string> = {
  offline: 'no network',
  dns: 'the server’s name was not found',
  refused: 'the server refuses connections',
  reset: 'the connection was broken off',
  tls: 'the connection is not secure',
  timeout: 'no answer in time',
  cut: 'the answer broke off',
  'answer-too-large': 'the answer is too large',
  redirect: 'the server points to another address',
  failed: 'no connection could be made',
};

/** What came back, in a few words for a table: a status, or why there is none. */
function answer(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'verified':
      return 'verified';
    case 'discrepancy':
      return 'not all taken';
    case 'unreadable':
      return 'not readable';
    case 'refused':
      return String(outcome.status);
    case 'no-answer':
      return NETWORK[outcome.reason];
    case 'interrupted':
      return 'not known';
  }
}

const names = (fields: readonly FieldName[]): string => fields.map((field) => labels.fields[field]).join(', ');

interface Happened {
  readonly what: string;
  readonly answer: string;
}
type Entry<What extends LogEntry['what']> = Extract<LogEntry, { what: What }>;

const said = (what: string, answered = ''): Happened => ({ what, answer: answered });

function checked({ found, drifted }: Entry<'checked'>): Happened {
  const read = 'Read the server’s copy before sending';
  switch (found) {
    case 'unchanged':
      return said(read, 'unchanged');
    case 'changed':
      return said(`${read}. Changed there: ${names(drifted)}`, 'merged');
    case 'conflict':
      return said(read, 'conflict');
    case 'already-there':
      return said(`${read}: all of it is there already, so nothing was sent`, 'already there');
  }
}

const CANCELLED: Record<Entry<'cancelled'>['by'], string> = {
  person: 'Cancelled. Its edits are in the draft',
  'nothing-left': 'Taken out: the draft changes nothing any more',
  discarded: 'Taken out: the draft was discarded',
  'took-server': 'Taken out: the server’s values were taken',
};

/** One line of the delivery log. `time` writes an instant as the clock's time of day. */
function happened(entry: LogEntry, time: (at: string) => string): Happened {
  switch (entry.what) {
    case 'queued':
      return said(`${entry.again ? 'Queued again' : 'Queued'}${entry.offline ? ' while offline' : ''}`);
    case 'edited':
      return said('Edited in the draft, waits for Queue for sync');
    case 'edits-returned':
      return said('The edits were taken back, goes as it was queued');
    case 'checked':
      return checked(entry);
    case 'not-checked':
      return said('The server’s copy could not be read before sending', answer(entry.outcome));
    case 'sent':
      return said(
        `${entry.repeated ? 'Sent again' : 'Sent'}${entry.retryAt === null ? '' : `, next try ${time(entry.retryAt)}`}`,
        answer(entry.outcome),
      );
    case 'unreachable':
      return said(
        `The server was not reached${entry.retryAt === null ? '' : `, next try ${time(entry.retryAt)}`}`,
        NETWORK[entry.reason],
      );
    case 'interrupted':
      return said('The app ended before the answer came', 'not known');
    case 'back-online':
      return said('Back online, goes on');
    case 'blocked':
      return said(`Waits for credentials. ${blocked(entry.why).title}`);
    case 'released':
      return said('Credentials are there, goes on');
    case 'held':
      return said(`Asks you: ${HELD[entry.why].short}`);
    case 'confirmed':
      return said('You said to send it all the same');
    case 'resolved':
      return said('You decided the conflict');
    case 'cancelled':
      return said(CANCELLED[entry.by]);
  }
}

/** The words on the pill of a row; `time` writes the next try. */
function pill(status: OutboxStatus, time: (at: string) => string): string {
  switch (status.state) {
    case 'queued':
      return 'Queued';
    case 'sending':
      return 'Sending';
    case 'waiting':
      return `next try ${time(status.until)}`;
    case 'blocked':
      return 'Needs sign-in';
    case 'held':
      return HELD[status.why].pill;
    case 'conflict':
      return 'Conflict';
    case 'rejected':
      return 'Rejected';
    case 'done':
      return 'Sent';
    case 'cancelled':
      return 'Cancelled';
  }
}

/** The outbox: what waits, what was sent, and conflicts. */
export const outbox = {
  title: 'Outbox',
  panel: 'Outbox',
  waiting: 'Waiting',
  sent: 'Sent',
  waitingCount: (amount: number): string => `${amount.toLocaleString('en')} waiting`,
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
  cancelled: (title: string): string => `“${title}” is not sent. Its edits are in the draft.`,
  workOfflineOn: 'Work offline is on. Nothing leaves this computer.',
  workOfflineOff: 'Work offline is off.',

  facts: {
    offline: 'This computer is offline. What waits leaves by itself when the network is back.',
    workOffline: 'Work offline is on. Nothing leaves until you go online.',
    paused: 'The queue is paused. Nothing leaves until you resume it; “Push now” in a draft still works.',
    unreachable: (connection: string, reason: NetworkReason | null, time: string): string =>
      `${connection} does not answer${reason === null ? '' : ` (${NETWORK[reason]})`}. It is looked for again at ${time}.`,
    limited: (connection: string, time: string): string =>
      `${connection} takes only so many requests a minute. The queue goes on at ${time}.`,
    signIn: (connection: string): string => `${connection} needs you`,
  },

  pill,
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
  held: (why: HeldReason): Told => HELD[why],
  heldShort: (why: HeldReason): string => HELD[why].short,
  blocked,
  names,

  /** One sentence that says where an update stands, and one that says what comes of it. */
  state: {
    queued: { title: 'Leaves as soon as it can', help: 'It is sent by itself; there is nothing to do.' },
    queuedOffline: { title: 'Sends when online', help: 'It leaves by itself when there is a connection.' },
    queuedWorkOffline: { title: 'Sends when you go online', help: 'Work offline is on, so it stays here.' },
    queuedPaused: { title: 'Sends when the queue is resumed', help: 'The queue is paused, so it stays here.' },
    queuedUnreachable: {
      title: 'Sends when the server answers',
      help: 'The server is looked for from time to time; then it leaves by itself.',
    },
    queuedLimited: {
      title: 'Waits for its turn',
      help: 'The server takes only so many requests a minute, and the queue keeps to that.',
    },
    behind: {
      title: 'Waits for an earlier update of the same campaign',
      help: 'Updates of one campaign are sent in the order in which they were queued.',
    },
    sending: { title: 'It is being sent', help: 'Its answer decides what comes next.' },
    waiting: (time: string, left: string): Told => ({
      title: `Next try at ${time},${left}`,
      help: 'The last attempt failed in a way that passes. Nothing is lost.',
    }),
    conflict: (fields: number): Told => ({
      title: `${count(fields, 'field was', 'fields were')} changed here and on the server`,
      help: 'Nothing was sent. Decide what shall stay.',
    }),
    rejected: {
      title: 'The server did not take it',
      help: 'Correct it in the draft, then queue it again, or cancel it.',
    },
    done: (time: string): Told => ({ title: `Sent at ${time}`, help: 'The receipt says what the server answered.' }),
    cancelled: (time: string): Told => ({ title: `Cancelled at ${time}`, help: 'Its edits are in the draft.' }),
  },
  inSeconds: (seconds: number): string =>
    seconds < 1 ? ' now' : seconds < 90 ? ` in ${String(seconds)} s` : ` in ${String(Math.round(seconds / 60))} min`,
  unknown:
    'The outcome of an earlier attempt is not known: the server may have it already. Where the campaign can be read that is looked at first; otherwise the same values are sent again and the receipt says so.',

  /** Beside a draft in the sidebar, after its campaign’s id. */
  subline: {
    online: 'sends by itself',
    offline: 'sends when online',
    workOffline: 'sends when you go online',
    paused: 'queue is paused',
    behind: 'after an earlier one',
    sending: 'on its way',
    nextTry: (time: string): string => `next try ${time}`,
    conflict: (fields: number): string => `${count(fields, 'field', 'fields')} to decide`,
    signIn: 'waits for credentials',
    rejected: 'not taken',
  },

  log: {
    title: 'Delivery log',
    columns: { time: 'Time', what: 'What happened', answer: 'Answer' },
    none: 'Nothing has happened yet.',
    happened,
  },
  willBeSent: 'What will be sent',
  wasSent: 'Receipt',
  nothingWillBeSent: 'Nothing: with these choices the server has everything already.',
  asDecided: 'as far as decided',
  detail: 'Details',

  conflict: {
    decide: (fields: number): string => `Decide ${count(fields, 'field', 'fields')}`,
    merges: (fields: number): string =>
      fields === 0
        ? ''
        : `${count(fields, 'other change', 'other changes')} ${fields === 1 ? 'merges by itself' : 'merge by themselves'}`,
    someone: (at: string, original: string | null): string =>
      `Somebody changed this campaign on the server, seen ${at}${original === null ? '' : `, after your copy of ${original}`}.`,
    status: 'Status',
    table: 'Conflicts',
    columns: { field: 'Field', original: 'When you started', mine: 'Yours', server: 'On the server now' },
    take: { mine: 'Mine', server: 'Server', original: 'Original' },
    newValue: 'New value',
    newValueOf: (label: string): string => `New value for ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
    timeIn: (zone: string): string => `In ${zone}, such as 2027-03-02 06:00`,
    verdicts: { decide: 'decide', mine: 'merged', server: 'merged', same: 'same on both sides' },
    notChanged: '–',
    parts: (keys: readonly string[]): string => `differs in ${keys.join(', ')}`,
    resolve: 'Resolve and send',
    takeServer: 'Take all from server',
    undecided: (fields: number): string => `${count(fields, 'field is', 'fields are')} not decided yet.`,
    notAValue: 'A new value cannot be sent as it is typed.',
    ready: 'Your choices become the draft’s edits; undo takes them back.',
    resolved: 'Decided. The update is queued again.',
    tookServer: 'The server’s values were taken. Undo in the draft brings your edits back.',
    gone: 'This conflict is over.',
  },

  foot: {
    queue: 'Queue for sync',
    whenOnline: 'Queue for sync sends it by itself when there is a connection.',
    whenWorkOffline: 'Work offline is on. Queue for sync sends it by itself when you switch that off.',
    whenResumed: 'The queue is paused. Queue for sync sends it when the queue is resumed; Push now goes at once.',
    queued: 'Queued. It sends by itself.',
    queuedOffline: 'Queued. It sends when online.',
    queuedWorkOffline: 'Queued. It sends when you switch Work offline off.',
    queuedPaused: 'Queued. It sends when the queue is resumed.',
    waiting: (time: string): string => `Queued. Next try at ${time}.`,
    edited: 'Edited since it was queued. It waits until you press Queue for sync again.',
    held: (why: string): string => `In the outbox: ${why}.`,
    conflict: 'Fields were changed here and on the server. Decide them in the Outbox.',
    rejected: 'The server did not take it. Correct it, then queue it again.',
    blocked: 'Queued. It waits for credentials.',
    queuedNow: 'Queued for sync',
  },
  running: {
    title: 'This campaign is running',
    text: 'Calls are being made with these settings. The changes apply to calls from the moment the server takes them.',
    queue: 'Queue it all the same',
    push: 'Push it all the same',
  },
};
