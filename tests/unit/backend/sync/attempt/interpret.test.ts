import { describe, expect, it } from 'vitest';
import { redactor } from '@backend/credentials/redact';
import type { KathanResponse } from '@backend/kathan/client';
import { type Interpretation, interpretResponse } from '@backend/sync/attempt/interpret';
import type { Outcome } from '@domain/sync/outcome';
import { outcomeSchema } from '@domain/sync/outcome';

const now = new Date('2027-03-02T14:00:00.000Z');
const asked = {
  campaignId: 'cmp_1',
  sent: { name: 'New', schedule_start_time: '2027-03-02T14:00:00Z' },
  redact: redactor(['sk_live_0123456789', 'user_0123456789']),
  now,
};

function meaning(status: number, body: unknown, headers: Record<string, string> = {}): Interpretation {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const answer: KathanResponse = { kind: 'answer', status, headers, text, bytes: text.length };
  const read = interpretResponse(answer, asked);
  // Whatever comes, it must fit the contract, or the user would be told nothing.
  expect(() => outcomeSchema.parse(read.outcome)).not.toThrow();
  return read;
}

const outcome = (status: number, body: unknown, headers?: Record<string, string>): Outcome =>
  meaning(status, body, headers).outcome;

describe('a 200', () => {
  it('is verified if every returned field is echoed, including equal instants in other formats', () => {
    const campaign = { id: 'cmp_1', name: 'New', schedule_start_time: '2027-03-02T06:00:00-08:00', extra: [1] };
    expect(meaning(200, campaign)).toEqual({
      outcome: { kind: 'verified' },
      checks: [
        { field: 'name', kind: 'echoed' },
        { field: 'schedule_start_time', kind: 'echoed' },
      ],
      campaign,
      repeatedKeys: [],
    });
  });

  it('is a discrepancy if a field is not echoed', () => {
    const read = meaning(200, { id: 'cmp_1', name: 'Old', schedule_start_time: null });
    expect(read.outcome).toEqual({ kind: 'discrepancy' });
    expect(read.checks).toEqual([
      { field: 'name', kind: 'differs', sent: 'New', answered: 'Old' },
      { field: 'schedule_start_time', kind: 'differs', sent: '2027-03-02T14:00:00Z', answered: null },
    ]);
  });

  it('is unreadable if its body is not a copy of this campaign, and nothing is used from it', () => {
    const bodies: readonly (readonly [unknown, string])[] = [
      ['', 'empty'],
      [' \n', 'empty'],
      ['<!doctype html><html></html>', 'html'],
      ['{"id": "cmp_', 'not-json'],
      ['OK', 'not-json'],
      ['null', 'not-a-campaign'],
      ['[]', 'not-a-campaign'],
      [{ name: 'New' }, 'not-a-campaign'],
      [{ id: 7, name: 'New' }, 'not-a-campaign'],
      [{ id: 'cmp_2', name: 'New' }, 'other-campaign'],
    ];
    for (const [body, reason] of bodies) {
      expect(meaning(200, body)).toMatchObject({
        outcome: { kind: 'unreadable', reason },
        checks: [],
        campaign: null,
      });
    }
  });

  it('can be another 2xx status', () => {
    expect(outcome(202, { id: 'cmp_1', name: 'New', schedule_start_time: '2027-03-02T14:00:00Z' }).kind).toBe(
      'verified',
    );
    expect(outcome(204, '')).toEqual({ kind: 'unreadable', reason: 'no-content' });
  });
});

describe('a rejection', () => {
  const reasons: readonly (readonly [number, string])[] = [
    [400, 'bad-request'],
    [401, 'sign-in'],
    [403, 'sign-in'],
    [404, 'not-found'],
    [409, 'conflict'],
    [413, 'too-large'],
    [422, 'invalid'],
    [429, 'rate-limit'],
    [500, 'server-error'],
    [502, 'server-error'],
    [503, 'server-error'],
    [599, 'server-error'],
    [304, 'other'],
    [402, 'other'],
    [405, 'other'],
    [418, 'other'],
  ];
  for (const [status, reason] of reasons) {
    it(`with ${String(status)} is "${reason}", with the server's own words`, () => {
      expect(outcome(status, { detail: 'Because of this' })).toEqual({
        kind: 'refused',
        status,
        reason,
        detail: 'Because of this',
        issues: [],
        retryAt: null,
      });
    });
  }

  it('assigns each of FastAPI’s issues to its field', () => {
    const detail = [
      { loc: ['body', 'scheduleStartTime'], msg: 'Input should be a valid string', type: 'string_type' },
      { loc: ['body', 'recipients', 3, 'phone_number'], msg: 'Field required', type: 'missing' },
      { loc: ['header', 'x-user-id'], msg: 'Field required', type: 'missing' },
    ];
    expect(outcome(422, { detail })).toMatchObject({
      issues: [
        { field: 'schedule_start_time', path: '', message: 'Input should be a valid string' },
        { field: 'recipients', path: '3.phone_number', message: 'Field required' },
        { field: null, path: 'header.x-user-id', message: 'Field required' },
      ],
    });
  });

  it('shows the text of an HTML page, a text or an empty body', () => {
    expect(outcome(502, '<html><head><title>502 Bad Gateway</title></head></html>')).toMatchObject({
      detail: '502 Bad Gateway',
    });
    expect(outcome(503, 'upstream connect error')).toMatchObject({ detail: 'upstream connect error' });
    expect(outcome(500, '')).toMatchObject({ detail: '' });
    expect(outcome(500, 'null')).toMatchObject({ detail: '' });
  });

  it('gives the retry time if the server does', () => {
    expect(outcome(429, { detail: 'Rate limit exceeded' }, { 'retry-after': '30' })).toMatchObject({
      retryAt: '2027-03-02T14:00:30.000Z',
    });
  });

  it('is bounded and contains no secret, whatever the server sends', () => {
    const detail = Array.from({ length: 1000 }, (_, index) => ({
      loc: ['body', 'x'.repeat(500), index],
      msg: `sk_live_0123456789 ${'y'.repeat(5000)}`,
    }));
    const text = JSON.stringify([
      outcome(422, { detail }),
      outcome(400, { detail: `user_0123456789 ${'z'.repeat(100_000)}` }),
      outcome(400, `SK_LIVE_0123456789 ${'z'.repeat(100_000)}`),
      outcome(400, { detail: { sk_live_0123456789: ['user_0123456789'] } }),
    ]);
    expect(text.toLowerCase()).not.toMatch(/sk_live_0|user_0/);
  });
});

describe('a missing response', () => {
  it('is what the client reports', () => {
    const failure = { kind: 'no-answer', reason: 'timeout', sent: 'maybe' } as const;
    expect(interpretResponse(failure, asked)).toEqual({
      outcome: failure,
      checks: [],
      campaign: null,
      repeatedKeys: [],
    });
  });
});
