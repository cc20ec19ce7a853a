import type { TimeRefusal } from '@domain/time/time-refusal';
import type { Alternatives, Meaning } from './meaning';

/** How dates in digits are written where the reader is. */
export interface DateOrder {
  readonly monthFirst: boolean;
}

interface Read {
  readonly length: number;
  readonly alternatives: Alternatives;
}

type Match = (groups: Readonly<Partial<Record<string, string>>>, order: DateOrder) => Alternatives;

const refused = (refusal: TimeRefusal): Alternatives => [[{ kind: 'refused', refusal }]];
const clock = (hour: string, minute = '0', second = '0', is24 = true): Meaning => ({
  kind: 'clock',
  hour: Number(hour),
  minute: Number(minute),
  second: Number(second),
  is24,
});
const isClock = (hour: string, minute: string): boolean => Number(hour) <= 24 && Number(minute) <= 59;

const PATTERNS: readonly (readonly [RegExp, Match])[] = [
  [
    /(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})t(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})?(?![\d:])/y,
    ({ year = '', month = '', day = '', hour = '', minute, second }) => [
      [{ kind: 'date', year: Number(year), month: Number(month), day: Number(day) }, clock(hour, minute, second)],
    ],
  ],
  [
    /(?<year>\d{4})-?w(?<week>\d{2})-?(?<weekday>[1-7])(?![\d:])(?:t(?=\d))?/y,
    ({ year = '', week = '', weekday = '' }) => [
      [{ kind: 'iso-week', year: Number(year), week: Number(week), weekday: Number(weekday) % 7 }],
    ],
  ],
  [/\d{4}-?w\d{1,2}(?!\d)/y, () => refused({ code: 'week-without-day' })],
  [
    /(?<year>\d{4})(?<sign>[-/.])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})(?!\d)(?:t(?=\d))?/y,
    ({ year = '', month = '', day = '' }) => [
      [{ kind: 'date', year: Number(year), month: Number(month), day: Number(day) }],
    ],
  ],
  [
    /(?<one>\d{1,2})(?<sign>[-/.])(?<two>\d{1,2})\k<sign>(?<year>\d{4})(?!\d)\.?/y,
    ({ one = '', sign = '', two = '', year = '' }, order) => dayAndMonth(one, two, Number(year), sign, order),
  ],
  [
    /\d{1,2}(?<sign>[-/.])\d{1,2}\k<sign>(?<year>'?\d{1,3})(?!\d)/y,
    ({ year = '' }) => refused({ code: 'two-digit-year', year }),
  ],
  [/'(?<year>\d{2})(?!\d)/y, ({ year = '' }) => refused({ code: 'two-digit-year', year })],
  [
    /(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d{1,9})?)?(?![\d:])/y,
    ({ hour = '', minute = '', second }) => [[clock(hour, minute, second)]],
  ],
  [
    /(?<hour>\d{1,2})\s?h\s?(?<minute>\d{2})(?:\s?(?:min|m))?(?![\p{L}\d])/uy,
    ({ hour = '', minute = '' }) => [[clock(hour, minute)], [...quantity(hour, 'hour'), ...quantity(minute, 'minute')]],
  ],
  [
    /(?<hour>\d{2})(?<minute>\d{2})\s?(?:h|hrs|hours)(?![\p{L}\d])/uy,
    ({ hour = '', minute = '' }) => [[clock(hour, minute)]],
  ],
  [
    /(?<one>\d{1,2})\.(?<two>\d{2})(?![\d.])/y,
    ({ one = '', two = '' }, order) => [
      ...(isClock(one, two) ? [[clock(one, two)]] : []),
      ...dayAndMonth(one, two, null, '.', order),
    ],
  ],
  [
    /(?<one>\d{1,2})(?<sign>[/.])(?<two>\d{1,2})(?!\d)\.?/y,
    ({ one = '', sign = '', two = '' }, order) => dayAndMonth(one, two, null, sign, order),
  ],
  [
    /(?<day>\d{1,2})(?:st|nd|rd|th|er|ère|re|º|ª|°|e|\.)(?![\p{L}\d])/uy,
    ({ day = '' }) => [[{ kind: 'ordinal', value: Number(day) }]],
  ],
  [/(?<number>\d+)/y, ({ number = '' }) => [[{ kind: 'number', value: Number(number), text: number }]]],
];

/** Reads what begins with a digit at `at` of a folded text. */
export function readNumeral(text: string, at: number, order: DateOrder): Read | null {
  for (const [pattern, meaningOf] of PATTERNS) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null) continue;
    const alternatives = meaningOf(found.groups ?? {}, order);
    if (alternatives.length > 0) return { length: found[0].length, alternatives };
  }
  return null;
}

function quantity(value: string, unit: 'hour' | 'minute'): readonly Meaning[] {
  return [
    { kind: 'number', value: Number(value), text: value },
    { kind: 'unit', unit },
  ];
}

/**
 * Of two numbers one is the day: the first one before dots, else by region, else the one that
 * cannot be a month.
 */
function dayAndMonth(one: string, two: string, year: number | null, sign: string, order: DateOrder): Alternatives {
  const [first, second] = [Number(one), Number(two)];
  const date = (month: number, day: number): Alternatives => [[{ kind: 'date', year, month, day }]];
  const monthFirst = sign !== '.' && order.monthFirst;
  const [month, day] = monthFirst ? [first, second] : [second, first];
  if (month <= 12) return date(month, day);
  return sign !== '.' && day <= 12 ? date(day, month) : refused({ code: 'no-such-date' });
}
