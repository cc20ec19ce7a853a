import type { Desk } from '../../state/desk.svelte';
import { hindranceOf, type Hindrance } from './standing';

/** What hinders the updates of a connection at this moment; follows the desk where it is read in a component. */
export function hindranceNow(
  desk: Pick<Desk, 'outbox' | 'settings' | 'online' | 'connections'>,
  connectionId: string | null,
): Hindrance {
  return hindranceOf({
    list: desk.outbox.list,
    workOffline: desk.settings.current.workOffline,
    online: desk.online,
    connection: desk.connections.byId(connectionId),
  });
}
