import { z } from 'zod';
import type { Database } from '../core/database';

const keyRow = z.object({ key: z.string() });

/** The keys of the warnings that were acknowledged in a draft. */
export function acknowledgedIn(db: Database, draft: number): string[] {
  return db
    .all(keyRow, 'SELECT key FROM acknowledged WHERE draft = ?', draft)
    .map(({ key }) => key)
    .toSorted();
}

export function acknowledge(db: Database, draft: number, key: string, yes: boolean): void {
  const sealed = db.sealComparably(key);
  if (yes) db.run('INSERT INTO acknowledged (draft, key) VALUES (?, ?) ON CONFLICT DO NOTHING', draft, sealed);
  else db.run('DELETE FROM acknowledged WHERE draft = ? AND key = ?', draft, sealed);
}
