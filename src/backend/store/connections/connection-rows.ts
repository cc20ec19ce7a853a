import { z } from 'zod';
import { type Connection, connectionSchema } from '@domain/connection/connection';
import type { JsonValue } from '@kernel/json/json';
import { writeJson } from '@kernel/json/json-codec';
import { jsonValue } from '@kernel/json/json-schema';
import type { Database } from '../core/database';
import { readColumn } from '../core/json-column';
import { readState, writeState } from '../core/state';
import { applyToAll, findItems, NOT_SENT } from '../outbox-state/outbox-item';
import { widenLists } from '../suppression/list-rows';
import { numberRuleRows } from '../suppression/number-rules';

/** A connection as stored. `draftCount` counts its drafts that are not discarded. */
export interface ConnectionRow extends Omit<Connection, 'rate' | 'silence'> {
  readonly createdAt: string;
}

export interface ConnectionRows {
  /** Oldest first. */
  list(): readonly ConnectionRow[];
  get(id: string): ConnectionRow | null;
  insert(row: Omit<ConnectionRow, 'draftCount' | 'reads'>): void;
  /**
   * Does nothing where there is no such connection. With another address it is not known any more
   * whether campaigns can be read there.
   */
  update(id: string, patch: Partial<Pick<ConnectionRow, 'name' | 'baseUrl' | 'scheduleKeys' | 'reads'>>): void;
  /**
   * Removes a connection; its drafts and receipts stay, without one. Counts the drafts that are not
   * discarded.
   */
  remove(id: string): { readonly detachedDrafts: number };
  /** The active connection, or null where none was made active or it has been removed. */
  activeId(): string | null;
  setActive(id: string | null): void;
  /**
   * What is set about calling hours, not parsed yet; null if nothing is, and the empty text if
   * it is no JSON any more.
   */
  callingHours(id: string): JsonValue;
  setCallingHours(id: string, settings: JsonValue): void;
}

const callingHoursRow = z.object({ calling_hours: z.string().nullable() });

const storedRow = z
  .object({
    id: z.uuid(),
    name: z.string(),
    base_url: z.string(),
    kind: connectionSchema.shape.kind.catch('server'),
    schedule_keys: connectionSchema.shape.scheduleKeys.catch('camelCase'),
    reads: connectionSchema.shape.reads.catch('unknown'),
    created_at: z.string(),
    draft_count: z.number(),
  })
  .transform((row): ConnectionRow => ({
    id: row.id,
    name: row.name,
    baseUrl: row.base_url,
    kind: row.kind,
    scheduleKeys: row.schedule_keys,
    reads: row.reads,
    createdAt: row.created_at,
    draftCount: row.draft_count,
  }));

// From two indexes: reading a thousand drafts for it would be most of the work of sending one. The
// plus keeps the second one from the first index.
const DRAFT_COUNT = `((SELECT count(*) FROM drafts WHERE connection_id = connections.id)
    - (SELECT count(*) FROM drafts WHERE discarded_at IS NOT NULL AND +connection_id = connections.id))`;
const SELECT = `SELECT id, name, base_url, kind, schedule_keys, reads, created_at, ${DRAFT_COUNT} AS draft_count FROM connections`;

export function connectionRows(db: Database, now: () => Date): ConnectionRows {
  const get = (id: string) => db.get(storedRow, `${SELECT} WHERE id = ?`, id);
  return {
    list: () => db.all(storedRow, `${SELECT} ORDER BY created_at, rowid`),
    get,
    insert(row) {
      db.run(
        'INSERT INTO connections (id, name, base_url, kind, schedule_keys, created_at) VALUES (?, ?, ?, ?, ?, ?)',
        row.id,
        db.seal(row.name),
        db.seal(row.baseUrl),
        row.kind,
        row.scheduleKeys,
        row.createdAt,
      );
    },
    update(id, patch) {
      db.run(
        `UPDATE connections SET name = coalesce(?1, name), base_url = coalesce(?2, base_url),
           schedule_keys = coalesce(?3, schedule_keys),
           reads = coalesce(?4, CASE WHEN opened(?2) != opened(base_url) THEN 'unknown' ELSE reads END) WHERE id = ?5`,
        db.seal(patch.name ?? null),
        db.seal(patch.baseUrl ?? null),
        patch.scheduleKeys ?? null,
        patch.reads ?? null,
        id,
      );
    },
    remove: (id) =>
      db.transaction(() => {
        const detachedDrafts = get(id)?.draftCount ?? 0;
        const at = now().toISOString();
        applyToAll(db, findItems(db, `${NOT_SENT} AND connection_id = ?`, id), { kind: 'connection-deleted', at });
        widenLists(db, id);
        numberRuleRows(db).remove(id);
        db.run('DELETE FROM connections WHERE id = ?', id);
        return { detachedDrafts };
      }),
    activeId() {
      const id = readState(db, 'active-connection');
      return id !== null && get(id) !== null ? id : null;
    },
    setActive(id) {
      writeState(db, 'active-connection', id);
    },
    callingHours(id) {
      const row = db.get(callingHoursRow, 'SELECT calling_hours FROM connections WHERE id = ?', id);
      const stored = row?.calling_hours ?? null;
      return stored === null ? null : (readColumn(jsonValue, stored) ?? '');
    },
    setCallingHours(id, settings) {
      db.run('UPDATE connections SET calling_hours = ? WHERE id = ?', db.seal(writeJson(settings)), id);
    },
  };
}
