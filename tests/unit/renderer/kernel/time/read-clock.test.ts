import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clockText, HOUR_CLOCKS } from '@domain/time/date-format';
import { readClock, stepClock } from '@renderer/kernel/time/read-clock';

it.each([
  ['9', '09:00'],
  ['9:30', '09:30'],
  ['09.30', '09:30'],
  ['930', '09:30'],
  ['0930', '09:30'],
  ['21h30', '21:30'],
  ['9am', '09:00'],
  ['9:30 PM', '21:30'],
  ['9 p.m.', '21:00'],
  ['12 am', '00:00'],
  ['12:15pm', '12:15'],
  ['0:05', '00:05'],
])('reads %s as %s', (typed, clock) => {
  expect(readClock(typed)).toBe(clock);
});

it.each(['', 'noon', '24:00', '9:60', '13 pm', '0 am', '12345', '9:3', '-9'])('reads %s as no time', (typed) => {
  expect(readClock(typed)).toBeNull();
});

it('reads back every time as it is shown, with 12 and with 24 hours', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 23 }),
      fc.integer({ min: 0, max: 59 }),
      fc.constantFrom(...HOUR_CLOCKS),
      (hour, minute, hourClock) => {
        const shown = clockText({ hour, minute }, { dateOrder: 'day-month', hourClock, firstDayOfWeek: 1 });
        const expected = [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
        expect(readClock(shown)).toBe(expected);
      },
    ),
  );
});

it('steps across hours and around midnight', () => {
  expect(stepClock('09:50', 15)).toBe('10:05');
  expect(stepClock('23:50', 15)).toBe('00:05');
  expect(stepClock('00:05', -15)).toBe('23:50');
});
