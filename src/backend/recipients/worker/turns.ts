/** Thrown between two steps of a job that was cancelled. */
export class Cancelled extends Error {}

/** Gives others a turn between two steps of a job. Throws `Cancelled` if the job was cancelled. */
export type Turn = () => Promise<void>;

export const turnOf =
  (isCancelled: () => boolean): Turn =>
  async () => {
    await new Promise(setImmediate);
    if (isCancelled()) throw new Cancelled();
  };

/** What work returns; `cancelled` if it was cancelled between two of its steps. */
export async function unlessCancelled<T>(work: () => Promise<T>): Promise<T | 'cancelled'> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Cancelled) return 'cancelled';
    throw error;
  }
}

/** The turns of a job that cannot be cancelled. */
export const giveTurn: Turn = () => new Promise(setImmediate);
