import { expect, it, onTestFinished, vi } from 'vitest';
import { nextFrame } from '@renderer/kernel/timers/next-frame';

/** Waits for the next frame of a window, and returns when it was there. */
function waiting(draws: (draw: () => void) => void): { readonly isOver: () => boolean } {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  vi.stubGlobal('requestAnimationFrame', draws);
  onTestFinished(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
  let isOver = false;
  void nextFrame().then(() => (isOver = true));
  return { isOver: () => isOver };
}

it('waits until a frame is drawn, and lets what came meanwhile go first', async () => {
  let draw = (): void => undefined;
  const { isOver } = waiting((drawn) => (draw = drawn));
  await vi.advanceTimersByTimeAsync(50);
  expect(isOver()).toBe(false);
  draw();
  await Promise.resolve();
  expect(isOver()).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(isOver()).toBe(true);
});

it('waits a tenth of a second in a window that draws no frames', async () => {
  const { isOver } = waiting(() => undefined);
  await vi.advanceTimersByTimeAsync(99);
  expect(isOver()).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(isOver()).toBe(true);
});
