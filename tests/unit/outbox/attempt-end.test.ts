import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_ATTEMPTS } from '@shared/outbox/outbox';
import type { Outcome } from '@shared/push/outcome';
import { attemptEnd, type Attempt } from '../../../src/main/outbox/attempt-end';
import { delayOf, waitLeft } from '../../../src/main/outbox/backoff';
import { mayHaveTaken } from '../../../src/main/outbox/unknown';

const now = new Date('2027-03-01T10:00:00.000Z');
const attempt = (parts: Partial<Attempt> = {}): Attempt => ({
  attempts: 1,
  firstTriedAt: now,
  now,
  random: () => 0.5,
  readable: false,
  ...parts,
});
const refused = (status: number, retryAt: string | null = null): Outcome => ({
  kind: 'refused',
  status,
  reason: status === 401 || status === 403 ? 'sign-in' : 'other',
  detail: '',
  issues: [],
  retryAt,
});

describe('the wait before the next attempt', () => {
  it('grows to at most five minutes, and is anywhere below that', () => {
    expect([1, 2, 3, 9, 10, 12, 1000].map((n) => delayOf(n, () => 1))).toEqual([
      1_000, 2_000, 4_000, 256_000, 300_000, 300_000, 300_000,
    ]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (attempts, luck) => {
        expect(delayOf(attempts, () => luck)).toBeGreaterThanOrEqual(0);
        expect(delayOf(attempts, () => luck)).toBeLessThanOrEqual(300_000);
      }),
    );
  });

  it('is never longer than planned when the clock is set back, and is over when it is set forward', () => {
    const row = { nextAt: now.getTime() + 8_000, waitMs: 8_000 };
    expect(waitLeft(row, now.getTime())).toBe(8_000);
    expect(waitLeft(row, now.getTime() + 5_000)).toBe(3_000);
    expect(waitLeft(row, now.getTime() - 86_400_000)).toBe(8_000);
    expect(waitLeft(row, now.getTime() + 86_400_000)).toBe(0);
    expect(waitLeft({ nextAt: null, waitMs: 0 }, now.getTime())).toBe(0);
  });
});

describe('the end of an attempt', () => {
  it('is done for a 200, whether or not everything was taken', () => {
    expect(attemptEnd({ kind: 'verified' }, attempt())).toEqual({ kind: 'done' });
    expect(attemptEnd({ kind: 'discrepancy' }, attempt())).toEqual({ kind: 'done' });
  });

  it.each([408, 425, 429, 500, 502, 503, 504])('is another attempt after %i', (status) => {
    expect(attemptEnd(refused(status), attempt({ attempts: 3 }))).toEqual({
      kind: 'retry',
      at: '2027-03-01T10:00:02.000Z',
      waitMs: 2_000,
    });
  });

  it.each([400, 404, 409, 410, 413, 422, 418, 301])('needs the person after %i', (status) => {
    expect(attemptEnd(refused(status), attempt())).toEqual({ kind: 'rejected' });
  });

  it.each([401, 403])('needs credentials after %i', (status) => {
    expect(attemptEnd(refused(status), attempt())).toEqual({ kind: 'blocked', why: { reason: 'sign-in' } });
  });

  it('is never earlier than the server asked for, and gives up after twelve attempts or a day', () => {
    const retryAt = '2027-03-01T10:10:00.000Z';
    const end = attemptEnd(refused(429, retryAt), attempt());
    expect(end.kind === 'retry' && end.at >= retryAt).toBe(true);
    const gaveUp = { kind: 'held', why: 'gave-up' };
    expect(attemptEnd(refused(503), attempt({ attempts: MAX_ATTEMPTS }))).toEqual(gaveUp);
    const yesterday = new Date(now.getTime() - 24 * 3_600_000);
    expect(attemptEnd(refused(503), attempt({ firstTriedAt: yesterday }))).toEqual(gaveUp);
  });

  it('does not count where nothing reached the server, however often', () => {
    for (const reason of ['offline', 'dns', 'refused', 'timeout', 'failed'] as const) {
      const outcome: Outcome = { kind: 'no-answer', reason, sent: 'no' };
      expect(attemptEnd(outcome, attempt({ attempts: 500 })).kind).toBe('unreachable');
    }
  });

  it('is another attempt where the answer was lost, and needs the person where trying again helps nothing', () => {
    for (const reason of ['reset', 'timeout', 'cut', 'failed'] as const) {
      expect(attemptEnd({ kind: 'no-answer', reason, sent: 'maybe' }, attempt()).kind).toBe('retry');
    }
    for (const reason of ['tls', 'redirect', 'answer-too-large'] as const) {
      expect(attemptEnd({ kind: 'no-answer', reason, sent: 'maybe' }, attempt())).toEqual({ kind: 'rejected' });
    }
  });

  it('takes a 2xx that cannot be compared for done, unless another look tells more', () => {
    const empty: Outcome = { kind: 'unreadable', reason: 'empty' };
    expect(attemptEnd(empty, attempt())).toEqual({ kind: 'done' });
    expect(attemptEnd(empty, attempt({ readable: true })).kind).toBe('retry');
    // A portal's page, rather than the server's.
    expect(attemptEnd({ kind: 'unreadable', reason: 'html' }, attempt()).kind).toBe('retry');
  });
});

describe('an outcome that leaves open whether the server has the update', () => {
  it('is one without an answer, one that cannot be read, and one of a server that broke on the way', () => {
    expect(mayHaveTaken({ kind: 'interrupted' })).toBe(true);
    expect(mayHaveTaken({ kind: 'no-answer', reason: 'cut', sent: 'maybe' })).toBe(true);
    expect([500, 502, 504].map((status) => mayHaveTaken(refused(status)))).toEqual([true, true, true]);
    expect([400, 408, 429, 503].map((status) => mayHaveTaken(refused(status)))).toEqual([false, false, false, false]);
    expect(mayHaveTaken({ kind: 'no-answer', reason: 'refused', sent: 'no' })).toBe(false);
    expect(mayHaveTaken(null)).toBe(false);
  });
});
