const DAY_MS = 86_400_000;

/** A day of the calendar as the days since 1970-01-01. */
export const dayOf = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / DAY_MS;

export const addDays = (day: number, days: number): number => day + days;

/** The day of the week, Monday first, from 0. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;
