import type { RecipientFacts, RecipientRow } from '@domain/fields/recipients';
import { readJsonObject, repeatedKeys } from '@domain/json/json-text';
import type { Catalogue } from '@text/index';
import type { FieldMessage } from '../ui/control';

type Strings = Catalogue['recipients'];

/** Whether a text is a valid number. */
export type NumberCheck = (text: string) => boolean;

/**
 * What is wrong with a row's number, as typed; nothing is said of its validity while there is no
 * check yet. Duplicates are known for the first few rows only, as the draft's facts have them.
 */
export function phoneMessages(
  row: RecipientRow,
  facts: RecipientFacts,
  strings: Strings,
  isNumber: NumberCheck | null,
): readonly FieldMessage[] {
  if (row.phone.trim() === '') return [{ severity: 'error', text: strings.noNumber }];
  if (isNumber?.(row.phone) === false) return [{ severity: 'error', text: strings.badNumber }];
  const repeated = facts.duplicates.first.some(({ id }) => id === row.id);
  return repeated ? [{ severity: 'warning', text: strings.duplicate }] : [];
}

/** What is wrong with a row's JSON text; the empty text means "not given" and is fine. */
export function jsonMessages(text: string, strings: Strings): readonly FieldMessage[] {
  if (text.trim() === '') return [];
  const read = readJsonObject(text);
  if (read.ok) {
    return repeatedKeys(text).map(({ key, line, column }) => ({
      severity: 'warning',
      text: strings.repeatedKey(key, line, column),
    }));
  }
  const sentence = read.reason === 'syntax' ? strings.badJson(read.line, read.column) : strings.notObject;
  return [{ severity: 'error', text: sentence }];
}
