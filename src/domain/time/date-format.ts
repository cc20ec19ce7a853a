import { z } from 'zod';
import { currentDateTexts } from './date-texts';

export const DATE_ORDERS = ['day-month', 'month-day', 'year-month-day'] as const;
export const HOUR_CLOCKS = ['24-hour', '12-hour'] as const;

/** 1 (Monday) to 7 (Sunday), as in ISO 8601. */
export const firstDayOfWeekSchema = z.number().int().min(1).max(7);

/** How dates and times are shown. */
export const dateFormatSchema = z.object({
  dateOrder: z.enum(DATE_ORDERS),
  hourClock: z.enum(HOUR_CLOCKS),
  firstDayOfWeek: firstDayOfWeekSchema,
});
export type DateFormat = Readonly<z.infer<typeof dateFormatSchema>>;

/** The format if neither the user nor the system names one. */
export const DEFAULT_DATE_FORMAT: DateFormat = { dateOrder: 'day-month', hourClock: '24-hour', firstDayOfWeek: 1 };

let provided: () => DateFormat = () => DEFAULT_DATE_FORMAT;

/** Sets the source of the format of all dates and times. A reactive one keeps them current. */
export function provideDateFormat(source: () => DateFormat): void {
  provided = source;
}

export const currentDateFormat = (): DateFormat => provided();

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** A day of the calendar; `month` from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * Returns a day in the current language, in English as `2 Mar 2027`, `Mar 2, 2027` or `2027-03-02`.
 */
export function dayText({ year, month, day }: CalendarDay, { dateOrder } = currentDateFormat()): string {
  const texts = currentDateTexts();
  const name = texts.months[month - 1] ?? '';
  const fullYear = String(year).padStart(4, '0');
  switch (dateOrder) {
    case 'day-month':
      return texts.dayMonthYear(String(day), name, fullYear);
    case 'month-day':
      return texts.monthDayYear(name, String(day), fullYear);
    case 'year-month-day':
      return `${fullYear}-${twoDigits(month)}-${twoDigits(day)}`;
  }
}

/** Returns a day whose year is clear, in English as `2 Mar` or `Mar 2`. */
export function shortDayText(
  { month, day }: Pick<CalendarDay, 'month' | 'day'>,
  { dateOrder } = currentDateFormat(),
): string {
  const texts = currentDateTexts();
  const name = texts.months[month - 1] ?? '';
  return dateOrder === 'day-month' ? texts.dayMonth(String(day), name) : texts.monthDay(name, String(day));
}

/** A time of day; seconds are shown only if given. */
export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
}

/** Returns a time in the current language, in English as `14:03` or `2:03 pm`. */
export function clockText({ hour, minute, second }: ClockTime, { hourClock } = currentDateFormat()): string {
  const rest = [minute, ...(second === undefined ? [] : [second])].map((part) => `:${twoDigits(part)}`).join('');
  if (hourClock === '24-hour') return `${twoDigits(hour)}${rest}`;
  return currentDateTexts().halfDay(`${String(hour % 12 === 0 ? 12 : hour % 12)}${rest}`, hour >= 12);
}

const dayShape = /^(\d{4})-(\d{2})-(\d{2})/;

/** Returns the day of an ISO 8601 date or date and time; `null` for other text. */
export function readIsoDay(text: string): CalendarDay | null {
  const [, year, month, day] = dayShape.exec(text) ?? [];
  return year === undefined ? null : { year: Number(year), month: Number(month), day: Number(day) };
}
