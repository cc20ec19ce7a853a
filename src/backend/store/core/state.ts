import { z } from 'zod';
import type { Database } from './database';
import { SEALED_STATE } from './sealed-columns';

const valueRow = z.object({ value: z.string() });

/**
 * Small facts about the app itself, such as which draft was open last. Those of `SEALED_STATE` are
 * sealed in an encrypted database.
 */
export type StateKey =
  | 'active-connection'
  | 'open-draft'
  | 'import-mappings'
  | 'list-uploads'
  | 'number-rules'
  | 'personal-words'
  | 'saved-views'
  | 'secrets-to-forget'
  | 'retention-clock';

export function readState(db: Database, key: StateKey): string | null {
  return db.get(valueRow, 'SELECT value FROM state WHERE key = ?', key)?.value ?? null;
}

export function writeState(db: Database, key: StateKey, value: string | null): void {
  if (value === null) db.run('DELETE FROM state WHERE key = ?', key);
  else
    db.run(
      'INSERT INTO state (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
      key,
      isSealed(key) ? db.seal(value) : value,
    );
}

const isSealed = (key: StateKey): boolean => SEALED_STATE.some((sealed) => sealed === key);
