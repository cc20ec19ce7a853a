import type { TimeRefusal } from '@domain/time/time-refusal';

type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month';

/**
 * What one piece of a phrase means. Months and days of the month count from 1, weekdays from Sunday
 * as 0.
 */
export type Meaning =
  | { readonly kind: 'filler' }
  /** `at`, `um`, `à`: a number behind it is an hour. */
  | { readonly kind: 'at' }
  | { readonly kind: 'number'; readonly value: number; readonly text: string }
  | { readonly kind: 'ordinal'; readonly value: number }
  /** Hour and minute; `is24` where the notation itself means a clock of 24 hours. */
  | {
      readonly kind: 'clock';
      readonly hour: number;
      readonly minute: number;
      readonly second: number;
      readonly is24: boolean;
    }
  | { readonly kind: 'minutes-past'; readonly minutes: number }
  | { readonly kind: 'date'; readonly year: number | null; readonly month: number; readonly day: number }
  | { readonly kind: 'iso-week'; readonly year: number; readonly week: number; readonly weekday: number }
  | { readonly kind: 'weekday'; readonly weekday: number }
  | { readonly kind: 'month'; readonly month: number }
  | { readonly kind: 'days-from-today'; readonly days: number }
  | { readonly kind: 'weeks-from-now'; readonly weeks: number }
  | { readonly kind: 'next' | 'this' | 'in' | 'later' | 'now' | 'noon' | 'midnight' }
  | { readonly kind: 'unit'; readonly unit: Unit }
  | { readonly kind: 'half'; readonly half: 'am' | 'pm' }
  /** A part of the day: hours from `from` on and before `to`. */
  | { readonly kind: 'part'; readonly from: number; readonly to: number; readonly word: string }
  /** `Uhr`, `h`, `o'clock` behind an hour; `is24` where it is said of a clock of 24 hours. */
  | { readonly kind: 'hour-word'; readonly is24: boolean }
  | { readonly kind: 'minute-word' | 'year-word' | 'month-word' | 'day-word' }
  | { readonly kind: 'offset'; readonly minutes: number }
  | { readonly kind: 'zone'; readonly name: string }
  | { readonly kind: 'abbreviation'; readonly name: string }
  | { readonly kind: 'refused'; readonly refusal: TimeRefusal };

/**
 * One piece of the text: what it may mean, each time as a sequence (`tonight` is a day and a part
 * of it).
 */
export type Alternatives = readonly (readonly Meaning[])[];
