import { failed, ok, type Result } from '@domain/errors/errors';
import { type ConnectionRow, type ConnectionRows, guarded } from '../store';

/** A connection's row. Errors: `not-found`, `storage`. */
export function rowOf(connections: ConnectionRows, connectionId: string): Result<ConnectionRow> {
  const found = guarded(() => connections.get(connectionId));
  if (!found.ok) return found;
  return found.value === null ? failed({ kind: 'not-found', what: 'connection' }) : ok(found.value);
}

/** Runs `work` on a connection that exists. */
export async function onExisting<T>(
  connections: ConnectionRows,
  connectionId: string,
  work: (row: ConnectionRow) => Result<T> | Promise<Result<T>>,
): Promise<Result<T>> {
  const row = rowOf(connections, connectionId);
  return row.ok ? work(row.value) : row;
}
