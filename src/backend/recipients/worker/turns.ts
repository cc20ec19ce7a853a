/** Thrown between two steps of a job that was cancelled. */
export class Cancelled extends Error {}

/**
 * Called between two steps of a job. `done`: what share of it is done, from 0 to 1, if that is
 * known. Throws `Cancelled` if the job was cancelled.
 */
export type Turn = (done?: number) => Promise<void>;

/** How a job has its turns. */
interface TurnOptions {
  /** Lets others work. */
  readonly wait?: () => Promise<void>;
  /** Notified now and then what share is done. */
  readonly progress?: (share: number) => void;
}

/** How long must pass before a job says again how far it is, in milliseconds. */
const PROGRESS_MS = 100;

/** How long a job works before others get a turn, in milliseconds. */
const SLICE_MS = 8;

/** Lets other jobs do some of their work, and messages come in. */
export const nextTurn = (): Promise<void> => new Promise(setImmediate);

/** The turns of one job: jobs beside each other get the same time, so short ones end first. */
export function createTurn(isCancelled: () => boolean, { wait = nextTurn, progress }: TurnOptions = {}): Turn {
  // Others get the first turn at once: what cancels a job comes right behind it.
  let until = 0;
  let notified = performance.now();
  return async (done) => {
    const now = performance.now();
    if (done !== undefined && now >= notified + PROGRESS_MS) {
      notified = now;
      progress?.(done);
    }
    if (now < until) return;
    await wait();
    if (isCancelled()) throw new Cancelled();
    until = performance.now() + SLICE_MS;
  };
}

/** The turns of a part of a job, from one share of it to another. */
export const turnsWithin =
  (turn: Turn, from: number, to: number): Turn =>
  (done) =>
    turn(done === undefined ? undefined : from + done * (to - from));

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
