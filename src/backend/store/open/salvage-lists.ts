import { z } from 'zod';
import type { Database } from '../core/database';
import { insertListChunk, type ListChunk, readListChunk } from '../suppression/list-chunk';
import { bumpSuppression, insertList } from '../suppression/list-rows';
import { byKey, tried, tryRun } from './damaged-rows';

const listRow = z.object({
  pk: z.number().int().positive(),
  id: z.uuid(),
  name: z.string().catch(''),
  source_kind: z.enum(['file', 'pasted', 'manual']).catch('manual'),
  source: z.string().catch(''),
  connection_id: z.uuid().nullable().catch(null),
  campaign_id: z.string().nullable().catch(null),
  rows: z.number().catch(-1),
  taken_at: z.iso.datetime().catch('1970-01-01T00:00:00.000Z'),
  changed_at: z.iso.datetime().catch('1970-01-01T00:00:00.000Z'),
  incomplete: z.number().catch(1),
});
const chunkKey = z.object({ pk: z.number().int().positive() });

/**
 * Brings the suppression lists of a damaged database over, as far as they can be read. One that has
 * lost numbers says so from then on. One whose scope was lost holds everywhere.
 */
export function bringSuppression(source: Database, db: Database): void {
  const sql = `SELECT pk, id, name, source_kind, source, connection_id, campaign_id, rows, taken_at, changed_at, incomplete
    FROM suppression_lists WHERE staged IS NULL AND pk > ? ORDER BY pk LIMIT ?`;
  for (const row of byKey(source, listRow, sql, ({ pk }) => pk)) {
    const chunks = chunksOfList(source, row.pk);
    const rows = chunks.reduce((sum, { numbers }) => sum + numbers.length, 0);
    tryRun(() => {
      db.transaction(() => {
        const list = insertList(
          db,
          {
            id: row.id,
            name: row.name,
            sourceKind: row.source_kind,
            source: row.source,
            scope: { connectionId: row.connection_id, campaignId: row.campaign_id },
            takenAt: row.taken_at,
            changedAt: row.changed_at,
          },
          null,
        );
        for (const chunk of chunks) insertListChunk(db, list, chunk);
        const isIncomplete = row.incomplete !== 0 || rows !== row.rows;
        db.run('UPDATE suppression_lists SET rows = ?, incomplete = ? WHERE pk = ?', rows, isIncomplete ? 1 : 0, list);
        bumpSuppression(db);
      });
    });
  }
}

function chunksOfList(source: Database, list: number): readonly ListChunk[] {
  const sql = `SELECT pk FROM suppression_chunks WHERE list = ${String(list)} AND pk > ? ORDER BY pk LIMIT ?`;
  return [...byKey(source, chunkKey, sql, ({ pk }) => pk)].flatMap(
    ({ pk }) => tried(() => readListChunk(source, pk)) ?? [],
  );
}
