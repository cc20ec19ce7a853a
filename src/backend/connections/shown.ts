import type { Connection, Rate } from '@domain/connection/connection';
import type { ConnectionRow, ConnectionRows } from '../store';

/** The last rate limit that a connection's server sent, or null. */
type RateOf = (connectionId: string) => Rate | null;

/** What a connection looks like to the renderer. */
export function shownConnection(row: Omit<ConnectionRow, 'createdAt'>, rateOf: RateOf): Connection {
  const { id, name, baseUrl, kind, scheduleKeys, draftCount, reads } = row;
  return { id, name, baseUrl, kind, scheduleKeys, draftCount, reads, rate: rateOf(id) };
}

/** All connections, oldest first, and the one in use. */
export function listConnections(
  rows: Pick<ConnectionRows, 'list' | 'activeId'>,
  rateOf: RateOf,
): { connections: Connection[]; activeConnectionId: string | null } {
  return {
    connections: rows.list().map((row) => shownConnection(row, rateOf)),
    activeConnectionId: rows.activeId(),
  };
}
