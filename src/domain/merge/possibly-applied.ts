import type { JsonValue } from '@kernel/json/json';
import { sameValue } from '../changes/same-value';
import { FIELD_NAMES, type FieldName } from '../fields/fields';
import type { Update } from '../wire/update';

/**
 * By field, the values that earlier attempts may have put on the server without our knowledge. Each
 * of them may be the one that is there: the newest may never have left, and an older one have
 * arrived.
 */
export type PossiblyApplied = Readonly<Partial<Record<FieldName, readonly JsonValue[]>>>;

/**
 * How many different values of a field are remembered; with one more the user is asked rather than
 * the memory grows.
 */
const MAX_POSSIBLY_APPLIED = 24;

/** What may be there after one more attempt. */
export function withPossiblyApplied(tried: PossiblyApplied | null, sent: Update['sent']): PossiblyApplied {
  const all: Partial<Record<FieldName, readonly JsonValue[]>> = { ...tried };
  for (const field of FIELD_NAMES) {
    const value = sent[field];
    if (value === undefined) continue;
    const before = all[field]?.filter((earlier) => !sameValue(field, earlier, value)) ?? [];
    all[field] = [...before, value].slice(-MAX_POSSIBLY_APPLIED);
  }
  return all;
}
