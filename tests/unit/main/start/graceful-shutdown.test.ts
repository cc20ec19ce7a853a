import { EventEmitter } from 'node:events';
import type { App, BrowserWindow, PowerMonitor } from 'electron';
import { expect, test } from 'vitest';
import { createGracefulShutdown } from '@main/start/graceful-shutdown';

/** An app with one window, which notes what happens in its order. */
function running() {
  const steps: string[] = [];
  const app = Object.assign(new EventEmitter(), { quit: () => steps.push('quit') });
  const powerMonitor = new EventEmitter();
  const window = Object.assign(new EventEmitter(), { destroy: () => steps.push('destroy') });
  const shutdown = createGracefulShutdown({
    app: app as unknown as App,
    powerMonitor: powerMonitor as unknown as PowerMonitor,
    flush: {
      run: () => {
        steps.push('flush');
        return Promise.resolve('flushed');
      },
      onResponse: () => undefined,
    },
    isMac: false,
    drain: () => Promise.resolve(),
    install: () => Promise.resolve(),
    onSystemEnd: () => steps.push('system-end'),
    stop: () => steps.push('stop'),
  });
  shutdown.closeGracefully(window as unknown as BrowserWindow);
  return { app, powerMonitor, window, steps, shutdown };
}

test('says that the system ends before it quits or stores what was typed', () => {
  const linux = running();
  linux.powerMonitor.emit('shutdown');
  expect(linux.steps).toEqual(['system-end', 'quit']);
  const windows = running();
  windows.window.emit('session-end');
  expect(windows.steps).toEqual(['system-end', 'flush']);
});

test('does not say so when the user closes the window', async () => {
  const { window, steps } = running();
  window.emit('close', { preventDefault: () => undefined });
  await new Promise(setImmediate);
  expect(steps).toEqual(['flush', 'destroy']);
});

test('quits after the last window has closed only if the app was asked to', async () => {
  const { app, window, steps, shutdown } = running();
  expect(shutdown.isQuitting()).toBe(false);
  app.emit('before-quit');
  expect(shutdown.isQuitting()).toBe(true);
  window.emit('close', { preventDefault: () => undefined });
  await new Promise(setImmediate);
  expect(steps).toEqual(['flush', 'destroy', 'quit']);
});
