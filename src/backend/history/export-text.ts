import { stringify } from 'csv-stringify/sync';
import { resultOf } from '@domain/history/filter';
import { guardFormulas } from '@domain/recipients/formula';
import type { Receipt } from '@domain/sync/outcome';
import { writeJson } from '@kernel/json/json-codec';

const FORMAT = 'campaign-desk/receipts';
const VERSION = 1;

/** The columns of an export as CSV, in their order; `docs/history-export.md` describes them. */
const COLUMNS = [
  'id',
  'started_at',
  'duration_ms',
  'result',
  'status',
  'campaign_id',
  'campaign_name',
  'connection',
  'fields',
  'confirmed',
  'differing',
  'request_body',
  'answer_body',
] as const;

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

/**
 * Receipts as CSV (RFC 4180, CR LF, UTF-8 with a byte order mark, which spreadsheets need), in
 * pieces. What a spreadsheet would take for a formula gets an apostrophe before it
 * (`guardFormulas`).
 */
export function* receiptsAsCsv(receipts: Iterable<Receipt>): Iterable<string> {
  yield `\uFEFF${line(COLUMNS)}`;
  for (const receipt of receipts) yield line(cellsOf(receipt));
}

function line(cells: readonly (string | number | null)[]): string {
  const safe = cells.map((cell) => (typeof cell === 'string' ? guardFormulas(cell) : cell));
  return stringify([safe], { record_delimiter: 'windows' });
}

function cellsOf(receipt: Receipt): readonly (string | number | null)[] {
  const fieldsThat = (kind: string): string =>
    receipt.checks
      .filter((check) => check.kind === kind)
      .map(({ field }) => field)
      .join(' ');
  return [
    receipt.id,
    receipt.startedAt,
    receipt.durationMs,
    resultOf(receipt.outcome),
    receipt.answer?.status ?? null,
    receipt.campaignId,
    receipt.campaignName,
    receipt.connectionName,
    receipt.fields.join(' '),
    fieldsThat('echoed'),
    fieldsThat('differs'),
    receipt.request.body,
    receipt.answer?.body ?? null,
  ];
}
