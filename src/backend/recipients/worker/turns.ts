/** Thrown between two steps of a job that was cancelled. */
export class Cancelled extends Error {}

/** Called between two steps of a job. Throws `Cancelled` if the job was cancelled. */
export type Turn = () => Promise<void>;

/** How long a job works before others get a turn, in milliseconds. */
const SLICE_MS = 8;

/** Lets other jobs do some of their work, and messages come in. */
export const nextTurn = (): Promise<void> => new Promise(setImmediate);

/**
 * The turns of one job: jobs beside each other get the same time, so short ones end first. `wait`
 * lets others work.
 */
export function createTurn(isCancelled: () => boolean, wait = nextTurn): Turn {
  // Others get the first turn at once: what cancels a job comes right behind it.
  let until = 0;
  return async () => {
    if (performance.now() < until) return;
    await wait();
    if (isCancelled()) throw new Cancelled();
    until = performance.now() + SLICE_MS;
  };
}

/** The turns of a job that cannot be cancelled. */
export const uncancelled = (): Turn => createTurn(() => false);

/** What work returns; `cancelled` if it was cancelled between two of its steps. */
export async function unlessCancelled<T>(work: () => Promise<T>): Promise<T | 'cancelled'> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Cancelled) return 'cancelled';
    throw error;
  }
}
