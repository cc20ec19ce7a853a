import { stringify } from 'csv-stringify/sync';
import { resultOf } from '@domain/history/filter';
import { guardFormulas } from '@domain/recipients/formula';
import type { Receipt } from '@domain/sync/outcome';

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
