import { describe, expect, test } from 'vitest';
import type { LogEntry } from '@domain/sync/outbox-log';
import type { Outcome } from '@domain/sync/outcome';
import { en } from '@text/en';

const { happened } = en.outbox.log;
const time = (at: string): string => at.slice(11, 19);
const line = (entry: LogEntry): string => {
  const { what, response } = happened(entry, time);
  return response === '' ? what : `${what} | ${response}`;
};

describe('the delivery log', () => {
  test('shows when a failed attempt is retried', () => {
    const outcome: Outcome = {
      kind: 'refused',
      status: 503,
      reason: 'server-error',
      detail: '',
      issues: [],
      retryAt: null,
    };
    const sent = { what: 'sent', receiptId: 'x', outcome, repeated: false } as const;
    expect(line({ ...sent, retryAt: '2027-03-01T13:41:20.000Z' })).toBe('Sent, retries at 13:41:20 | 503');
    expect(line({ ...sent, repeated: true, retryAt: null, outcome: { kind: 'verified' } })).toBe(
      'Sent again | verified',
    );
    expect(line({ what: 'unreachable', reason: 'dns', retryAt: null })).toBe(
      'The server wasn’t reached | the server’s name was not found',
    );
  });

  test('shows what reading the server’s copy found', () => {
    expect(line({ what: 'checked', found: 'changed', drifted: ['name', 'max_concurrency'] })).toBe(
      'Read the server’s copy before sending. Changed on server: Name, Max concurrency | merged',
    );
    expect(line({ what: 'checked', found: 'conflict', drifted: [] })).toContain('| conflict');
    expect(line({ what: 'checked', found: 'already-there', drifted: [] })).toContain('nothing was sent');
  });

  test('shows what needs attention, and what the user chose', () => {
    expect(line({ what: 'blocked', why: { reason: 'sign-in' } })).toBe(
      'Waiting for credentials. The server rejected the API key or the user ID',
    );
    expect(line({ what: 'held', why: 'running' })).toBe('Needs attention: the campaign is running');
    expect(line({ what: 'cancelled', by: 'person' })).toBe('Cancelled. Its edits are in the draft');
  });
});
