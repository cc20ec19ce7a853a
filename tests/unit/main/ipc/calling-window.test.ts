import { setImmediate } from 'node:timers/promises';
import type { BrowserWindow } from 'electron';
import { expect, it } from 'vitest';
import { callingWindow, runForWindow } from '@main/ipc/calling-window';

/** A window of which only its name and its end matter. */
function windowNamed(name: string) {
  const state = { isDestroyed: false };
  const window = { name, isDestroyed: () => state.isDestroyed } as unknown as BrowserWindow;
  return { window, state };
}

it('is the window of each command, also when commands of several windows wait at once', async () => {
  const [first, second] = [windowNamed('first'), windowNamed('second')];
  const asked = async (): Promise<BrowserWindow | null> => {
    await setImmediate();
    return callingWindow();
  };
  const found = await Promise.all([
    runForWindow(first.window, asked),
    runForWindow(second.window, asked),
    runForWindow(null, asked),
    asked(),
  ]);
  expect(found).toEqual([first.window, second.window, null, null]);
});

it('is no window any more once it is closed', async () => {
  const { window, state } = windowNamed('closed');
  const found = await runForWindow(window, async () => {
    await setImmediate();
    state.isDestroyed = true;
    return callingWindow();
  });
  expect(found).toBeNull();
});
