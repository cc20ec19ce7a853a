import type { Receipt } from '@domain/sync/outcome';
import { writeJson } from '@kernel/json/json-codec';

const FORMAT = 'campaign-desk/receipts';
const VERSION = 1;

/** Receipts as one JSON object, in pieces: a header, then one receipt each. */
export function* receiptsAsJson(receipts: Iterable<Receipt>, now: Date): Iterable<string> {
  const head = { format: FORMAT, version: VERSION, exportedAt: now.toISOString() };
  yield `${writeJson(head, 2).slice(0, -2)},\n  "receipts": [`;
  let first = true;
  for (const receipt of receipts) {
    yield `${first ? '' : ','}\n    ${writeJson(receipt)}`;
    first = false;
  }
  yield `${first ? '' : '\n  '}]\n}\n`;
}
