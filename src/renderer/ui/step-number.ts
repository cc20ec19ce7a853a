export interface Limits {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** The whole number that a text is, or `null`. Digits with a sign only: `1e2` and `1.0` are left to validation. */
export function wholeNumber(text: string): number | null {
  const trimmed = text.trim();
  if (!/^[+-]?\d{1,15}$/.test(trimmed)) return null;
  return Number(trimmed);
}

/** The number one step on from what is typed, inside the limits; text that is no number starts at the lower limit. */
export function stepNumber(text: string, by: number, { min, max }: Limits): string {
  const now = wholeNumber(text);
  const next = now === null ? (min ?? 0) : now + by;
  return String(Math.min(Math.max(next, min ?? next), max ?? next));
}
