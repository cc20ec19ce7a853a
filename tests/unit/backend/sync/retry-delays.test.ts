import { describe, expect, it } from 'vitest';
import type { PlannedRow } from '@backend/store';
import { createRetryDelays } from '@backend/sync/retry-delays';

const START = 1_000_000;
const ROW: PlannedRow = {
  pk: 1,
  id: 'row',
  draftId: 'draft',
  connectionId: 'connection',
  campaignId: 'campaign',
  isAutomatic: true,
  nextAt: START + 10_000,
  waitMs: 10_000,
};

function setUp() {
  const time = { clock: START, elapsed: 0 };
  return { time, waits: createRetryDelays({ clock: () => time.clock, elapsed: () => time.elapsed }) };
}

describe('the retry delay of an update', () => {
  it('gets shorter as time passes, and ends', () => {
    const { time, waits } = setUp();
    expect(waits.left(ROW)).toBe(10_000);
    Object.assign(time, { clock: START + 4_000, elapsed: 4_000 });
    expect(waits.left(ROW)).toBe(6_000);
    Object.assign(time, { clock: START + 11_000, elapsed: 11_000 });
    expect(waits.left(ROW)).toBe(0);
  });

  it('[S18] does not restart when the clock is set back', () => {
    const { time, waits } = setUp();
    waits.left(ROW);
    Object.assign(time, { clock: START - 3_600_000, elapsed: 4_000 });
    expect(waits.left(ROW)).toBe(6_000);
  });

  it('ends when the clock is set forward', () => {
    const { time, waits } = setUp();
    waits.left(ROW);
    time.clock = START + 3_600_000;
    expect(waits.left(ROW)).toBe(0);
  });

  it('is a new one after another attempt', () => {
    const { time, waits } = setUp();
    waits.left(ROW);
    Object.assign(time, { clock: START, elapsed: 9_000 });
    expect(waits.left(ROW)).toBe(1_000);
    waits.forget(ROW.id);
    expect(waits.left(ROW)).toBe(10_000);
  });
});
