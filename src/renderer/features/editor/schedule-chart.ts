import { type CalendarDate, fromDate, toCalendarDate } from '@internationalized/date';

/** A mark on the chart; `at` is its position from 0 (left) to 1 (right). */
interface Tick {
  readonly at: number;
  readonly date: Date;
}

/**
 * The schedule as a chart: days, the campaign's bar, and now. Positions and lengths are shares of
 * the whole width.
 */
export interface ScheduleChart {
  readonly ticks: readonly Tick[];
  readonly bar: { readonly from: number; readonly to: number; readonly open: 'start' | 'end' | null } | null;
  /** `null` if now is so far from the schedule that it would squeeze it. */
  readonly now: number | null;
  /** The position of any time, at most at an edge. */
  readonly positionOf: (time: number) => number;
}

const DAY_MS = 86_400_000;
const MAX_TICKS = 8;

/**
 * Lays out a schedule over whole days of a time zone. `start` and `end` are milliseconds since
 * 1970, `null` if unknown or cleared. Returns `null` if there is nothing to show.
 */
export function scheduleChart(
  start: number | null,
  end: number | null,
  now: number,
  zone: string,
): ScheduleChart | null {
  const known = [start, end].filter((time) => time !== null);
  if (known.length === 0 || known.some((time) => !Number.isFinite(time))) return null;
  if (start !== null && end !== null && end <= start) return null;
  const first = Math.min(...known);
  const last = Math.max(...known);
  const reach = Math.max(3 * (last - first), 3 * DAY_MS);
  const withNow = now >= first - reach && now <= last + reach;
  const from = dayOf(withNow ? Math.min(first, now) : first, zone);
  const until = dayOf(withNow ? Math.max(last, now) : last, zone).add({ days: 1 });
  const left = midnight(from, zone);
  const width = midnight(until, zone) - left;
  const positionOf = (time: number): number => (time - left) / width;
  return {
    ticks: ticksBetween(from, until, zone).map((time) => ({ at: positionOf(time), date: new Date(time) })),
    bar: {
      from: start === null ? 0 : positionOf(start),
      to: end === null ? 1 : positionOf(end),
      open: start === null ? 'start' : end === null ? 'end' : null,
    },
    now: withNow ? positionOf(now) : null,
    positionOf: (time) => Math.min(1, Math.max(0, positionOf(time))),
  };
}

function dayOf(time: number, zone: string): CalendarDate {
  return toCalendarDate(fromDate(new Date(time), zone));
}

function midnight(day: CalendarDate, zone: string): number {
  return day.toDate(zone).getTime();
}

/**
 * Returns midnights, as many days apart as leaves at most `MAX_TICKS`. Days differ in length when
 * clocks change.
 */
function ticksBetween(from: CalendarDate, until: CalendarDate, zone: string): readonly number[] {
  const days = Math.round((midnight(until, zone) - midnight(from, zone)) / DAY_MS);
  const step = Math.max(1, Math.ceil(days / MAX_TICKS));
  const count = Math.ceil(days / step);
  return Array.from({ length: count }, (_, index) => midnight(from.add({ days: index * step }), zone));
}

/** Formats a length of time in days, hours and minutes of elapsed time. */
export function formatLength(ms: number, format: (days: number, hours: number, minutes: number) => string): string {
  const minutes = Math.floor(ms / 60_000);
  return format(Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60);
}
