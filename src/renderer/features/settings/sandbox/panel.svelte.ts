import type { CommandInput } from '@contract/index';
import type { AppError } from '@domain/errors/errors';
import type { FaultInput, WaitingFault } from '@domain/sandbox/faults';
import type { SeenRequest } from '@domain/sandbox/protocol';
import type { Bridge } from '../../../kernel/bridge';

export interface SandboxPanel {
  /** `null` until they were read. */
  readonly faults: readonly WaitingFault[] | null;
  readonly requests: readonly SeenRequest[];
  /** Why the sandbox does not answer; following has stopped then. */
  readonly error: AppError | null;
  /** Reads both lists, and goes on until the answered function is called or the sandbox fails. */
  follow: () => () => void;
  add: (fault: FaultInput) => Promise<AppError | null>;
  remove: (faultId: number) => Promise<AppError | null>;
  removeAll: () => Promise<AppError | null>;
}

/** How often the lists are read while the panel is open. */
const FOLLOW_MS = 1_500;

/**
 * What the panel shows of the sandbox. Faults are used up and requests come on their own, so both
 * are read again and again.
 */
export function createSandboxPanel(bridge: Bridge): SandboxPanel {
  let faults = $state.raw<readonly WaitingFault[] | null>(null);
  let requests = $state.raw<readonly SeenRequest[]>([]);
  let error = $state.raw<AppError | null>(null);
  /** Grows with every change made here: a list that was asked for before one is old news. */
  let changes = 0;

  async function read(): Promise<void> {
    const before = changes;
    const listed = await bridge.call('sandbox.faults', {});
    const seen = await bridge.call('sandbox.log', {});
    if (listed.ok && before === changes) faults = listed.value;
    if (seen.ok && seen.value[0]?.seq !== requests[0]?.seq) requests = seen.value;
    error = !listed.ok ? listed.error : !seen.ok ? seen.error : null;
  }

  async function set(change: CommandInput<'sandbox.setFaults'>): Promise<AppError | null> {
    changes += 1;
    const left = await bridge.call('sandbox.setFaults', change);
    changes += 1;
    if (!left.ok) return left.error;
    faults = left.value;
    return null;
  }

  return {
    get faults() {
      return faults;
    },
    get requests() {
      return requests;
    },
    get error() {
      return error;
    },
    follow() {
      let timer: ReturnType<typeof setTimeout> | undefined;
      let stopped = false;
      const next = async (): Promise<void> => {
        await read();
        // A sandbox that does not start is not started again and again.
        if (!stopped && error === null) timer = setTimeout(() => void next(), FOLLOW_MS);
      };
      error = null;
      void next();
      return () => {
        stopped = true;
        clearTimeout(timer);
      };
    },
    add: (fault) => set({ change: 'add', fault }),
    remove: (faultId) => set({ change: 'remove', faultId }),
    removeAll: () => set({ change: 'remove-all' }),
  };
}
