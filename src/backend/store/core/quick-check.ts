import { z } from 'zod';
import type { Database } from './database';

/** Whether SQLite's own quick check finds the file whole. Reads all of it. */
export function passesQuickCheck(db: Database): boolean {
  const [first, ...others] = db.all(z.object({ quick_check: z.string() }), 'PRAGMA quick_check(1)');
  return others.length === 0 && first?.quick_check === 'ok';
}
