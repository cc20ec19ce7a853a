import { z } from 'zod';
import type { Change } from '../changes/change';
import { numberRuleSchema } from '../number-rules/number-rules';
import type { Update } from '../wire/update';

/**
 * How many recipients of an audience are held back, and by what. A recipient of several lists
 * counts for the oldest one, one of a list for no rule, and one of a list or a rule on numbers not
 * as one without consent, so the sum is the whole.
 */
export const heldBackSchema = z.object({
  total: z.number().int().nonnegative(),
  held: z.number().int().nonnegative(),
  lists: z.array(z.object({ id: z.uuid(), name: z.string(), rows: z.number().int().positive() })),
  /** By rules on numbers; absent if there are none. */
  rules: z.array(z.object({ rule: numberRuleSchema, rows: z.number().int().positive() })).optional(),
  /** Those whom the house rule on consent holds back; absent if there are none. */
  withoutConsent: z.number().int().positive().optional(),
});
export type HeldBack = Readonly<z.infer<typeof heldBackSchema>>;

export const NONE_HELD_BACK: HeldBack = { total: 0, held: 0, lists: [] };

/** How many of those who are held back are on suppression lists. */
export function heldByLists({ lists }: HeldBack): number {
  return lists.reduce((sum, { rows }) => sum + rows, 0);
}

/** Whether there are recipients, and none of them may be called. */
export function areAllHeldBack({ total, held }: HeldBack): boolean {
  return total > 0 && held === total;
}

/**
 * Returns the change as it is sent: of recipients, with the number of those who are not held back.
 */
export function changeAsSent(change: Change, heldBack: HeldBack): Change {
  if (change.after.kind !== 'recipients' || heldBack.held === 0) return change;
  return { ...change, after: { kind: 'recipients', count: sentCount(heldBack) } };
}

/**
 * Returns the update with what is left of its recipients. If all of them are held back it has none:
 * an empty list could mean to the server that there are no recipients.
 */
export function withoutHeldBack(update: Update, heldBack: HeldBack): Update {
  if (!update.withRecipients || heldBack.held === 0) return update;
  const { recipients: _recipients, ...others } = update.sent;
  if (areAllHeldBack(heldBack)) {
    const fields = update.fields.filter((field) => field !== 'recipients');
    return { ...update, fields, sent: others, withRecipients: false };
  }
  return { ...update, sent: { ...others, recipients: sentCount(heldBack) } };
}

const sentCount = ({ total, held }: HeldBack): number => total - held;
