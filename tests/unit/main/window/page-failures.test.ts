import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { expect, test } from 'vitest';
import type { Log } from '@backend/log/log';
import { recoverPage } from '@main/window/page-failures';

/** A window whose page crashes as the test says; `reload`: what the user presses when it hangs. */
function watched(reload = true) {
  const contents = Object.assign(new EventEmitter(), {
    reloads: 0,
    reload: () => {
      contents.reloads += 1;
    },
    forcefullyCrashRenderer: () => {
      gone('killed', 1);
    },
  });
  const window = Object.assign(new EventEmitter(), { webContents: contents, isDestroyed: () => false });
  const gone = (reason: string, exitCode: number): boolean =>
    contents.emit('render-process-gone', {}, { reason, exitCode });
  const crashes: string[] = [];
  const logged: string[] = [];
  const note = (event: string): unknown => logged.push(event);
  const log: Log = { info: note, warn: note, error: note };
  let now = 0;
  let givenUp = 0;
  recoverPage(window as unknown as BrowserWindow, {
    log,
    onCrash: (kind) => {
      expect(logged.at(-1)).toBe('page-gone');
      crashes.push(kind);
    },
    giveUp: () => {
      givenUp += 1;
    },
    now: () => (now += 60_000),
    offerReload: () => Promise.resolve(reload),
  });
  return { window, contents, gone, crashes, givenUp: () => givenUp };
}

test('loads a crashed page again, and reports each crash', () => {
  const page = watched();
  page.gone('crashed', 11);
  page.gone('oom', 9);
  expect(page.crashes).toEqual(['page', 'page']);
  expect(page.contents.reloads).toBe(2);
  expect(page.givenUp()).toBe(0);
});

test.each([1, 2, 15])('does not report a page that the system asked to end with signal %i', (signal) => {
  const page = watched();
  page.gone('killed', signal);
  expect(page.crashes).toEqual([]);
  page.gone('killed', 9);
  expect(page.crashes).toEqual(['page']);
});

test('reports a page that the user had loaded again as hung, and a later crash as a crash', async () => {
  const page = watched();
  page.window.emit('unresponsive');
  await new Promise(setImmediate);
  page.gone('crashed', 11);
  expect(page.crashes).toEqual(['page-hung', 'page']);
});

test('reports nothing while the user waits for a page', async () => {
  const page = watched(false);
  page.window.emit('unresponsive');
  await new Promise(setImmediate);
  expect(page.crashes).toEqual([]);
  page.gone('clean-exit', 0);
  expect(page.crashes).toEqual([]);
});
