import { fieldOfKey, type FieldName } from '@shared/campaign/fields';
import { isJsonObject, type JsonValue } from '@shared/json';
import type { FieldCheck, Outcome, Receipt, ReceiptSummary } from '@shared/push/outcome';
import { text } from '../../text';
import type { Tone } from '../../ui/control';

/** The colour that goes with an outcome's words; `null` is a push under way. */
export function outcomeTone(outcome: Outcome | null): Tone {
  if (outcome === null) return 'accent';
  switch (outcome.kind) {
    case 'verified':
      return 'good';
    case 'refused':
      return outcome.reason === 'rate-limit' ? 'changed' : 'bad';
    case 'discrepancy':
    case 'unreadable':
    case 'no-answer':
    case 'interrupted':
      return 'changed';
  }
}

export function outcomePill(outcome: Outcome | null): string {
  return outcome === null ? text.history.underWay : text.outcomes.outcome(outcome).pill;
}

/** How much of what was sent the answer confirms, in words. */
export function verifiedWords(receipt: Pick<ReceiptSummary, 'checks'>): string {
  const { checks } = receipt;
  if (checks.length === 0) return text.history.nothingChecked;
  return text.history.verifiedOf(checks.filter((check) => check.kind === 'echoed').length, checks.length);
}

export function checkTone(check: FieldCheck | undefined): Tone {
  if (check === undefined || check.kind === 'not-returned') return 'plain';
  return check.kind === 'echoed' ? 'good' : 'changed';
}

/** The values in the stored request by field; `null` where its body was too long to be kept whole. */
export function sentValues(receipt: Pick<Receipt, 'request'>): ReadonlyMap<FieldName, JsonValue> | null {
  let body: JsonValue;
  try {
    // What JSON.parse gives is a JSON value by definition.
    body = JSON.parse(receipt.request.body) as JsonValue;
  } catch {
    return null;
  }
  if (!isJsonObject(body)) return null;
  return new Map(
    Object.entries(body).flatMap(([key, value]) => {
      const field = fieldOfKey(key);
      return field === null ? [] : [[field, value] as const];
    }),
  );
}

/** JSON laid out for reading; any other text as it is. */
export function readable(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
