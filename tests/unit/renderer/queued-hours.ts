import type { AudienceGroup } from '@domain/calling-hours/audience-group';
import { DEFAULT_CALLING_HOURS } from '@domain/calling-hours/rules-in-force';
import type { Draft } from '@domain/draft/draft';
import { ok } from '@domain/errors/errors';
import { NO_RECIPIENTS } from '@domain/fields/recipients';
import { type FakeMain, fakeMain } from './fake-main';
import { draftWith } from './samples';

const ZONE = 'America/New_York';

const group = (key: string, zones: string[], rows: number): AudienceGroup => ({
  ...{ key, zones, rows, country: 'US', region: '', by: 'number' },
});

/** 30 recipients in New York and eight in Los Angeles. */
export const COASTS = [group('NY', [ZONE], 30), group('LA', ['America/Los_Angeles'], 8)];

/** A wall-clock time in New York. */
export const newYorkTime = (local: string) => ({ kind: 'time', local, zone: ZONE }) as const;

/** Sends recipients, from the morning of a Tuesday to 23:00. */
export const QUEUED_EDITS: Draft['edits'] = {
  schedule_start_time: newYorkTime('2027-03-02T09:00'),
  schedule_end_time: newYorkTime('2027-03-02T23:00'),
  recipients: { kind: 'recipients' },
};

/** A main with one draft that is queued, and its recipients by place. */
export function mainWithQueued(parts: Partial<Draft> = {}, groups = COASTS): FakeMain {
  const count = groups.reduce((sum, { rows }) => sum + rows, 0);
  const recipients = { ...NO_RECIPIENTS, count, keys: {} };
  const draft = draftWith({ timeZone: ZONE, edits: QUEUED_EDITS, recipients, ...parts });
  return fakeMain({
    'drafts.get': () => ok(draft),
    'callingHours.read': () =>
      ok({ settings: { ...DEFAULT_CALLING_HOURS, off: [], changed: {}, own: [] }, broken: [] }),
    'callingHours.groups': () => ok({ revision: 1, groups }),
  });
}
