import type { NetworkReason } from '@domain/errors/errors';
import type { FieldName } from '@domain/fields/fields';
import type { LogEntry } from '@domain/sync/outbox';
import type { Outcome } from '@domain/sync/outcome';
import { fieldTexts } from './fields';
import { blocked, HELD } from './outbox-standing';

/** Why no server was reached, or no answer came. */
export const NETWORK: Record<NetworkReason, string> = {
  offline: 'no network',
  dns: 'the server’s name was not found',
  refused: 'the server refuses connections',
  reset: 'the connection was broken off',
  tls: 'the connection is not secure',
  timeout: 'no answer in time',
  cut: 'the answer broke off',
  'answer-too-large': 'the answer is too large',
  redirect: 'the server points to another address',
  'proxy-sign-in': 'the network’s proxy requires a sign-in',
  failed: 'no connection could be made',
};

/** What came back, in a few words for a table: a status, or why there is none. */
export function answer(outcome: Outcome): string {
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

/** Fields by their labels, in one line. */
export const names = (fields: readonly FieldName[]): string =>
  fields.map((field) => fieldTexts[field].label).join(', ');

export interface Happened {
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

/** What happened to an update, a line for each event. */
export const log = {
  title: 'Delivery log',
  columns: { time: 'Time', what: 'What happened', answer: 'Answer' },
  none: 'Nothing has happened yet.',
  happened,
};
