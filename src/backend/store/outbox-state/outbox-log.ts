import { z } from 'zod';
import { type LogEntry, logEntrySchema, type OutboxLog } from '@domain/sync/outbox-log';
import { writeJson } from '@kernel/json/json-codec';
import type { Database } from '../core/database';
import { readColumn } from '../core/json-column';

/** How many entries are kept for a row; a long time without a network must not fill the disk. */
const MAX_LOG = 200;

/** Writes down what happened to a row, in the caller's transaction. */
export function log(db: Database, item: number, at: Date, entry: LogEntry): void {
  const sealed = db.seal(writeJson(entry));
  db.run('INSERT INTO outbox_log (item, at, entry) VALUES (?, ?, ?)', item, at.toISOString(), sealed);
  db.run(
    `DELETE FROM outbox_log WHERE item = ?1 AND pk <= (
       SELECT pk FROM outbox_log WHERE item = ?1 ORDER BY pk DESC LIMIT 1 OFFSET ${MAX_LOG})`,
    item,
  );
}

/** Newest first; entries that cannot be read are left out. */
export function readLog(db: Database, item: number): OutboxLog {
  const rows = db.all(
    z.object({ at: z.string(), entry: z.string() }),
    'SELECT at, entry FROM outbox_log WHERE item = ? ORDER BY pk DESC',
    item,
  );
  return rows.flatMap(({ at, entry }) => {
    const read = readColumn(logEntrySchema, entry);
    return read === null ? [] : [{ at, entry: read }];
  });
}
