import type { BrowserWindow } from 'electron';

/** Asks the page of a window to hand over what was typed, before the window closes. */
export interface Flush {
  /**
   * Resolves when the page has responded, when there is no page, or after the time limit.
   * Never rejects.
   */
  run(window: BrowserWindow): Promise<'flushed' | 'no-page' | 'timed-out'>;
  /** The page has responded. A token that belongs to no request is ignored. */
  onResponse(token: string): void;
}

export interface FlushOptions {
  /** Sends the request to the window's page; false if there is none that could respond. */
  readonly send: (window: BrowserWindow, token: string) => boolean;
  readonly newToken: () => string;
  readonly limitMs: number;
}

export function createFlush({ send, newToken, limitMs }: FlushOptions): Flush {
  const waiting = new Map<string, () => void>();
  return {
    run: (window) =>
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
        if (send(window, token)) return;
        clearTimeout(timer);
        waiting.delete(token);
        resolve('no-page');
      }),
    onResponse: (token) => {
      waiting.get(token)?.();
    },
  };
}
