import type { FieldCheck, Outcome, ReceiptSummary } from '@domain/sync/outcome';
import { parseJson, writeJson } from '@kernel/json/json-codec';
import { text } from '../../kernel/text';
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
  return outcome === null ? text.history.inProgress : text.outcomes.outcome(outcome).pill;
}

/** How much of what was sent the response confirms, as text. */
export function verifiedText(receipt: Pick<ReceiptSummary, 'checks'>): string {
  const { checks } = receipt;
  if (checks.length === 0) return text.history.nothingChecked;
  return text.history.verifiedOf(checks.filter((check) => check.kind === 'echoed').length, checks.length);
}

export function checkTone(check: FieldCheck | undefined): Tone {
  if (check === undefined || check.kind === 'not-returned') return 'plain';
  return check.kind === 'echoed' ? 'good' : 'changed';
}

/** JSON laid out for reading; any other text as it is. */
export function readable(body: string): string {
  try {
    return writeJson(parseJson(body), 2);
  } catch {
    return body;
  }
}
