import type { HeldBack } from '@domain/suppression/held-back';
import { areAllHeldBack } from '@domain/suppression/held-back';
import { text } from '../../kernel/text';

/** Says on a receipt how many recipients were held back, and by which lists. */
export function heldBackText(heldBack: HeldBack): string {
  const strings = text.suppression;
  const lists = heldBack.lists.map(({ name, rows }) => strings.list(name, rows)).join(', ');
  return areAllHeldBack(heldBack)
    ? strings.allOnReceipt(heldBack.total, lists)
    : strings.onReceipt(heldBack.held, heldBack.total, lists);
}
