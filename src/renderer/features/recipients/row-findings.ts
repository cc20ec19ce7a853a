import type { AudienceRow } from '@domain/recipients/audience';
import { text } from '../../kernel/text';
import { whyHeldBack } from '../../widgets/suppression/held-back-text';

/**
 * Returns what checks have found about a row, in the words of the table and of its form: what holds
 * it back, why it counts as one without consent, and where it is as well.
 */
export function rowFindings(
  row: Pick<AudienceRow, 'heldBackBy' | 'heldByRule' | 'consent' | 'contact'>,
): readonly string[] {
  const { consent, contact } = row;
  return [
    ...whyHeldBack(row),
    ...(consent === undefined ? [] : [text.consent.row(consent.reason, consent.isHeldBack)]),
    ...(contact === undefined ? [] : [text.recentContact.row(contact.kind, contact.name)]),
  ];
}
