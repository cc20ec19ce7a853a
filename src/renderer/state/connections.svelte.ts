import type { CommandOutput } from '@contract/index';
import type { Connection, Rate } from '@domain/connection/connection';
import { ok, type Result } from '@domain/errors/errors';
import type { Bridge } from '../kernel/bridge';

type Listed = Pick<CommandOutput<'app.bootstrap'>, 'connections' | 'activeConnectionId'>;

/** The connections as main last listed them, and which of them is active. */
export class Connections {
  readonly #bridge: Bridge;
  all: readonly Connection[];
  #activeId: string | null;
  readonly active: Connection | null = $derived.by(() => this.byId(this.#activeId));

  constructor(bridge: Bridge, first: Listed) {
    this.#bridge = bridge;
    this.all = $state.raw(first.connections);
    this.#activeId = $state(first.activeConnectionId);
  }

  byId(id: string | null): Connection | null {
    return this.all.find((connection) => connection.id === id) ?? null;
  }

  /** Reads the list again, as is due after every change of a connection. */
  async refresh(): Promise<Result<null>> {
    const listed = await this.#bridge.call('connections.list', {});
    if (!listed.ok) return listed;
    this.all = listed.value.connections;
    this.#activeId = listed.value.activeConnectionId;
    return ok(null);
  }

  async activate(id: string): Promise<Result<null>> {
    const activated = await this.#bridge.call('connections.activate', { connectionId: id });
    return activated.ok ? this.refresh() : activated;
  }

  /** Stores the rate limit of the newest response without reading the list again. */
  noteRate(connectionId: string, rate: Rate): void {
    this.all = this.all.map((connection) => (connection.id === connectionId ? { ...connection, rate } : connection));
  }
}
