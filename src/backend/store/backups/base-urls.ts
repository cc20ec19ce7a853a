import { connectionRows } from '../connections/connection-rows';
import { openDatabase } from '../core/database';

/**
 * The base URLs of the connections in a database file, by connection id. Only reads it; throws the
 * driver's errors.
 */
export function baseUrlsIn(file: string, keys: readonly Uint8Array[]): ReadonlyMap<string, string> {
  const db = openDatabase({ file, onDamage: () => undefined, readOnly: true, keys });
  try {
    return new Map(
      connectionRows(db, () => new Date())
        .list()
        .map(({ id, baseUrl }) => [id, baseUrl]),
    );
  } finally {
    db.close();
  }
}
