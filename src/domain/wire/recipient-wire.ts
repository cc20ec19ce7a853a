import type { JsonObject } from '@kernel/json/json';
import type { RecipientInput } from '../fields/recipients';
import { readJsonObject } from '../json/json-text';
import { toE164 } from '../phone/phone';

/**
 * A row as the API page shows one: all three keys, with `{}` for what is not given. Only call for
 * rows without problems; of others the number goes as typed and JSON that is no object as `{}`.
 */
export function recipientToWire(row: RecipientInput): JsonObject {
  return {
    phone_number: toE164(row.phone) ?? row.phone.trim(),
    metadata: objectOf(row.metadata),
    assistant_overrides: objectOf(row.assistantOverrides),
  };
}

function objectOf(text: string): JsonObject {
  if (text.trim() === '') return {};
  const read = readJsonObject(text);
  return read.ok ? read.value : {};
}
