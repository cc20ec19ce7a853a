import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DATE_ORDERS, dayText, readIsoDay } from '@domain/time/date-format';
import { readDay } from '@renderer/kernel/time/read-day';

const context = {
  zone: 'Europe/London',
  now: new Date('2027-03-10T12:00:00Z'),
  locale: 'en-GB',
  language: 'en',
  monthFirst: null,
};

it.each([
  ['2027-03-02', '2027-03-02'],
  ['2 Mar 2027', '2027-03-02'],
  ['Mar 2, 2027', '2027-03-02'],
  ['3/2/2027', '2027-02-03'],
  ['today', '2027-03-10'],
  ['yesterday', '2027-03-09'],
])('reads %s as %s', (typed, day) => {
  expect(readDay(typed, context)).toBe(day);
});

it('reads a date in digits in the order that the user chose', () => {
  expect(readDay('3/2/2027', { ...context, monthFirst: true })).toBe('2027-03-02');
  expect(readDay('3/2/2027', { ...context, locale: 'en-US', monthFirst: false })).toBe('2027-02-03');
});

it.each(['', '2027-02-30', 'soon', '99', '2027-03-02 to 2027-03-05'])('reads %s as no day', (typed) => {
  expect(readDay(typed, context)).toBeNull();
});

it('reads back every day as it is shown, in each order', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true }),
      fc.constantFrom(...DATE_ORDERS),
      (date, dateOrder) => {
        const iso = date.toISOString().slice(0, 10);
        const day = readIsoDay(iso);
        expect(day).not.toBeNull();
        if (day === null) return;
        const shown = dayText(day, { dateOrder, hourClock: '24-hour', firstDayOfWeek: 1 });
        expect(readDay(shown, context)).toBe(iso);
      },
    ),
  );
});
