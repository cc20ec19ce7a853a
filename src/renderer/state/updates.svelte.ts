import type { CommandOutput } from '@contract/index';
import type { Bridge } from '../kernel/bridge';

/** How far an update of the app is, as main reports it. */
export class Updates {
  readonly #bridge: Bridge;
  /** Null until main was asked. */
  status = $state.raw<CommandOutput<'updates.status'> | null>(null);
  /** Stops listening. */
  readonly stop: () => void;

  constructor(bridge: Bridge) {
    this.#bridge = bridge;
    this.stop = bridge.on('updates', (status) => {
      this.status = status;
    });
  }

  async refresh(): Promise<void> {
    const asked = await this.#bridge.call('updates.status', {});
    if (asked.ok) this.status = asked.value;
  }

  /** A push has ended: the first one that is confirmed is a good time to ask. */
  async afterPush(): Promise<void> {
    if (this.status?.control === 'user' && this.status.mode === 'off' && !this.status.shouldAsk) await this.refresh();
  }
}
