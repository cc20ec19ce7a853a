import { describe, expect, it } from 'vitest';
import { DEFAULT_CALLING_HOURS } from '@domain/calling-hours/rules-in-force';
import type { Draft } from '@domain/draft/draft';
import { ok } from '@domain/errors/errors';
import { NO_RECIPIENTS } from '@domain/fields/recipients';
import type { OutboxItem } from '@domain/sync/outbox';
import { checkKey, HoursOfQueue, MAX_CHECKED_UPDATES } from '@renderer/features/outbox/hours-of-queue.svelte';
import { fakeMain } from '../../fake-main';
import { draftWith, id, itemWith } from '../../samples';

const ZONE = 'America/New_York';
const time = (local: string) => ({ kind: 'time', local, zone: ZONE }) as const;
const EDITS: Draft['edits'] = {
  schedule_start_time: time('2027-03-02T09:00'),
  schedule_end_time: time('2027-03-02T23:00'),
  recipients: { kind: 'recipients' },
};
/** In the hours of New York, and after them. */
const [DAY, EVENING] = ['2027-03-02T17:00:00.000Z', '2027-03-03T02:30:00.000Z'];

function queue(edits: Draft['edits'] = { ...EDITS, schedule_end_time: time('2027-03-02T20:00') }) {
  const draft = draftWith({ timeZone: ZONE, edits, recipients: { ...NO_RECIPIENTS, count: 30, keys: {} } });
  const main = fakeMain({
    'drafts.get': () => ok(draft),
    'callingHours.read': () =>
      ok({ settings: { ...DEFAULT_CALLING_HOURS, off: [], changed: {}, own: [] }, broken: [] }),
    'callingHours.groups': () =>
      ok({
        revision: 1,
        groups: [{ key: 'NY', zones: [ZONE], rows: 30, country: 'US', region: '', by: 'number' as const }],
      }),
  });
  return { main, hours: new HoursOfQueue(main.bridge) };
}

const item = (n: number, parts: Partial<OutboxItem> = {}): OutboxItem =>
  itemWith({ id: id(n), draftId: id(n + 100), fields: ['recipients'], ...parts });

describe('the calling hours of queued updates', () => {
  it('are said of those whose recipients would be called outside of them', async () => {
    const { hours } = queue(EDITS);
    await hours.check([item(1), item(2, { fields: ['name'] })], Date.parse(DAY));
    expect(hours.of(id(1))).toEqual({ outside: 30, total: 30 });
    expect(hours.of(id(2))).toBeNull();
  });

  it('are those of the next attempt', async () => {
    const { hours } = queue(EDITS);
    const inTime = queue();
    const until = { state: 'waiting', until: EVENING } as const;
    await hours.check([item(1, { status: until })], Date.parse(DAY));
    await inTime.hours.check([item(1)], Date.parse(DAY));
    expect(hours.of(id(1))).toEqual({ outside: 30, total: 30 });
    expect(inTime.hours.of(id(1))).toBeNull();
  });

  it('are checked for the first updates with recipients, and not on if another check begins', async () => {
    const { hours, main } = queue(EDITS);
    const items = Array.from({ length: MAX_CHECKED_UPDATES + 5 }, (_, n) => item(n + 1));
    const first = hours.check(items, Date.parse(DAY));
    const second = hours.check(items.slice(0, 1), Date.parse(DAY));
    await Promise.all([first, second]);
    expect(main.count('drafts.get')).toBe(2);
    expect(hours.of(id(2))).toBeNull();
    await hours.check(items, Date.parse(DAY));
    expect(main.count('drafts.get')).toBe(2 + MAX_CHECKED_UPDATES);
  });

  it('are checked again when an update changes, and after a quarter of an hour', () => {
    const at = new Date(DAY);
    const key = checkKey([item(1)], at);
    expect(checkKey([item(1, { attempts: 2 }), item(2, { fields: ['name'] })], at)).toBe(key);
    expect(checkKey([item(1, { queuedAt: EVENING })], at)).not.toBe(key);
    expect(checkKey([item(1)], new Date(at.getTime() + 15 * 60_000))).not.toBe(key);
  });
});
