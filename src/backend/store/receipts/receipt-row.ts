import { z } from 'zod';
import { type Receipt, receiptSchema, type ReceiptSummary, receiptSummarySchema } from '@domain/sync/outcome';
import type { Database, Value } from '../core/database';
import { readColumn } from '../core/json-column';

const summaryRow = z.object({
  id: z.string(),
  draft_id: z.string().nullable(),
  connection_name: z.string(),
  campaign_id: z.string(),
  campaign_name: z.string().nullable(),
  started_at: z.string(),
  duration_ms: z.number().nullable(),
  fields: z.string(),
  outcome: z.string().nullable(),
  checks: z.string(),
  facts: z.string().nullable(),
});
const fullRow = summaryRow.extend({ before: z.string(), request: z.string(), answer: z.string().nullable() });

const SUMMARY = `receipts.id, drafts.id AS draft_id, receipts.connection_name, receipts.campaign_id, receipts.campaign_name,
  receipts.started_at, receipts.duration_ms, receipts.fields, receipts.outcome, receipts.checks, receipts.facts`;
const FROM = 'FROM receipts LEFT JOIN drafts ON drafts.pk = receipts.draft';

const receiptFactsSchema = receiptSummarySchema.pick({
  repeated: true,
  alreadyThere: true,
  drifted: true,
  repeatedKeys: true,
  heldBack: true,
});
export type ReceiptFacts = z.infer<typeof receiptFactsSchema>;

export const NO_FACTS: ReceiptFacts = { repeated: false, alreadyThere: false, drifted: [] };

/**
 * Receipts are evidence: one that cannot be read whole is left out rather than shown in part, for
 * half of it would mislead. It stays in the database.
 */
export function readSummaries(db: Database, rest: string, ...values: readonly Value[]): readonly ReceiptSummary[] {
  return db.all(summaryRow, `SELECT ${SUMMARY} ${FROM} ${rest}`, ...values).flatMap((row) => {
    const parsed = receiptSummarySchema.safeParse(summaryParts(row));
    return parsed.success ? [parsed.data] : [];
  });
}

export function receiptSummaryOf(db: Database, receipt: number): ReceiptSummary | null {
  return readSummaries(db, 'WHERE receipts.pk = ?', receipt)[0] ?? null;
}

export function readReceipt(db: Database, id: string): Receipt | null {
  const row = db.get(
    fullRow,
    `SELECT ${SUMMARY}, receipts.before, receipts.request, receipts.answer ${FROM} WHERE receipts.id = ?`,
    id,
  );
  if (row === null) return null;
  const parsed = receiptSchema.safeParse({
    ...summaryParts(row),
    before: json(row.before),
    request: json(row.request),
    answer: row.answer === null ? null : json(row.answer),
  });
  return parsed.success ? parsed.data : null;
}

function summaryParts(row: z.infer<typeof summaryRow>) {
  return {
    id: row.id,
    draftId: row.draft_id,
    connectionName: row.connection_name,
    campaignId: row.campaign_id,
    campaignName: row.campaign_name,
    startedAt: row.started_at,
    durationMs: row.duration_ms,
    fields: json(row.fields),
    outcome: row.outcome === null ? null : json(row.outcome),
    checks: json(row.checks),
    ...(readColumn(receiptFactsSchema, row.facts) ?? NO_FACTS),
  };
}

/**
 * Parsed JSON that a schema judges next; `undefined`, which fits none of them, where it is damaged.
 */
function json(text: string): unknown {
  return readColumn(z.unknown(), text) ?? undefined;
}
