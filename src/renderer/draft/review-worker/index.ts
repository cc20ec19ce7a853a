import { createReviewClient } from './client';

/** Two frames later what was asked for before is on the screen. */
function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    // A window that nobody sees draws no frames.
    setTimeout(resolve, 500);
  });
}

/** The page's one review worker. */
export const reviewClient = createReviewClient(async () => {
  await afterPaint();
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'review' });
});
