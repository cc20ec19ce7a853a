import { failed, type Result } from '@domain/errors/errors';

type Answer = Promise<Result<unknown>>;

/**
 * Where commands pass on their way to the store. Closed while the store is exchanged: what comes
 * then is refused, because it was meant for the drafts that were there before.
 */
export interface Gate {
  /**
   * - `first`: a page that has just been loaded asks for everything; it waits while the gate is
   *   closed, and what comes after it passes again.
   * - `exchange`: the command that closes the gate, which does not wait for itself.
   */
  pass(what: 'first' | 'exchange' | 'other', run: () => Answer): Answer;
  readonly isClosed: boolean;
  /** Resolves when no command is under way any more. Call it once at a time. */
  close(): Promise<void>;
  /** The store is as it was: everything passes. */
  open(): void;
  /** The store is another one: everything passes once the page has been loaded again. */
  openForNewPage(): void;
}

export function createGate(): Gate {
  const running = new Set<Promise<unknown>>();
  let state: 'open' | 'closed' | 'new-page' = 'open';
  let opened: Promise<void> = Promise.resolve();
  let release = (): void => undefined;

  function track(answer: Answer): Answer {
    const settled = answer.then(
      () => undefined,
      () => undefined,
    );
    running.add(settled);
    void settled.then(() => running.delete(settled));
    return answer;
  }

  return {
    get isClosed() {
      return state === 'closed';
    },
    async pass(what, run) {
      if (what === 'first') {
        await opened;
        state = 'open';
      }
      if (state !== 'open') return failed({ kind: 'backup', reason: 'restoring' });
      return what === 'exchange' ? run() : track(run());
    },
    async close() {
      state = 'closed';
      opened = new Promise((resolve) => {
        release = resolve;
      });
      await Promise.all(running);
    },
    open() {
      state = 'open';
      release();
    },
    openForNewPage() {
      state = 'new-page';
      release();
    },
  };
}

/** For asking again after waiting, which the compiler does not expect to change anything. */
export function isClosed(gate: Pick<Gate, 'isClosed'>): boolean {
  return gate.isClosed;
}
