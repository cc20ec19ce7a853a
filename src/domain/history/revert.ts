import { sameValue } from '../changes/same-value';
import { serverValue, type Snapshot } from '../fields/campaign';
import type { Edit, Edits } from '../fields/edits';
import { FIELD_NAMES, type FieldName } from '../fields/fields';
import type { Drift } from '../merge/drift';
import type { Receipt } from '../sync/outcome';
import { editOf } from '../wire/import-body';
import { sentValues } from './sent-values';

/** What puts the values from before a push back. */
export interface Reversal {
  readonly edits: Edits;
  /**
   * Fields whose value from before is not known; recipients are always among them, for no response
   * holds any.
   */
  readonly unknown: readonly FieldName[];
  /** What the newest copy says instead of what that push sent; `null` where it says the same. */
  readonly changedSince: Drift | null;
}

/**
 * The edits that take a push back on top of the newest copy of its campaign. A field that has its
 * value from before again needs none.
 */
export function reversalOf(receipt: Receipt, newest: Snapshot | null): Reversal {
  const edits: Partial<Record<FieldName, Edit>> = {};
  const unknown: FieldName[] = [];
  for (const field of receipt.fields) {
    const before = receipt.before[field];
    if (before === undefined) unknown.push(field);
    else if (!sameValue(field, before, serverValue(newest?.campaign, field))) edits[field] = editOf(field, before);
  }
  return { edits, unknown, changedSince: newest === null ? null : changedSince(receipt, newest) };
}

function changedSince(receipt: Receipt, newest: Snapshot): Drift | null {
  const sent = sentValues(receipt);
  const fields = FIELD_NAMES.flatMap((field) => {
    const before = sent?.get(field);
    const after = serverValue(newest.campaign, field);
    if (before === undefined || after === undefined || sameValue(field, before, after)) return [];
    return [{ field, before, after }];
  });
  return fields.length === 0 ? null : { since: receipt.startedAt, until: newest.takenAt, fields };
}
