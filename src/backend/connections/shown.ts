import type { Connection, Rate } from '@domain/connection/connection';
import type { NetworkReason } from '@domain/errors/errors';
import type { ConnectionRow, ConnectionRows } from '../store';

/** What is known of servers from their last responses, or from there being none. */
export interface LastContact {
  readonly rateOf: (connectionId: string) => Rate | null;
  readonly silenceOf: (connectionId: string) => NetworkReason | null;
}

/** Before there was a request. */
export const NO_CONTACT: LastContact = { rateOf: () => null, silenceOf: () => null };

/** What a connection looks like to the renderer. */
export function shownConnection(row: Omit<ConnectionRow, 'createdAt'>, contact: LastContact): Connection {
  const { id, name, baseUrl, kind, scheduleKeys, draftCount, reads } = row;
  const known = { rate: contact.rateOf(id), silence: contact.silenceOf(id) };
  return { id, name, baseUrl, kind, scheduleKeys, draftCount, reads, ...known };
}

/** All connections, oldest first, and the one in use. */
export function listConnections(
  rows: Pick<ConnectionRows, 'list' | 'activeId'>,
  contact: LastContact,
): { connections: Connection[]; activeConnectionId: string | null } {
  return {
    connections: rows.list().map((row) => shownConnection(row, contact)),
    activeConnectionId: rows.activeId(),
  };
}
