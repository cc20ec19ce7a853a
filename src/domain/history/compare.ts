import type { JsonValue } from '@kernel/json/json';
import { sameValue } from '../changes/same-value';
import { campaignSchema, serverValue } from '../fields/campaign';
import { FIELD_NAMES, type FieldName } from '../fields/fields';
import type { Receipt } from '../sync/outcome';
import { objectIn, sentValues } from './sent-values';

/** One side of a comparison; `undefined`: not sent, not known, or not in the response. */
interface ComparedSide {
  readonly before: JsonValue | undefined;
  readonly sent: JsonValue | undefined;
  readonly answered: JsonValue | undefined;
}

export interface ComparedField {
  readonly field: FieldName;
  readonly first: ComparedSide;
  readonly second: ComparedSide;
  /** Whether what was sent, or what came back, is not the same on both sides. */
  readonly differs: boolean;
}

/**
 * Two receipts field by field, in the order of the table: the fields of which either says anything.
 */
export function compareReceipts(first: Receipt, second: Receipt): readonly ComparedField[] {
  const [one, other] = [sideOf(first), sideOf(second)];
  return FIELD_NAMES.flatMap((field) => {
    const [a, b] = [one(field), other(field)];
    const isStated = [a.sent, b.sent, a.answered, b.answered].some((value) => value !== undefined);
    if (!isStated) return [];
    const differs = !sameValue(field, a.sent, b.sent) || !sameValue(field, a.answered, b.answered);
    return [{ field, first: a, second: b, differs }];
  });
}

function sideOf(receipt: Receipt): (field: FieldName) => ComparedSide {
  const sent = sentValues(receipt);
  const campaign = campaignSchema.safeParse(receipt.answer === null ? null : objectIn(receipt.answer.body));
  return (field) => ({
    before: receipt.before[field],
    sent: sent?.get(field),
    answered: campaign.success ? serverValue(campaign.data, field) : undefined,
  });
}
