import { type QueueBlocker, queueBlocker } from '@domain/sync/queue-blocker';
import type { Desk } from './desk.svelte';

/**
 * What blocks the updates of a connection at this moment; follows the desk when it is read in a
 * component.
 */
export function queueBlockerNow(
  desk: Pick<Desk, 'outbox' | 'settings' | 'online' | 'connections'>,
  connectionId: string | null,
): QueueBlocker {
  return queueBlocker({
    list: desk.outbox.list,
    workOffline: desk.settings.current.workOffline,
    online: desk.online,
    connection: desk.connections.byId(connectionId),
  });
}
