import type * as Code from './index';

let loading: Promise<typeof Code> | null = null;

/** Gets the editor's code, once, and not before the page has nothing better to do. */
export function loadCode(): Promise<typeof Code> {
  loading ??= new Promise((resolve, reject) => {
    requestIdleCallback(() => void import('./index').then(resolve, reject), { timeout: 2_000 });
  });
  return loading;
}
