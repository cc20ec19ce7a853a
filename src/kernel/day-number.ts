const DAY_MS = 86_400_000;

const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/;

/** Returns a date (`2027-05-31`, also with a time behind it) as days since 1970; else `null`. */
export function dayOf(text: string): number | null {
  const [, year, month, day] = DATE.exec(text.trim()) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const at = new Date(`${year}-${month}-${day}T00:00:00Z`);
  if (Number.isNaN(at.getTime()) || at.getUTCDate() !== Number(day)) return null;
  return at.getTime() / DAY_MS;
}

/** Returns a day as `2027-05-31`. */
export function dateOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
