import { describe, expect, it } from 'vitest';
import type { AudienceGroup } from '@domain/calling-hours/audience-group';
import { DEFAULT_CALLING_HOURS } from '@domain/calling-hours/rules-in-force';
import { warningKey } from '@domain/changes/problem-key';
import type { Draft } from '@domain/draft/draft';
import { ok } from '@domain/errors/errors';
import { NO_RECIPIENTS } from '@domain/fields/recipients';
import { outsideIfSent } from '@renderer/draft/hours-of-update';
import { fakeMain } from '../fake-main';
import { draftWith, id } from '../samples';

const ZONE = 'America/New_York';
const time = (local: string) => ({ kind: 'time', local, zone: ZONE }) as const;
const EDITS: Draft['edits'] = {
  schedule_start_time: time('2027-03-02T09:00'),
  schedule_end_time: time('2027-03-02T23:00'),
  recipients: { kind: 'recipients' },
};
const BEFORE = Date.parse('2027-03-02T10:00:00Z');
const group = (key: string, zones: string[], rows: number): AudienceGroup => ({
  ...{ key, zones, rows, country: 'US', region: '', by: 'number' },
});

function check(parts: Partial<Draft>, now = BEFORE) {
  const draft = draftWith({
    ...{ timeZone: ZONE, edits: EDITS, recipients: { ...NO_RECIPIENTS, count: 38, keys: {} } },
    ...parts,
  });
  const main = fakeMain({
    'drafts.get': () => ok(draft),
    'callingHours.read': () =>
      ok({ settings: { ...DEFAULT_CALLING_HOURS, off: [], changed: {}, own: [] }, broken: [] }),
    'callingHours.groups': () =>
      ok({ revision: 1, groups: [group('NY', [ZONE], 30), group('LA', ['America/Los_Angeles'], 8)] }),
  });
  return outsideIfSent(main.bridge, id(1), now);
}

describe('the calling hours of a queued update', () => {
  it('are checked as if it were sent now', async () => {
    const edits = { ...EDITS, schedule_end_time: time('2027-03-02T17:00') };
    expect(await check({ edits })).toEqual({ outside: 8, total: 38 });
    expect(await check({ edits }, Date.parse('2027-03-02T17:00:00Z'))).toBeNull();
    expect(await check({}, Date.parse('2027-03-03T03:00:00Z'))).toEqual({ outside: 30, total: 38 });
  });
  it.each([
    ['sends no recipients', { schedule_start_time: time('2027-03-02T09:00') }],
    ['has no start', { recipients: { kind: 'recipients' } }],
  ] as const)('say nothing if the draft %s', async (_title, edits) => {
    expect(await check({ edits, snapshot: null })).toBeNull();
  });
  it('say nothing that the user has acknowledged', async () => {
    const edits = { ...EDITS, schedule_end_time: time('2027-03-02T17:00') };
    const key = warningKey({
      ...{ severity: 'warning', code: 'outside-hours', field: 'schedule_start_time', rule: 'us-federal' },
      ...{ title: '47 CFR 64.1200(c)(1)', isLaw: true, isVerified: false, when: 'before', minute: 480 },
      ...{ count: 8, total: 38 },
    });
    expect(await check({ edits, acknowledged: [key] })).toBeNull();
  });
});
