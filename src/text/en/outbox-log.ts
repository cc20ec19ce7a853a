import type { NetworkReason } from '@domain/errors/errors';
import type { FieldName } from '@domain/fields/fields';
import type { LogEntry } from '@domain/sync/outbox-log';
import type { Outcome } from '@domain/sync/outcome';
import { fieldTexts } from './fields';
import { blocked, HELD } from './outbox-status';

/** Why no server was reached, or no response arrived. */
export const NETWORK: Record<NetworkReason, string> = {
  offline: 'no network',
  dns: 'the server’s name was not found',
  refused: 'the server refuses connections',
  reset: 'the server closed the connection',
  tls: 'the connection is not secure',
  timeout: 'no response in time',
  cut: 'the response was cut off',
  'answer-too-large': 'the response is too large',
  redirect: 'the server redirects to another address',
  'proxy-sign-in': 'the network’s proxy requires a sign-in',
  failed: 'couldn’t connect',
};

/** What came back, in a few words for a table: a status, or why there is none. */
export function shortResponse(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'verified':
      return 'verified';
    case 'discrepancy':
      return 'partly applied';
    case 'unreadable':
      return 'unreadable';
    case 'refused':
      return String(outcome.status);
    case 'no-answer':
      return NETWORK[outcome.reason];
    case 'interrupted':
      return 'unknown';
  }
}

/** Fields by their labels, in one line. */
export const names = (fields: readonly FieldName[]): string =>
  fields.map((field) => fieldTexts[field].label).join(', ');

export interface Happened {
  readonly what: string;
  readonly response: string;
}
type Entry<What extends LogEntry['what']> = Extract<LogEntry, { what: What }>;

const entryOf = (what: string, response = ''): Happened => ({ what, response });

function checked({ found, drifted }: Entry<'checked'>): Happened {
  const read = 'Read the server’s copy before sending';
  switch (found) {
    case 'unchanged':
      return entryOf(read, 'unchanged');
    case 'changed':
      return entryOf(`${read}. Changed on server: ${names(drifted)}`, 'merged');
    case 'conflict':
      return entryOf(read, 'conflict');
    case 'already-there':
      return entryOf(`${read}: it already had these values, so nothing was sent`, 'already saved');
  }
}

const CANCELLED: Record<Entry<'cancelled'>['by'], string> = {
  person: 'Cancelled. Its edits are in the draft',
  'nothing-left': 'Removed: the draft has no changes left',
  discarded: 'Removed: the draft was discarded',
  'took-server': 'Removed: the server’s values were kept',
};

/** One line of the delivery log. `time` writes an instant as the clock's time of day. */
function happened(entry: LogEntry, time: (at: string) => string): Happened {
  switch (entry.what) {
    case 'queued':
      return entryOf(`${entry.again ? 'Queued again' : 'Queued'}${entry.offline ? ' while offline' : ''}`);
    case 'edited':
      return entryOf('Edited in the draft. Waiting for Queue for sync');
    case 'edits-returned':
      return entryOf('The edits were undone. It’s sent as queued');
    case 'checked':
      return checked(entry);
    case 'not-checked':
      return entryOf('The server’s copy couldn’t be read before sending', shortResponse(entry.outcome));
    case 'sent':
      return entryOf(
        `${entry.repeated ? 'Sent again' : 'Sent'}${entry.retryAt === null ? '' : `, retries at ${time(entry.retryAt)}`}`,
        shortResponse(entry.outcome),
      );
    case 'unreachable':
      return entryOf(
        `The server wasn’t reached${entry.retryAt === null ? '' : `, retries at ${time(entry.retryAt)}`}`,
        NETWORK[entry.reason],
      );
    case 'interrupted':
      return entryOf('The app closed before the server responded', 'unknown');
    case 'back-online':
      return entryOf('Back online. Sending resumes');
    case 'blocked':
      return entryOf(`Waiting for credentials. ${blocked(entry.why).title}`);
    case 'released':
      return entryOf('Credentials are available. Sending resumes');
    case 'held':
      return entryOf(`Needs attention: ${HELD[entry.why].short}`);
    case 'confirmed':
      return entryOf('You chose to send it anyway');
    case 'resolved':
      return entryOf('You resolved the conflict');
    case 'cancelled':
      return entryOf(CANCELLED[entry.by]);
  }
}

/** What happened to an update, a line for each event. */
export const log = {
  title: 'Delivery log',
  columns: { time: 'Time', what: 'What happened', response: 'Response' },
  none: 'Nothing has happened yet.',
  happened,
};
