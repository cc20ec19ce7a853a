import { describe, expect, it } from 'vitest';
import { warningKey } from '@domain/changes/problem-key';
import type { Draft } from '@domain/draft/draft';
import { outsideIfSent } from '@renderer/draft/hours-of-update';
import { mainWithQueued, newYorkTime, QUEUED_EDITS } from '../queued-hours';
import { id } from '../samples';

const BEFORE = Date.parse('2027-03-02T10:00:00Z');

const check = (parts: Partial<Draft>, now = BEFORE) => outsideIfSent(mainWithQueued(parts).bridge, id(1), now);

describe('the calling hours of a queued update', () => {
  it('are checked as if it were sent now', async () => {
    const edits = { ...QUEUED_EDITS, schedule_end_time: newYorkTime('2027-03-02T17:00') };
    expect(await check({ edits })).toEqual({ outside: 8, total: 38 });
    expect(await check({ edits }, Date.parse('2027-03-02T17:00:00Z'))).toBeNull();
    expect(await check({}, Date.parse('2027-03-03T03:00:00Z'))).toEqual({ outside: 30, total: 38 });
  });
  it.each([
    ['sends no recipients', { schedule_start_time: newYorkTime('2027-03-02T09:00') }],
    ['has no start', { recipients: { kind: 'recipients' } }],
  ] as const)('say nothing if the draft %s', async (_title, edits) => {
    expect(await check({ edits, snapshot: null })).toBeNull();
  });
  it('say nothing that the user has acknowledged', async () => {
    const edits = { ...QUEUED_EDITS, schedule_end_time: newYorkTime('2027-03-02T17:00') };
    const key = warningKey({
      ...{ severity: 'warning', code: 'outside-hours', field: 'schedule_start_time', rule: 'us-federal' },
      ...{ title: '47 CFR 64.1200(c)(1)', isLaw: true, isVerified: false, when: 'before', minute: 480 },
      ...{ count: 8, total: 38 },
    });
    expect(await check({ edits, acknowledged: [key] })).toBeNull();
  });
});
