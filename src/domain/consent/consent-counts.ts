import { z } from 'zod';
import { CONSENT_REASONS, type ConsentReason, consentReasonSchema } from './consent-of-row';

/** How many recipients of a draft count as ones without consent; each has one reason. */
export const consentCountsSchema = z.lazy(() =>
  z.object({
    total: z.number().int().nonnegative(),
    without: z.array(z.object({ reason: consentReasonSchema, rows: z.number().int().positive() })),
  }),
);
export type ConsentCounts = Readonly<z.infer<typeof consentCountsSchema>>;

/** The number that stands for a reason in a list of rows; 0: there is nothing to say of the row. */
export function reasonNumber(reason: ConsentReason | null): number {
  return reason === null ? 0 : CONSENT_REASONS.indexOf(reason) + 1;
}

export function reasonOfNumber(number: number): ConsentReason | null {
  return CONSENT_REASONS[number - 1] ?? null;
}

/** Counts rows by the numbers of their reasons, a list of rows at a time. */
export function countReasons(lists: Iterable<Uint8Array>): ConsentCounts {
  const rows = new Uint32Array(CONSENT_REASONS.length + 1);
  let total = 0;
  for (const list of lists) {
    total += list.length;
    for (const reason of list) rows[reason] = (rows[reason] ?? 0) + 1;
  }
  const without = CONSENT_REASONS.map((reason, index) => ({ reason, rows: rows[index + 1] ?? 0 }));
  return { total, without: without.filter((each) => each.rows > 0) };
}
