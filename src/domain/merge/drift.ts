import { z } from 'zod';
import { jsonValue } from '@kernel/json/json-schema';
import { sameValue } from '../changes/same-value';
import { serverValue, type Snapshot } from '../fields/campaign';
import { fieldNameSchema } from '../fields/edits';
import { FIELD_NAMES } from '../fields/fields';

/**
 * What changed on the server between the copy that the user last looked at (`since`) and the one
 * that we have now (`until`), both ISO 8601. Only fields that both copies hold: a key that is
 * missing in one says nothing about the field.
 */
export const driftSchema = z.object({
  since: z.iso.datetime(),
  until: z.iso.datetime(),
  fields: z.array(z.object({ field: fieldNameSchema, before: jsonValue, after: jsonValue })),
});
export type Drift = Readonly<z.infer<typeof driftSchema>>;

/**
 * The drift that a newer copy brings. `seen` is the drift that the user has not dismissed yet: its
 * values from before go on counting, so that two refreshes in a row show all of what changed, and
 * what was changed back shows no more. `null` where nothing drifted.
 */
export function driftTo(
  next: Snapshot,
  from: { readonly snapshot: Snapshot | null; readonly seen: Drift | null },
): Drift | null {
  const { snapshot, seen } = from;
  if (snapshot === null) return null;
  const fields = FIELD_NAMES.flatMap((field) => {
    const earlier = seen?.fields.find((drifted) => drifted.field === field);
    const before = earlier === undefined ? serverValue(snapshot.campaign, field) : earlier.before;
    // A copy that lacks the key takes nothing back of what an earlier one said.
    const now = serverValue(next.campaign, field);
    const after = now === undefined ? earlier?.after : now;
    if (before === undefined || after === undefined || sameValue(field, before, after)) return [];
    return [{ field, before, after }];
  });
  return fields.length === 0 ? null : { since: seen?.since ?? snapshot.takenAt, until: next.takenAt, fields };
}
