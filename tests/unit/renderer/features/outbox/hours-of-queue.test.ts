import { describe, expect, it } from 'vitest';
import type { Draft } from '@domain/draft/draft';
import type { OutboxItem } from '@domain/sync/outbox';
import { checkKey, HoursOfQueue, MAX_CHECKED_UPDATES } from '@renderer/features/outbox/hours-of-queue.svelte';
import { COASTS, mainWithQueued, newYorkTime, QUEUED_EDITS } from '../../queued-hours';
import { id, itemWith } from '../../samples';

/** In the hours of New York, and after them. */
const [DAY, EVENING] = ['2027-03-02T17:00:00.000Z', '2027-03-03T02:30:00.000Z'];
const IN_TIME: Draft['edits'] = { ...QUEUED_EDITS, schedule_end_time: newYorkTime('2027-03-02T20:00') };

/** An update to New York alone. */
function queue(edits = IN_TIME) {
  const main = mainWithQueued({ edits }, COASTS.slice(0, 1));
  return { main, hours: new HoursOfQueue(main.bridge) };
}

const item = (n: number, parts: Partial<OutboxItem> = {}): OutboxItem =>
  itemWith({ id: id(n), draftId: id(n + 100), fields: ['recipients'], ...parts });

describe('the calling hours of queued updates', () => {
  it('are said of those whose recipients would be called outside of them', async () => {
    const { hours } = queue(QUEUED_EDITS);
    await hours.check([item(1), item(2, { fields: ['name'] })], Date.parse(DAY));
    expect(hours.of(id(1))).toEqual({ outside: 30, total: 30 });
    expect(hours.of(id(2))).toBeNull();
  });

  it('are those of the next attempt', async () => {
    const { hours } = queue(QUEUED_EDITS);
    const inTime = queue();
    const until = { state: 'waiting', until: EVENING } as const;
    await hours.check([item(1, { status: until })], Date.parse(DAY));
    await inTime.hours.check([item(1)], Date.parse(DAY));
    expect(hours.of(id(1))).toEqual({ outside: 30, total: 30 });
    expect(inTime.hours.of(id(1))).toBeNull();
  });

  it('are checked for the first updates with recipients, and not on if another check begins', async () => {
    const { hours, main } = queue(QUEUED_EDITS);
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
