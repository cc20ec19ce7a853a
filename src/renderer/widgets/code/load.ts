import type * as Code from './index';

let loaded = false;
let loading: Promise<typeof Code> | null = null;

/** Gets the editor's code, once, and not before the page has nothing better to do. */
export function loadCode(): Promise<typeof Code> {
  loading ??= new Promise((resolve, reject) => {
    requestIdleCallback(
      () =>
        void import('./index').then((code) => {
          loaded = true;
          resolve(code);
        }, reject),
      { timeout: 2_000 },
    );
  });
  return loading;
}

/** Whether the editor can be put on the page at once. */
export const isCodeLoaded = (): boolean => loaded;
