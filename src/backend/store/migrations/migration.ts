import type { Database } from '../core/database';

/**
 * One step of the schema. Once released its SQL never changes, not even in a space: its hash stands
 * in every database.
 */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
  /** Brings over what SQL alone cannot, after it and in the same transaction. */
  readonly convert?: (db: Database) => void;
}
