import { z } from 'zod';
import { resultOf } from '@domain/history/filter';
import { writeJson } from '@kernel/json/json-codec';
import { lazy } from '@kernel/lazy';
import type { Database } from '../core/database';
import { readReceipt } from '../receipts/receipt-row';
import { tried, tryRun } from './damaged-rows';
import { byKey } from './rows-by-key';
import { bringSent } from './salvage-lists';

const receiptKey = lazy(() => z.object({ pk: z.number().int().positive(), id: z.uuid() }));

/**
 * Brings receipts over, also of drafts that are gone. `drafts`: the fresh id of each draft by its
 * old key. Returns how many.
 */
export function bringReceipts(source: Database, db: Database, drafts: ReadonlyMap<number, string>): number {
  let brought = 0;
  const draftOf = z.object({ draft: z.number().nullable() });
  for (const { pk, id } of byKey(
    source,
    receiptKey(),
    'SELECT pk, id FROM receipts WHERE pk > ? ORDER BY pk LIMIT ?',
    (row) => row.pk,
  )) {
    const receipt = tried(() => readReceipt(source, id));
    if (receipt === null) continue;
    const draft = tried(() => source.get(draftOf, 'SELECT draft FROM receipts WHERE pk = ?', pk))?.draft ?? null;
    const fresh = draft === null ? null : (drafts.get(draft) ?? null);
    const outcome = receipt.outcome ?? { kind: 'interrupted' as const };
    const stored = tryRun(() =>
      db.run(
        `INSERT INTO receipts (id, draft, draft_revision, connection_name, campaign_id, campaign_name, started_at, ended_at, duration_ms,
           fields, outcome, result, checks, before, request, answer, facts)
         VALUES (?, (SELECT pk FROM drafts WHERE id = ?), 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        receipt.id,
        fresh,
        db.seal(receipt.connectionName),
        receipt.campaignId,
        db.seal(receipt.campaignName),
        receipt.startedAt,
        new Date(Date.parse(receipt.startedAt) + (receipt.durationMs ?? 0)).toISOString(),
        receipt.durationMs,
        writeJson(receipt.fields),
        db.seal(writeJson(outcome)),
        resultOf(outcome),
        db.seal(writeJson(receipt.checks)),
        db.seal(writeJson(receipt.before)),
        db.seal(writeJson(receipt.request)),
        receipt.answer === null ? null : db.seal(writeJson(receipt.answer)),
        db.seal(
          writeJson({
            repeated: receipt.repeated,
            alreadyThere: receipt.alreadyThere,
            drifted: receipt.drifted,
            repeatedKeys: receipt.repeatedKeys,
          }),
        ),
      ),
    );
    if (!stored) continue;
    brought += 1;
    bringSent(source, pk, db, receipt.id);
    if (fresh !== null) {
      tryRun(() =>
        db.run(
          'UPDATE drafts SET last_receipt = (SELECT max(pk) FROM receipts WHERE draft = drafts.pk) WHERE id = ?',
          fresh,
        ),
      );
    }
  }
  return brought;
}
