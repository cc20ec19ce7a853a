import type { OutboxItem, OutboxList } from '@domain/sync/outbox';
import type { Bridge } from '../kernel/bridge';
import { Throttler } from '../kernel/timers/throttler';

/** The outbox as main last listed it. */
export class Outbox {
  readonly #bridge: Bridge;
  readonly #reading = new Throttler(() => this.#read());
  /** `null` until it is read for the first time. */
  list = $state.raw<OutboxList | null>(null);
  /** The update that the user chose; `null` if none. */
  chosenId = $state<string | null>(null);

  constructor(bridge: Bridge) {
    this.#bridge = bridge;
  }

  byId(id: string | null): OutboxItem | null {
    return [...(this.list?.waiting ?? []), ...(this.list?.sent ?? [])].find((item) => item.id === id) ?? null;
  }

  choose(id: string | null): void {
    this.chosenId = id;
  }

  refresh(): Promise<void> {
    return this.#reading.run();
  }

  async #read(): Promise<void> {
    const listed = await this.#bridge.call('outbox.list', {});
    if (listed.ok) this.list = listed.value;
  }
}
