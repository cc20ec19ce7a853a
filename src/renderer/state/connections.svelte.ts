import type { CommandOutput } from '@contract/index';
import type { Connection, Rate } from '@domain/connection/connection';
import { ok, type Result } from '@domain/errors/errors';
import type { Bridge } from '../kernel/bridge';

export interface Connections {
  readonly all: readonly Connection[];
  readonly active: Connection | null;
  byId(id: string | null): Connection | null;
  /** Asks main again, as after every change of a connection. */
  refresh(): Promise<Result<null>>;
  activate(id: string): Promise<Result<null>>;
  /** Takes the rate limit of the latest answer without asking for the list again. */
  noteRate(connectionId: string, rate: Rate): void;
}

type Listed = Pick<CommandOutput<'app.bootstrap'>, 'connections' | 'activeConnectionId'>;

export function createConnections(bridge: Bridge, first: Listed): Connections {
  let all = $state.raw<readonly Connection[]>(first.connections);
  let activeId = $state(first.activeConnectionId);
  const byId = (id: string | null): Connection | null => all.find((connection) => connection.id === id) ?? null;
  const active = $derived(byId(activeId));

  async function refresh(): Promise<Result<null>> {
    const listed = await bridge.call('connections.list', {});
    if (!listed.ok) return listed;
    all = listed.value.connections;
    activeId = listed.value.activeConnectionId;
    return ok(null);
  }

  return {
    get all() {
      return all;
    },
    get active() {
      return active;
    },
    byId,
    refresh,
    async activate(id) {
      const activated = await bridge.call('connections.activate', { connectionId: id });
      return activated.ok ? refresh() : activated;
    },
    noteRate(connectionId, rate) {
      all = all.map((connection) => (connection.id === connectionId ? { ...connection, rate } : connection));
    },
  };
}
