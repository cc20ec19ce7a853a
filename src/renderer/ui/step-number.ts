export interface Limits {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** The largest number that is read. */
export const LARGEST = 10 ** 15 - 1;

/**
 * The whole number that a text is, or `null`. Digits with a sign only: `1e2` and `1.0` are left to
 * validation.
 */
export function wholeNumber(text: string): number | null {
  const trimmed = text.trim();
  if (!/^[+-]?\d{1,15}$/.test(trimmed)) return null;
  return Number(trimmed);
}

/**
 * Returns the number one step on from what is typed, not beyond the limits. An empty text starts at
 * the lower limit; text that is no number, and a step further out of the limits, change nothing.
 */
export function stepNumber(text: string, by: number, { min, max }: Limits): string {
  if (text.trim() === '') return String(min ?? 0);
  const now = wholeNumber(text);
  if (now === null) return text;
  if (by > 0) return String(Math.max(now, Math.min(now + by, max ?? Infinity)));
  return String(Math.min(now, Math.max(now + by, min ?? -Infinity)));
}
