import { z } from 'zod';
import type { Database } from './database';

type Counts = Readonly<Record<string, number>>;

/**
 * How much is stored, in numbers and fixed codes only: no titles, names, numbers of people or
 * addresses.
 */
export interface StoreCounts {
  readonly sqlite: string;
  readonly schema: number;
  /** Bytes of the database's pages, without its log. */
  readonly bytes: number;
  readonly connections: Counts;
  readonly drafts: { readonly open: number; readonly discarded: number; readonly withoutConnection: number };
  readonly recipients: number;
  readonly steps: number;
  /** By outcome. */
  readonly receipts: Counts;
  /** By state. */
  readonly outbox: Counts;
}

const factsRow = z.object({ sqlite: z.string(), schema: z.number(), bytes: z.number() });
const draftsRow = z.object({ open: z.number(), discarded: z.number(), alone: z.number(), recipients: z.number() });
const countRow = z.object({ count: z.number() });
const groupRow = z.object({ name: z.string(), count: z.number() });

/** Codes that this app writes; a row that holds anything else counts as `other`. */
const CODE = /^[a-z][a-z-]{0,40}$/;

export function countStored(db: Database): StoreCounts {
  const grouped = (sql: string): Counts => {
    const counts: Record<string, number> = {};
    for (const { name, count } of db.all(groupRow, sql)) {
      const code = CODE.test(name) ? name : 'other';
      counts[code] = (counts[code] ?? 0) + count;
    }
    return counts;
  };
  const facts = db.get(
    factsRow,
    `SELECT sqlite_version() AS sqlite, coalesce(max(version), 0) AS schema,
       (SELECT page_count FROM pragma_page_count) * (SELECT page_size FROM pragma_page_size) AS bytes
     FROM migrations`,
  );
  const drafts = db.get(
    draftsRow,
    `SELECT count(*) FILTER (WHERE discarded_at IS NULL) AS open,
       count(*) FILTER (WHERE discarded_at IS NOT NULL) AS discarded,
       count(*) FILTER (WHERE connection_id IS NULL) AS alone,
       coalesce(sum(row_count), 0) AS recipients FROM drafts`,
  );
  return {
    sqlite: facts?.sqlite ?? '',
    schema: facts?.schema ?? 0,
    bytes: facts?.bytes ?? 0,
    connections: grouped('SELECT kind AS name, count(*) AS count FROM connections GROUP BY kind'),
    drafts: {
      open: drafts?.open ?? 0,
      discarded: drafts?.discarded ?? 0,
      withoutConnection: drafts?.alone ?? 0,
    },
    recipients: drafts?.recipients ?? 0,
    steps: db.get(countRow, 'SELECT count(*) AS count FROM steps')?.count ?? 0,
    receipts: grouped('SELECT result AS name, count(*) AS count FROM receipts GROUP BY result'),
    outbox: grouped('SELECT state AS name, count(*) AS count FROM outbox GROUP BY state'),
  };
}

const versionRow = z.object({ version: z.string() });

/** The version of SQLite that this process runs. */
export const readSqliteVersion = (db: Database): string =>
  db.get(versionRow, 'SELECT sqlite_version() AS version')?.version ?? '';
