import type { BlockedReason, OutboxItem } from '@domain/sync/outbox';

export interface BlockedConnection {
  readonly connectionId: string;
  readonly connectionName: string;
  readonly why: BlockedReason;
}

/** The connections whose updates wait for credentials, each once. */
export function blockedConnections(waiting: readonly OutboxItem[]): readonly BlockedConnection[] {
  const found = new Map<string, BlockedConnection>();
  for (const { connectionId, connectionName, status } of waiting) {
    if (connectionId === null || status.state !== 'blocked' || found.has(connectionId)) continue;
    found.set(connectionId, { connectionId, connectionName, why: status.why });
  }
  return [...found.values()];
}
