import type { RecipientInput } from '@domain/fields/recipients';
import { readJsonObject } from '@domain/json/json-text';
import { toE164 } from '@domain/phone/phone';
import type { JsonObject } from '@kernel/json/json';
import { writeJson } from '@kernel/json/json-codec';
import type { CallableRows } from '../../wire/callable-rows';

/**
 * Rows as the CSV of a recipient list, in UTF-8 without a mark and with unchanged cells. Names of
 * columns are not documented (API reference, section 6): `phone_number` as in `recipients[]`, and
 * one column per metadata key, are a guess.
 */
export function* listAsCsv(
  rows: CallableRows<RecipientInput>,
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
