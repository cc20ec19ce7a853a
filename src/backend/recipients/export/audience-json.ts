import type { RecipientInput } from '@domain/fields/recipients';
import { recipientToWire } from '@domain/wire/recipient-wire';
import { writeJson } from '@kernel/json/json-codec';

/**
 * An audience as one JSON array, in pieces: a recipient a line, as the API page shows one (see
 * `recipientToWire`).
 */
export function* audienceAsJson(rows: Iterable<RecipientInput>): Iterable<string> {
  let before = '[\n';
  for (const row of rows) {
    yield `${before}  ${writeJson(recipientToWire(row))}`;
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}
