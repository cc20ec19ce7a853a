import type { RecipientInput } from '@domain/fields/recipients';
import { readJsonObject } from '@domain/json/json-text';
import { guardFormulas } from '@domain/recipients/formula';
import type { JsonValue } from '@kernel/json/json';
import { writeJson } from '@kernel/json/json-codec';
import { BYTE_ORDER_MARK, csvLine } from './csv-line';

/** An audience as CSV: the first line with the mark before it, and the line of a row. */
export interface AudienceCsv {
  readonly header: string;
  readonly lineOf: (row: RecipientInput) => string;
}

/**
 * How an audience is written as CSV so that importing the file brings back the same recipients: the
 * number, a column for each of `keys` (top-level keys of the metadata) with its texts, the rest of
 * the metadata as JSON, and the overrides as JSON. A number keeps its plus sign without an
 * apostrophe: it calculates nothing, and other programs need to read it.
 */
export function audienceCsv(keys: readonly string[]): AudienceCsv {
  const columns = keys.filter(isColumnName);
  const names = columns.map((key) => `metadata.${key}`);
  return {
    header: BYTE_ORDER_MARK + csvLine(['phone_number', ...names, 'metadata', 'assistant_overrides']),
    lineOf: (row) =>
      csvLine([row.phone.trim(), ...metadataCells(row.metadata, columns), objectCell(row.assistantOverrides)]),
  };
}

/** An audience as CSV, in pieces. */
export function* audienceAsCsv(rows: Iterable<RecipientInput>, keys: readonly string[]): Iterable<string> {
  const { header, lineOf } = audienceCsv(keys);
  yield header;
  for (const row of rows) yield lineOf(row);
}

/** Whether a key comes back from a column's name as it is. */
const isColumnName = (key: string): boolean =>
  key.length <= 200 && key !== '' && key.trim() === key && !/\p{Cs}/u.test(key) && guardFormulas(key) === key;

/**
 * A cell for each column, and one with whatever they do not hold. Text that is no JSON object goes
 * there as it is.
 */
function metadataCells(text: string, columns: readonly string[]): readonly string[] {
  const read = text.trim() === '' ? null : readJsonObject(text);
  if (read?.ok !== true) return [...columns.map(() => ''), text.trim()];
  const own = new Map(columns.map((key) => [key, Object.hasOwn(read.value, key) ? cellText(read.value[key]) : '']));
  const rest = Object.entries(read.value).filter(([key]) => (own.get(key) ?? '') === '');
  return [...own.values(), rest.length === 0 ? '' : writeJson(Object.fromEntries(rest))];
}

/**
 * What reading a cell would change or refuse: spaces at its ends, an error of a spreadsheet, and
 * characters that are no text.
 */
const CHANGED = /^[\s#]|\s$|(?![\t\n\r])\p{Cc}|\p{Cs}/u;

/**
 * A value as the text of a cell, or the empty text where reading the cell would not bring back the
 * value.
 */
const cellText = (value: JsonValue | undefined): string =>
  typeof value === 'string' && !CHANGED.test(value) ? value : '';

const objectCell = (text: string): string => (text.trim() === '{}' ? '' : text.trim());
