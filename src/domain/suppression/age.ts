import type { SuppressionList } from './list';

/** After so many days a list is called old, unless the user sets something else. */
export const USUAL_MAX_AGE_DAYS = 30;

const DAY_MS = 86_400_000;

/** Returns the time that stands for a date: noon in UTC, which is that date nearly everywhere. */
export const noonOf = (date: string): string => `${date}T12:00:00.000Z`;

/** The age of a list in whole days; a date in the future counts as today. */
export function ageInDays({ takenAt }: Pick<SuppressionList, 'takenAt'>, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - Date.parse(takenAt)) / DAY_MS));
}

/** Whether a list is old. One that was made by hand does not age: it has no source. */
export function isOld(
  list: Pick<SuppressionList, 'takenAt' | 'sourceKind'>,
  now: Date,
  maxAgeDays: number | null,
): boolean {
  return maxAgeDays !== null && list.sourceKind !== 'manual' && ageInDays(list, now) > maxAgeDays;
}
