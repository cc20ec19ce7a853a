import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networkReasonSchema } from '@domain/errors/errors';
import type { Outcome } from '@domain/sync/outcome';
import { mayBeApplied, nextStep, outcomeRow, OUTCOMES, wasApplied } from '@domain/sync/outcomes';
import { delayLeft, retryDelay, retryTime } from '@domain/sync/retry-delay';
import { en } from '@text/en';
import { outcomes, refused } from './arbitraries';

const now = Date.parse('2027-03-01T10:00:00.000Z');

describe('the delay before a retry', () => {
  it('[S16] grows to at most five minutes, and is randomised below that', () => {
    expect([1, 2, 3, 9, 10, 12, 1000].map((attempts) => retryDelay(attempts, 1))).toEqual([
      1_000, 2_000, 4_000, 256_000, 300_000, 300_000, 300_000,
    ]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (attempts, jitter) => {
        expect(retryDelay(attempts, jitter)).toBeGreaterThanOrEqual(0);
        expect(retryDelay(attempts, jitter)).toBeLessThanOrEqual(300_000);
      }),
    );
  });

  it('[S17] ends after the time given by the server, and at most a second later', () => {
    const retryAt = '2027-03-01T10:10:00.000Z';
    expect(retryTime({ now, retryAt }, 300_000)).toBe(Date.parse(retryAt) + 1_000);
    expect(retryTime({ now, retryAt }, 0)).toBe(Date.parse(retryAt));
    expect(retryTime({ now, retryAt: '2027-03-01T09:00:00.000Z' }, 500)).toBe(now + 500);
    expect(retryTime({ now, retryAt: null }, 2_000)).toBe(now + 2_000);
  });

  it('[S18] is never longer than planned when the clock is set back, and ends when it is set forward', () => {
    const row = { nextAt: now + 8_000, waitMs: 8_000 };
    expect(delayLeft(row, now)).toBe(8_000);
    expect(delayLeft(row, now + 5_000)).toBe(3_000);
    expect(delayLeft(row, now - 86_400_000)).toBe(8_000);
    expect(delayLeft(row, now + 86_400_000)).toBe(0);
    expect(delayLeft({ nextAt: null, waitMs: 0 }, now)).toBe(0);
  });
});

describe('the table of outcomes', () => {
  it('has a row and a text for every outcome', () => {
    fc.assert(
      fc.property(outcomes, (outcome) => {
        const { text } = outcomeRow(outcome);
        expect(text).toMatch(new RegExp(`^${outcome.kind}`, 'u'));
        const { title, help } = en.outcomes.outcome(outcome);
        expect(`${title} ${help}`).not.toContain('undefined');
      }),
    );
  });

  it('is used completely', () => {
    const reached = new Set<unknown>();
    const statuses = Array.from({ length: 300 }, (_, index) => refused(300 + index));
    const reasons = [
      'empty',
      'no-content',
      'html',
      'not-json',
      'too-much',
      'not-a-campaign',
      'other-campaign',
    ] as const;
    const all: readonly Outcome[] = [
      { kind: 'verified' },
      { kind: 'discrepancy' },
      { kind: 'interrupted' },
      { kind: 'unreadable', reason: 'not-understood' },
      ...reasons.map((reason): Outcome => ({ kind: 'unreadable', reason })),
      ...statuses,
      ...networkReasonSchema.options.map((reason): Outcome => ({ kind: 'no-answer', reason, sent: 'no' })),
    ];
    for (const outcome of all) reached.add(outcomeRow(outcome));
    expect(Object.values(OUTCOMES).filter((row) => !reached.has(row))).toEqual([]);
  });

  it('ends with a 200, whether or not everything was applied', () => {
    expect(nextStep({ kind: 'verified' }, false)).toEqual({ do: 'done' });
    expect(nextStep({ kind: 'discrepancy' }, true)).toEqual({ do: 'done' });
  });

  it.each([408, 425, 429, 500, 502, 503, 504])('[S15] retries a %i', (status) => {
    expect(nextStep(refused(status), false)).toEqual({ do: 'retry' });
  });

  it.each([400, 404, 409, 410, 413, 422, 418, 301, 501, 505])('[S20] does not retry a %i', (status) => {
    expect(nextStep(refused(status), false)).toEqual({ do: 'rejected' });
  });

  it.each([401, 403])('[S21] waits for credentials after a %i', (status) => {
    expect(nextStep(refused(status), false)).toEqual({ do: 'blocked', why: { reason: 'sign-in' } });
  });

  it('[S22] waits for the server if nothing reached it', () => {
    for (const reason of ['offline', 'dns', 'refused', 'timeout', 'failed', 'proxy-sign-in'] as const) {
      expect(nextStep({ kind: 'no-answer', reason, sent: 'no' }, true)).toEqual({ do: 'await-server' });
    }
  });

  it('[S15] retries if the response was lost, and not if retrying does not help', () => {
    for (const reason of ['reset', 'timeout', 'cut', 'failed'] as const) {
      expect(nextStep({ kind: 'no-answer', reason, sent: 'maybe' }, false)).toEqual({ do: 'retry' });
    }
    for (const reason of ['tls', 'redirect', 'answer-too-large'] as const) {
      for (const sent of ['no', 'maybe'] as const) {
        expect(nextStep({ kind: 'no-answer', reason, sent }, true)).toEqual({ do: 'rejected' });
      }
    }
  });

  it('[S14] treats a 2xx that can’t be compared as done, unless reading the campaign shows more', () => {
    const empty: Outcome = { kind: 'unreadable', reason: 'empty' };
    expect(nextStep(empty, false)).toEqual({ do: 'done' });
    expect(nextStep(empty, true)).toEqual({ do: 'retry' });
    // The sign-in page of a network rather than the server's.
    expect(nextStep({ kind: 'unreadable', reason: 'html' }, false)).toEqual({ do: 'retry' });
  });

  it('[S14] asks the user about a response that would be as unreadable again, or names another campaign', () => {
    for (const isReadable of [true, false]) {
      for (const reason of ['too-much', 'not-understood'] as const) {
        const held = { do: 'held', why: 'unreadable-response' };
        expect(nextStep({ kind: 'unreadable', reason }, isReadable)).toEqual(held);
      }
      const other = nextStep({ kind: 'unreadable', reason: 'other-campaign' }, isReadable);
      expect(other).toEqual({ do: 'held', why: 'other-campaign' });
    }
  });
});

describe('an unknown outcome', () => {
  it('[S12] is one without a response, with an unreadable one, or from a server that failed on the way', () => {
    expect(mayBeApplied({ kind: 'interrupted' })).toBe(true);
    expect(mayBeApplied({ kind: 'unreadable', reason: 'empty' })).toBe(true);
    expect(mayBeApplied({ kind: 'no-answer', reason: 'cut', sent: 'maybe' })).toBe(true);
    expect([500, 502, 504].map((status) => mayBeApplied(refused(status)))).toEqual([true, true, true]);
    expect([400, 408, 429, 503].map((status) => mayBeApplied(refused(status)))).toEqual([false, false, false, false]);
    expect(mayBeApplied({ kind: 'no-answer', reason: 'refused', sent: 'no' })).toBe(false);
    expect(mayBeApplied(null)).toBe(false);
    expect(wasApplied({ kind: 'discrepancy' })).toBe('yes');
  });
});
