/** What is used of the driver's connection. */
interface Connection {
  prepare(sql: string): { get(): unknown; run(...values: string[]): unknown };
}

const MARK = 'encryption';

/**
 * The id of the key that a database says it is encrypted with; `null` if it is not encrypted, or
 * holds no tables of ours.
 */
export function readMark(connection: Connection): string | null {
  const hasState = connection.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'state' AND type = 'table'").get();
  if (hasState === undefined) return null;
  const row = connection.prepare(`SELECT value FROM state WHERE key = '${MARK}'`).get();
  return typeof row === 'object' && row !== null && 'value' in row && typeof row.value === 'string' ? row.value : null;
}

/** Stores with which key the database is encrypted from now on, in the caller's transaction. */
export function writeMark(connection: Connection, keyId: string | null): void {
  connection.prepare('DELETE FROM state WHERE key = ?').run(MARK);
  if (keyId !== null) connection.prepare('INSERT INTO state (key, value) VALUES (?, ?)').run(MARK, keyId);
}
