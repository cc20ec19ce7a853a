import type { Database } from './database';

/** Lets work that comes at the same moment wait for the disk together. */
export interface Commits {
  /**
   * Does work in the next transaction, with all else that is asked for until then, and resolves
   * when it is on the disk. Rejects with what the work threw, which undoes this work alone, or with
   * what kept the transaction from the disk.
   */
  soon<T>(work: () => T): Promise<T>;
  /** Does at once what waits. */
  flush(): void;
}

interface Part {
  /** Returns what is to be done when the work is on the disk. */
  readonly work: () => () => void;
  readonly refuse: (error: unknown) => void;
}

export function createCommits(db: Pick<Database, 'together'>): Commits {
  let waiting: readonly Part[] = [];

  function flush(): void {
    const parts = waiting;
    waiting = [];
    if (parts.length === 0) return;
    let settled: readonly (() => void)[];
    try {
      settled = db.together(
        parts.map(({ work, refuse }) => ({
          work,
          failed: (error) => () => {
            refuse(error);
          },
        })),
      );
    } catch (error) {
      for (const { refuse } of parts) refuse(error);
      return;
    }
    for (const settle of settled) settle();
  }

  return {
    soon: (work) =>
      new Promise((resolve, refuse) => {
        const part: Part = {
          work: () => {
            const value = work();
            return () => {
              resolve(value);
            };
          },
          refuse,
        };
        if (waiting.length === 0) setImmediate(flush);
        waiting = [...waiting, part];
      }),
    flush,
  };
}
