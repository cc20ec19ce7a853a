import { describe, expect, it } from 'vitest';
import { ago } from '@renderer/kernel/time/ago';
import { WALL_CLOCK_PARTS, wallClock } from '@renderer/kernel/time/wall-clock';
import { common } from '@text/en/common';
import { frame } from '@text/en/frame';

const now = new Date(2027, 5, 15, 14, 30);
const at = (...parts: [number, number, number, number?, number?]): string => new Date(...parts).toISOString();

const onRuntime = (time: Date): Date => wallClock(time, null);

it('names days and times on the app’s clock, not on the runtime’s', () => {
  const noon = new Date('2027-06-15T12:00:00Z');
  const early = '2027-06-14T16:30:00Z';
  const onClockOf = (timeZone: string) => {
    const format = new Intl.DateTimeFormat('en-GB', { ...WALL_CLOCK_PARTS, timeZone });
    return (time: Date) => wallClock(time, format);
  };
  const tokyo = onClockOf('Asia/Tokyo');
  expect(ago(early, noon, frame.ago, tokyo)).toBe('19 h ago');
  expect(ago('2027-06-14T12:30:00Z', noon, frame.ago, tokyo)).toBe('yesterday 21:30');
  const losAngeles = onClockOf('America/Los_Angeles');
  expect(ago(early, noon, frame.ago, losAngeles)).toBe('yesterday 09:30');
  expect(ago('2027-01-01T05:00:00Z', noon, frame.ago, losAngeles)).toBe('31 Dec 2026');
});

describe('relative times', () => {
  it.each([
    [at(2027, 5, 15, 14, 30), 'now'],
    [at(2027, 5, 15, 14, 25), '5 min'],
    [at(2027, 5, 15, 9, 5), '5 h'],
    [at(2027, 5, 14, 9, 5), '09:05'],
    [at(2027, 2, 2), '2 Mar'],
    [at(2026, 8, 30), '30 Sept 2026'],
  ])('%s is said as %s', (then, words) => {
    expect(ago(then, now, frame.ago, onRuntime)).toContain(words);
  });

  it('name days like the app’s other formats', () => {
    const plain = new Intl.DateTimeFormat(common.locale, { day: 'numeric', month: 'short' });
    const withYear = new Intl.DateTimeFormat(common.locale, { day: 'numeric', month: 'short', year: 'numeric' });
    for (let month = 0; month < 12; month += 1) {
      expect(ago(at(2025, month, 3, 12), now, frame.ago, onRuntime)).toBe(
        withYear.format(new Date(2025, month, 3, 12)),
      );
      if (month < 5)
        expect(ago(at(2027, month, 28, 12), now, frame.ago, onRuntime)).toBe(
          plain.format(new Date(2027, month, 28, 12)),
        );
    }
  });
});
