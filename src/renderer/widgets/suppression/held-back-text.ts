import type { AudienceRow } from '@domain/recipients/audience';
import type { HeldBack } from '@domain/suppression/held-back';
import { areAllHeldBack } from '@domain/suppression/held-back';
import { text } from '../../kernel/text';

/** Says on a receipt how many recipients were held back, and by which lists and rules. */
export function heldBackText(heldBack: HeldBack): string {
  const strings = text.suppression;
  const { withoutConsent = 0 } = heldBack;
  const lists = [
    ...heldBack.lists.map(({ name, rows }) => strings.list(name, rows)),
    ...(heldBack.rules ?? []).map(({ rule, rows }) => text.numberRules.onReceipt(rule, rows)),
    ...(withoutConsent === 0 ? [] : [strings.withoutConsent(withoutConsent)]),
  ].join(', ');
  return areAllHeldBack(heldBack)
    ? strings.allOnReceipt(heldBack.total, lists)
    : strings.onReceipt(heldBack.held, heldBack.total, lists);
}

/** Says of a row what holds it back; nothing if it may be called. */
export function whyHeldBack({ heldBackBy, heldByRule }: Pick<AudienceRow, 'heldBackBy' | 'heldByRule'>): string[] {
  if (heldBackBy !== null) return [text.suppression.heldBackBy(heldBackBy)];
  return heldByRule === undefined ? [] : [text.numberRules.row(heldByRule)];
}
