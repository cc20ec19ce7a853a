import { type FieldOf, fieldRow } from '@domain/fields/fields';
import type { FieldText } from '../../draft/field-text.svelte';
import { text } from '../../kernel/text';
import { countCharacters } from './count-characters';

/**
 * The hint of a text field: the length of a long text, the field's own hint, and line ends that are
 * kept; `null` if there is none of them.
 */
export function textHint(
  field: FieldOf<'line' | 'long-text' | 'list-id'>,
  typed: Pick<FieldText, 'text' | 'lineEnd'>,
): string | null {
  const parts = [
    // No limit is documented, so none is shown.
    fieldRow(field).control === 'long-text' ? text.editor.characters(countCharacters(typed.text)) : '',
    text.campaign.fields[field].hint ?? '',
    typed.lineEnd === null ? '' : text.editor.lineEnds(typed.lineEnd),
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : parts.join(' · ');
}
