import { z } from 'zod';
import { type SuppressionList, suppressionListSchema } from '@domain/suppression/list';
import type { Database } from '../core/database';
import { bumpHeldRevision } from '../core/held-revision';

const storedRow = z
  .object({
    pk: z.number(),
    id: z.string(),
    name: z.string(),
    source_kind: z.enum(['file', 'pasted', 'manual']).catch('manual'),
    source: z.string(),
    connection_id: z.string().nullable(),
    campaign_id: z.string().nullable(),
    rows: z.number(),
    taken_at: z.string(),
    changed_at: z.string(),
    incomplete: z.number(),
  })
  .transform((row): StoredList => ({
    pk: row.pk,
    id: row.id,
    name: row.name,
    sourceKind: row.source_kind,
    source: row.source,
    scope: { connectionId: row.connection_id, campaignId: row.campaign_id },
    rows: row.rows,
    takenAt: row.taken_at,
    changedAt: row.changed_at,
    isIncomplete: row.incomplete !== 0,
  }));

export interface StoredList extends SuppressionList {
  readonly pk: number;
}

const SELECT = `SELECT pk, id, name, source_kind, source, connection_id, campaign_id, rows, taken_at, changed_at, incomplete
  FROM suppression_lists WHERE staged IS NULL`;

const keyRow = z.object({ pk: z.number() });

/** All lists that hold, oldest first. */
export function storedLists(db: Database): readonly StoredList[] {
  return db.all(storedRow, `${SELECT} ORDER BY pk`);
}

export function storedList(db: Database, id: string): StoredList | null {
  return db.get(storedRow, `${SELECT} AND id = ?`, id);
}

/** A list as it is shown. */
export function shownList({ pk: _pk, ...list }: StoredList): SuppressionList {
  return suppressionListSchema.parse(list);
}

/** A list without numbers; `staged`: the run of the app that imports it. Returns its key. */
export function insertList(
  db: Database,
  list: Omit<SuppressionList, 'rows' | 'isIncomplete'>,
  staged: string | null,
): number {
  return db.run(
    `INSERT INTO suppression_lists (id, name, source_kind, source, connection_id, campaign_id, rows, taken_at, changed_at, staged)
     VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?, ?)`,
    list.id,
    db.seal(list.name),
    list.sourceKind,
    db.seal(list.source),
    list.scope.connectionId,
    list.scope.campaignId,
    list.takenAt,
    list.changedAt,
    staged,
  ).lastId;
}

/**
 * Makes the lists of a connection that is deleted hold everywhere, those of its campaigns wherever
 * the campaign is sent: with another connection to the same server they would hold for nobody.
 */
export function widenLists(db: Database, connectionId: string): void {
  const widened = db.run(
    'UPDATE suppression_lists SET connection_id = NULL WHERE connection_id = ?',
    connectionId,
  ).changes;
  if (widened > 0) bumpHeldRevision(db);
}

/** Lists that were removed, or whose import an earlier run of the app did not end. */
const UNUSED = 'SELECT pk FROM suppression_lists WHERE staged IS NOT NULL AND staged IS NOT ?';
/** Of one list at a time, so that nobody waits long. */
const CHUNKS_AT_ONCE = 8;

export function hasUnusedLists(db: Database, session: string): boolean {
  return db.get(keyRow, `${UNUSED} LIMIT 1`, session) !== null;
}

/** Removes some of what nobody sees any more. Returns whether there may be more. */
export function collectLists(db: Database, session: string): boolean {
  return db.transaction(() => {
    const unused = db.get(keyRow, `${UNUSED} LIMIT 1`, session);
    if (unused === null) return false;
    const chunks = db.run(
      `DELETE FROM suppression_chunks WHERE pk IN (SELECT pk FROM suppression_chunks WHERE list = ? LIMIT ${CHUNKS_AT_ONCE})`,
      unused.pk,
    ).changes;
    if (chunks === 0) db.run('DELETE FROM suppression_lists WHERE pk = ?', unused.pk);
    return true;
  });
}
