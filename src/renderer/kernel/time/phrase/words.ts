import { LATIN } from './words-latin';
import { OTHER } from './words-other';

/** Words that `Intl` does not have (see `lexicon.ts`), by language; `|` separates spellings. */
export interface LanguageWords {
  readonly fillers: string;
  /** Words before an hour. */
  readonly at: string;
  readonly in: string;
  /** Words behind a duration: `2 hours from now`. */
  readonly later?: string;
  readonly next: string;
  readonly this: string;
  /** What follows an hour of a 24-hour clock: `14 Uhr`. */
  readonly hour24?: string;
  /** What follows an hour that may be one of twelve: `5 o'clock`. */
  readonly hour12?: string;
  readonly minuteWord?: string;
  readonly noon: string;
  readonly midnight: string;
  readonly morning: string;
  /** Around noon, without an hour of its own. */
  readonly midday?: string;
  readonly afternoon: string;
  readonly evening: string;
  readonly night: string;
  /** Today's evening in one word. */
  readonly tonight?: string;
  readonly am?: string;
  readonly pm?: string;
  readonly units: Readonly<Record<'minute' | 'hour' | 'day' | 'week' | 'month', string>>;
  readonly one?: string;
  /** Thirty minutes as a length of time. */
  readonly halfHour?: string;
  /** Minutes around the hour that follows: `half past`, `quarter to`. */
  readonly minutesPast?: Readonly<Record<string, number>>;
  /** Further names: day by offset from today, weekday (from Sunday as 0) and month (from 1). */
  readonly days?: Readonly<Record<string, number>>;
  readonly weeks?: Readonly<Record<string, number>>;
  readonly weekdays?: Readonly<Record<string, number>>;
  /** Weekdays of next week in one word. */
  readonly nextWeekdays?: Readonly<Record<string, number>>;
  readonly months?: Readonly<Record<string, number>>;
}

export const WORDS: Readonly<Partial<Record<string, LanguageWords>>> = { ...LATIN, ...OTHER };

/** Marks of years that are not counted as in the Gregorian calendar. */
export const OTHER_CALENDARS =
  'bc|bce|be|ah|h.|anno hegirae|minguo|reiwa|heisei|showa|令和|平成|昭和|民国|民國|พ.ศ.|พ.ศ|ค.ศ.|هـ|ش|am era|n. chr.|v. chr.';
