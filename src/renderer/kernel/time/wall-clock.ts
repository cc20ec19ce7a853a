/** What a format for `wallClock` shows. */
export const WALL_CLOCK_PARTS: Intl.DateTimeFormatOptions = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
};

/**
 * An instant on a clock, to the minute, as a date whose UTC parts are that clock's. `format`: one
 * of that clock's zone with `WALL_CLOCK_PARTS`; with `null` the runtime's own clock is read, which
 * needs no format.
 */
export function wallClock(time: Date, format: Intl.DateTimeFormat | null): Date {
  if (format === null) {
    const shown = new Date(0);
    shown.setUTCFullYear(time.getFullYear(), time.getMonth(), time.getDate());
    shown.setUTCHours(time.getHours(), time.getMinutes());
    return shown;
  }
  const parts = Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
  return new Date(Date.UTC(year, month - 1, day, hour, minute));
}
