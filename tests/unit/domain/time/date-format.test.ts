import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  clockText,
  DATE_ORDERS,
  dayText,
  DEFAULT_DATE_FORMAT,
  HOUR_CLOCKS,
  provideDateFormat,
  shortDayText,
} from '@domain/time/date-format';
import { parseTimeText, wallClockText } from '@domain/time/time-text';

afterEach(() => {
  provideDateFormat(() => DEFAULT_DATE_FORMAT);
});

const day = { year: 2027, month: 3, day: 2 };
const format = (dateOrder: (typeof DATE_ORDERS)[number], hourClock: (typeof HOUR_CLOCKS)[number] = '24-hour') => ({
  dateOrder,
  hourClock,
  firstDayOfWeek: 1,
});

describe('a date format', () => {
  it.each([
    ['day-month', '2 Mar 2027', '2 Mar'],
    ['month-day', 'Mar 2, 2027', 'Mar 2'],
    ['year-month-day', '2027-03-02', 'Mar 2'],
  ] as const)('%s writes %s', (order, whole, short) => {
    expect(dayText(day, format(order))).toBe(whole);
    expect(shortDayText(day, format(order))).toBe(short);
  });

  it.each([
    [0, '00:05', '12:05 am'],
    [9, '09:05', '9:05 am'],
    [12, '12:05', '12:05 pm'],
    [23, '23:05', '11:05 pm'],
  ])('writes the hour %i as %s and %s', (hour, by24, by12) => {
    expect(clockText({ hour, minute: 5 }, format('day-month', '24-hour'))).toBe(by24);
    expect(clockText({ hour, minute: 5 }, format('day-month', '12-hour'))).toBe(by12);
  });

  it('shows seconds if they are given', () => {
    expect(clockText({ hour: 14, minute: 3, second: 7 }, format('day-month', '12-hour'))).toBe('2:03:07 pm');
  });

  it('is the provided one, at the moment of showing', () => {
    provideDateFormat(() => format('month-day', '12-hour'));
    expect(wallClockText('2027-03-02T18:30')).toBe('Mar 2, 2027, 6:30 pm');
    provideDateFormat(() => format('year-month-day'));
    expect(wallClockText('2027-03-02T18:30')).toBe('2027-03-02, 18:30');
  });

  it('writes wall-clock times that are read back to the second', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
        fc.constantFrom(...DATE_ORDERS),
        fc.constantFrom(...HOUR_CLOCKS),
        (date, order, clock) => {
          const local = date.toISOString().slice(0, 19).replace(/:00$/, '');
          expect(parseTimeText(wallClockText(local, format(order, clock)))?.local).toBe(local);
        },
      ),
    );
  });
});
