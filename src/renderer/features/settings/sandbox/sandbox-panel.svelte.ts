import type { CommandInput } from '@contract/index';
import type { AppError } from '@domain/errors/errors';
import type { FaultInput, WaitingFault } from '@domain/sandbox/faults';
import type { SeenRequest } from '@domain/sandbox/panel-protocol';
import type { Bridge } from '../../../kernel/bridge';

/** How often the lists are read while the panel is open. */
export const POLL_MS = 1_500;

/** The sandbox's faults and requests, which change without the page's doing. */
export class SandboxPanel {
  readonly #bridge: Bridge;
  /** Grows with every change made here: a list that was requested before one is outdated. */
  #changes = 0;
  /** `null` until they were read. */
  faults = $state.raw<readonly WaitingFault[] | null>(null);
  requests = $state.raw<readonly SeenRequest[]>([]);
  /** Why the sandbox does not respond; polling has stopped then. */
  error = $state.raw<AppError | null>(null);

  constructor(bridge: Bridge) {
    this.#bridge = bridge;
  }

  /** Reads both lists repeatedly until the returned function is called or the sandbox fails. */
  poll(): () => void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isStopped = false;
    const next = async (): Promise<void> => {
      await this.#read();
      // A sandbox that does not start is not started again and again.
      if (!isStopped && this.error === null) timer = setTimeout(() => void next(), POLL_MS);
    };
    this.error = null;
    void next();
    return () => {
      isStopped = true;
      clearTimeout(timer);
    };
  }

  add(fault: FaultInput): Promise<AppError | null> {
    return this.#change({ change: 'add', fault });
  }

  remove(faultId: number): Promise<AppError | null> {
    return this.#change({ change: 'remove', faultId });
  }

  removeAll(): Promise<AppError | null> {
    return this.#change({ change: 'remove-all' });
  }

  async #read(): Promise<void> {
    const changes = this.#changes;
    const listed = await this.#bridge.call('sandbox.faults', {});
    const seen = await this.#bridge.call('sandbox.log', {});
    if (listed.ok && changes === this.#changes) this.faults = listed.value;
    if (seen.ok && seen.value[0]?.seq !== this.requests[0]?.seq) this.requests = seen.value;
    this.error = !listed.ok ? listed.error : !seen.ok ? seen.error : null;
  }

  async #change(change: CommandInput<'sandbox.setFaults'>): Promise<AppError | null> {
    this.#changes += 1;
    const left = await this.#bridge.call('sandbox.setFaults', change);
    this.#changes += 1;
    if (!left.ok) return left.error;
    this.faults = left.value;
    return null;
  }
}
