import type { ElectronApplication, Page } from '@playwright/test';

/** The longest that main and the page were busy without a pause, and main's additional memory. */
export interface Watched {
  readonly mainMs: number;
  readonly pageMs: number;
  readonly memoryMiB: number;
}

interface Seen {
  busy: number;
  readonly before: number;
  most: number;
}

const INTERVAL_MS = 4;

/** Watches an app until the returned function is called. */
export async function watchTasks(app: ElectronApplication, page: Page): Promise<() => Promise<Watched>> {
  await app.evaluate((_electron, interval) => {
    const seen = { busy: 0, before: process.memoryUsage.rss(), most: 0 };
    let last = performance.now();
    Object.assign(globalThis, { seenByBench: seen });
    setInterval(() => {
      const now = performance.now();
      seen.busy = Math.max(seen.busy, now - last);
      last = now;
      seen.most = Math.max(seen.most, process.memoryUsage.rss());
    }, interval);
  }, INTERVAL_MS);
  await page.evaluate(() => {
    document.body.dataset['busy'] = '0';
    // The browser itself says which tasks took longer than 50 ms.
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        document.body.dataset['busy'] = String(Math.max(duration, Number(document.body.dataset['busy'])));
      }
    }).observe({ type: 'longtask' });
  });
  return async () => {
    const { busy, before, most } = await app.evaluate(
      () => (globalThis as unknown as { readonly seenByBench: Seen }).seenByBench,
    );
    const pageMs = await page.evaluate(() => Number(document.body.dataset['busy']));
    return { mainMs: busy, pageMs, memoryMiB: (most - before) / 2 ** 20 };
  };
}
