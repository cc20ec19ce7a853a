import { dateOf, NEVER } from '@domain/suppression/expiry';
import { BYTE_ORDER_MARK, csvLine } from '../recipients/export/csv-line';
import type { Suppressed } from '../store';

/** A list as CSV, in pieces, so that importing the file brings back the same numbers and days. */
export function* listAsCsv(entries: Iterable<Suppressed>): Iterable<string> {
  yield BYTE_ORDER_MARK + csvLine(['phone_number', 'last_day']);
  for (const { number, day } of entries) yield csvLine([`+${String(number)}`, day === NEVER ? '' : dateOf(day)]);
}
