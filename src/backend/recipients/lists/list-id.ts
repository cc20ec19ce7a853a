import { isJsonObject, type JsonObject, type JsonValue } from '@kernel/json/json';
import { numberText } from '@kernel/json/json-number';

/**
 * Where a list's id may stand: the response to an upload is documented as an object and no more
 * (API reference, section 6).
 */
const NAMES = ['recipient_list_id', 'recipientListId', 'list_id', 'listId', 'id'] as const;
const AROUND = ['recipient_list', 'recipientList', 'list', 'data', 'result'] as const;

/** The id of the list that a response tells of; `null` where it names none. */
export function findListId(answer: JsonValue): string | null {
  if (!isJsonObject(answer)) return null;
  const own = idIn(answer);
  if (own !== null) return own;
  for (const name of AROUND) {
    const inside = answer[name] ?? null;
    const id = isJsonObject(inside) ? idIn(inside) : null;
    if (id !== null) return id;
  }
  return null;
}

function idIn(object: JsonObject): string | null {
  for (const name of NAMES) {
    const id = object[name];
    if (typeof id === 'string' && id.trim() !== '') return id.trim();
    const number = numberText(id);
    if (number !== null) return number;
  }
  return null;
}
