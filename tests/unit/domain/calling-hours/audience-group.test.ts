import { expect, test } from 'vitest';
import { type AudienceGroup, rowsKnownBy } from '@domain/calling-hours/audience-group';

const group = (by: AudienceGroup['by'], rows: number, ...zones: string[]): AudienceGroup => ({
  key: `${by} ${String(rows)}`,
  country: '',
  region: '',
  ...{ zones, by, rows },
});

test('counts those whose local time is known, by what it is known from, whether there is a schedule or not', () => {
  const groups = [
    group('column', 166, 'America/New_York'),
    group('number', 7, 'Europe/Berlin'),
    // A toll-free number tells no place.
    group('number', 3),
  ];
  expect([rowsKnownBy(groups, 'column'), rowsKnownBy(groups, 'number')]).toEqual([166, 7]);
  expect(rowsKnownBy([], 'number')).toBe(0);
});
