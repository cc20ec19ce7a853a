import { type CalendarDay, clockText } from '@domain/time/date-format';

/** Returns the day that a clock shows. `shown`: as `wallClock` returns it. */
export const dayOf = (shown: Date): CalendarDay => ({
  year: shown.getUTCFullYear(),
  month: shown.getUTCMonth() + 1,
  day: shown.getUTCDate(),
});

/** Returns the time that a clock shows, without seconds. `shown`: as `wallClock` returns it. */
export const clockOf = (shown: Date): string => clockText({ hour: shown.getUTCHours(), minute: shown.getUTCMinutes() });
