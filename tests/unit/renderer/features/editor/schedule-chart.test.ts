import { describe, expect, it } from 'vitest';
import { scheduleChart } from '@renderer/features/editor/schedule-chart';

const at = (text: string): number => Date.parse(text);
const ZONE = 'America/Los_Angeles';

describe('the picture of a schedule', () => {
  it('covers whole days of the time zone, from now to the end day', () => {
    const picture = scheduleChart(
      at('2027-03-02T14:00:00Z'),
      at('2027-03-06T22:00:00Z'),
      at('2027-03-01T17:00:00Z'),
      ZONE,
    );
    expect(picture?.ticks.map((tick) => tick.date.toISOString())).toEqual([
      '2027-03-01T08:00:00.000Z',
      '2027-03-02T08:00:00.000Z',
      '2027-03-03T08:00:00.000Z',
      '2027-03-04T08:00:00.000Z',
      '2027-03-05T08:00:00.000Z',
      '2027-03-06T08:00:00.000Z',
    ]);
    expect(picture?.bar?.from).toBeCloseTo(1.25 / 6);
    expect(picture?.bar?.to).toBeCloseTo((5 + 14 / 24) / 6);
    expect(picture?.now).toBeCloseTo(9 / 24 / 6);
  });

  it('keeps its days apart if clocks change during the schedule', () => {
    const picture = scheduleChart(at('2027-03-13T10:00:00Z'), at('2027-03-15T18:00:00Z'), 0, ZONE);
    expect(picture?.ticks.map((tick) => tick.date.toISOString())).toEqual([
      '2027-03-13T08:00:00.000Z',
      '2027-03-14T08:00:00.000Z',
      '2027-03-15T07:00:00.000Z',
    ]);
  });

  it('omits the current time if it is far away', () => {
    expect(scheduleChart(at('2027-03-02T14:00:00Z'), at('2027-03-03T14:00:00Z'), 0, ZONE)?.now).toBeNull();
  });

  it('never shows more than eight days by name', () => {
    const picture = scheduleChart(at('2027-01-01T00:00:00Z'), at('2027-12-31T00:00:00Z'), 0, 'UTC');
    expect(picture?.ticks.length).toBeLessThanOrEqual(8);
  });

  it('is open at an unknown side', () => {
    expect(scheduleChart(at('2027-03-02T14:00:00Z'), null, 0, ZONE)?.bar?.open).toBe('end');
    expect(scheduleChart(null, at('2027-03-02T14:00:00Z'), 0, ZONE)?.bar?.open).toBe('start');
  });

  it('places other times on itself, at most at an edge', () => {
    const picture = scheduleChart(at('2027-03-02T14:00:00Z'), at('2027-03-02T22:00:00Z'), 0, 'UTC');
    expect(picture?.positionOf(at('2027-03-02T18:00:00Z'))).toBeCloseTo(0.75);
    expect(picture?.positionOf(at('2027-04-02T18:00:00Z'))).toBe(1);
    expect(picture?.positionOf(at('2027-02-02T18:00:00Z'))).toBe(0);
  });

  it('is empty without a time, or if the end is before the start', () => {
    expect(scheduleChart(null, null, 0, ZONE)).toBeNull();
    expect(scheduleChart(2, 1, 0, ZONE)).toBeNull();
  });
});
