import { z } from 'zod';
import { ERASED_BODY } from '@domain/erasure/erasure';
import { writeJson } from '@kernel/json/json-codec';
import { jsonValue } from '@kernel/json/json-schema';
import type { Database } from '../core/database';
import { readColumn } from '../core/json-column';
import type { Counts } from '../removal/counts';
import { eraseReceipt } from '../removal/erase-records';

const receiptRow = z.object({
  pk: z.number(),
  request: z.string(),
  answer: z.string().nullable(),
  details: z.string(),
  kept: z.string(),
});
const withBody = z.looseObject({ body: jsonValue });

/**
 * Erases a number from receipts. One that mentions it keeps its time, campaign and result, but
 * neither what was sent and returned nor the previous values. One that mentions it elsewhere, such
 * as in an error message, is removed.
 */
export function eraseReceiptsWith(db: Database, mentions: (text: string) => boolean, counts: Counts): void {
  const rows = db.all(z.object({ pk: z.number() }), 'SELECT pk FROM receipts');
  for (const { pk } of rows) {
    const row = db.get(
      receiptRow,
      `SELECT pk, request, answer, concat_ws(' ', opened(before), opened(checks), opened(facts)) AS details,
         concat_ws(' ', opened(outcome), opened(campaign_name), fields) AS kept FROM receipts WHERE pk = ?`,
      pk,
    );
    if (row === null) continue;
    if (mentions(row.kept)) {
      eraseReceipt(db, pk, counts);
      continue;
    }
    if (!mentions(row.request) && !mentions(row.answer ?? '') && !mentions(row.details)) continue;
    const request = withoutBody(row.request);
    const answer = row.answer === null ? null : withoutBody(row.answer);
    if (request === null || mentions(request) || (answer !== null && mentions(answer))) {
      eraseReceipt(db, pk, counts);
      continue;
    }
    db.run(
      `UPDATE receipts SET request = ?, answer = ?, before = ?, checks = ?, facts = NULL WHERE pk = ?`,
      db.seal(request),
      db.seal(answer),
      db.seal('{}'),
      db.seal('[]'),
      pk,
    );
    counts.receiptBodies += 1;
  }
}

function withoutBody(stored: string): string | null {
  const message = readColumn(withBody, stored);
  return message === null ? null : writeJson({ ...message, body: ERASED_BODY });
}
