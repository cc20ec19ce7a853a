import { describe, expect, test } from 'vitest';
import { isHoliday } from '@domain/calling-hours/holidays';

const DAY_MS = 86_400_000;

function holidaysIn(country: string, year: number): readonly string[] {
  const first = Date.UTC(year, 0, 1) / DAY_MS;
  return Array.from({ length: 366 }, (_, index) => first + index)
    .filter((day) => isHoliday(country, day))
    .map((day) => new Date(day * DAY_MS).toISOString().slice(0, 10))
    .filter((day) => day.startsWith(String(year)))
    .map((day) => day.slice(5));
}

describe('national holidays', () => {
  test('of France in 2027', () => {
    expect(holidaysIn('FR', 2027)).toEqual(
      '01-01 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25'.split(' '),
    );
  });

  test('of the United States in 2027, with the days on which they are observed', () => {
    expect(holidaysIn('US', 2027)).toEqual(
      '01-01 01-18 02-15 05-31 06-18 06-19 07-04 07-05 09-06 10-11 11-11 11-25 12-24 12-25 12-31'.split(' '),
    );
  });

  test('of England in 2027, with the days that stand for Christmas', () => {
    expect(holidaysIn('GB', 2027)).toEqual('01-01 03-26 03-29 05-03 05-31 08-30 12-25 12-26 12-27 12-28'.split(' '));
  });

  test.each([
    [2024, '04-01'],
    [2025, '04-21'],
    [2026, '04-06'],
    [2028, '04-17'],
    [2030, '04-22'],
    [2035, '03-26'],
  ])('Easter Monday of %i is on %s', (year, day) => {
    expect(holidaysIn('FR', year)).toContain(day);
  });

  test('of other countries are not known', () => {
    expect(holidaysIn('DE', 2027)).toEqual([]);
  });
});
