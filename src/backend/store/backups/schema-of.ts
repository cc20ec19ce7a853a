import { z } from 'zod';
import type { Database } from '../core/database';
import { MIGRATIONS } from '../migrations';

const versionRow = z.object({ version: z.number().nullable() });
const countRow = z.object({ count: z.number() });

/**
 * Whose tables a file holds: ours of a schema that this version knows, ours of a newer one, or
 * something else's.
 */
export interface SchemaOf {
  readonly kind: 'ours' | 'newer' | 'foreign';
}

export function schemaOf(db: Database): SchemaOf {
  const ledger = db.get(countRow, "SELECT count(*) AS count FROM sqlite_schema WHERE name = 'migrations'")?.count ?? 0;
  if (ledger === 0) return { kind: 'foreign' };
  const version = db.get(versionRow, 'SELECT max(version) AS version FROM migrations')?.version ?? null;
  if (version === null) return { kind: 'foreign' };
  return { kind: version > (MIGRATIONS.at(-1)?.version ?? 0) ? 'newer' : 'ours' };
}
