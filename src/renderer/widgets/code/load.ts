import { nextFrame } from '../../kernel/timers/next-frame';
import type * as Code from './index';

let loaded: typeof Code | null = null;
let loading: Promise<typeof Code> | null = null;
let turns: Promise<unknown> = Promise.resolve();

/**
 * Gets the editor's code, once, and not before the page has nothing better to do. Those who waited
 * for it get it in a frame each: to put one editor on the page takes up to half of a long task.
 */
export function loadCode(): Promise<typeof Code> {
  if (loaded !== null) return Promise.resolve(loaded);
  loading ??= new Promise((resolve, reject) => {
    requestIdleCallback(
      () =>
        void import('./index').then((code) => {
          loaded = code;
          resolve(code);
        }, reject),
      { timeout: 2_000 },
    );
  });
  const code = loading;
  const turn = turns.then(() => code);
  turns = turn.then(nextFrame, nextFrame);
  return turn;
}

/** Whether the editor can be put on the page at once. */
export const isCodeLoaded = (): boolean => loaded !== null;
