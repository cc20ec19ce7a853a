import type { RecipientInput } from '@domain/fields/recipients';
import { readJsonObject } from '@domain/json/json-text';
import { toE164 } from '@domain/phone/phone';
import type { JsonObject } from '@kernel/json/json';
import { writeJson } from '@kernel/json/json-codec';

/**
 * Rows as the CSV of a recipient list, for a server and not for a spreadsheet: UTF-8 without a
 * mark, and no cell is changed. Neither the names of columns nor the encoding are documented:
 * `phone_number` is read from `recipients[].phone_number`, and a column for each metadata key is
 * the nearest guess (API reference, section 6). Overrides get a column of JSON where a row has
 * some.
 */
export function* listAsCsv(
  rows: Iterable<RecipientInput>,
  keys: readonly string[],
  withOverrides: boolean,
): Iterable<string> {
  const names = keys.map((key) => (OWN.has(key) ? `metadata.${key}` : key));
  yield line(['phone_number', ...names, ...(withOverrides ? ['assistant_overrides'] : [])]);
  for (const row of rows) {
    const metadata = objectOf(row.metadata);
    const cells = keys.map((key) => cellOf(metadata, key));
    const overrides = withOverrides ? [writeJson(objectOf(row.assistantOverrides))] : [];
    yield line([toE164(row.phone) ?? row.phone.trim(), ...cells, ...overrides]);
  }
}

const OWN: ReadonlySet<string> = new Set(['phone_number', 'assistant_overrides']);

const line = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`;

const quoted = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function objectOf(text: string): JsonObject {
  const read = readJsonObject(text);
  return read.ok ? read.value : {};
}

function cellOf(object: JsonObject, key: string): string {
  const value = Object.hasOwn(object, key) ? object[key] : null;
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : writeJson(value);
}
