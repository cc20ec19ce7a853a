import { type QueueBlocker, queueBlocker } from '@domain/sync/queue-blocker';
import type { AppState } from './app-state.svelte';

/**
 * What blocks the updates of a connection at this moment; follows the app when it is read in a
 * component.
 */
export function queueBlockerNow(
  app: Pick<AppState, 'outbox' | 'settings' | 'online' | 'connections'>,
  connectionId: string | null,
): QueueBlocker {
  return queueBlocker({
    list: app.outbox.list,
    workOffline: app.settings.current.workOffline,
    online: app.online,
    connection: app.connections.byId(connectionId),
  });
}
