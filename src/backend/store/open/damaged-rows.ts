import { z } from 'zod';
import type { Database, Value } from '../core/database';

/** A row of the table of single values. */
export const stateRow = z.object({ value: z.string() });

/** Returns all rows of a query that fit; none if it fails. */
export function tryAll<T>(source: Database, row: z.ZodType<T>, sql: string, ...values: readonly Value[]): readonly T[] {
  const found = tried(() => source.all(z.unknown(), sql, ...values)) ?? [];
  return found.flatMap((each) => {
    const parsed = row.safeParse(each);
    return parsed.success ? [parsed.data] : [];
  });
}

/** Returns the result of a piece of work; `null` if the damage made it fail. */
export function tried<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    // Damage shows as any of the driver's errors: what cannot be read is what the count in the
    // notice leaves out.
    return null;
  }
}

export function tryRun(work: () => unknown): boolean {
  return tried(() => (work(), true)) ?? false;
}
