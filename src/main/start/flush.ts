/** Asks the page for what was typed and is not handed over yet, before its window goes. */
export interface Flush {
  /**
   * Resolves when the page has answered, when nobody is there to ask, or after the time limit.
   * Never rejects.
   */
  run(): Promise<'flushed' | 'nobody' | 'timed-out'>;
  /** The page's answer. One that belongs to no question is ignored. */
  answered(token: string): void;
}

export interface FlushOptions {
  /** Puts the question to the page; false where there is none that could answer. */
  readonly ask: (token: string) => boolean;
  readonly newToken: () => string;
  readonly limitMs: number;
}

export function createFlush({ ask, newToken, limitMs }: FlushOptions): Flush {
  const waiting = new Map<string, () => void>();
  return {
    run: () =>
      new Promise((resolve) => {
        const token = newToken();
        const timer = setTimeout(() => {
          waiting.delete(token);
          resolve('timed-out');
        }, limitMs);
        waiting.set(token, () => {
          clearTimeout(timer);
          waiting.delete(token);
          resolve('flushed');
        });
        if (ask(token)) return;
        clearTimeout(timer);
        waiting.delete(token);
        resolve('nobody');
      }),
    answered: (token) => {
      waiting.get(token)?.();
    },
  };
}
