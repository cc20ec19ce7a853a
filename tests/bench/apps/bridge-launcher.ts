import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, ipcMain, type Session } from 'electron';
import { startTarget } from './start-target';

interface OlderSession {
  setPreloads(paths: string[]): void;
}

/** How many calls make up one measurement. */
const CALLS = 500;
/** Where the preload of an isolated page runs (Electron's `WorldIDs::ISOLATED_WORLD_ID`). */
const PRELOADS = 999;

// The very answer that the command gives, so that both carry the same.
ipcMain.handle('bench:raw', () => ({ ok: true, value: null }));
app.on('session-created', addPreload);

/**
 * `registerPreloadScript` came with Electron 35; before it there is `setPreloads`, which its types
 * call deprecated now.
 */
function addPreload(session: Partial<Pick<Session, 'registerPreloadScript'>> & OlderSession): void {
  const filePath = join(__dirname, 'raw-calls.js');
  if (session.registerPreloadScript === undefined) session.setPreloads([filePath]);
  else session.registerPreloadScript({ type: 'frame', filePath });
}

/** Starts the app with a way to call main raw beside its bridge. */
startTarget({
  prepare: (contents) => contents.executeJavaScript(`${readFileSync(join(__dirname, 'typed-calls.js'), 'utf8')};null`),
  typed: (contents) => contents.executeJavaScript(`benchTyped(${CALLS})`),
  raw: (contents) => contents.executeJavaScriptInIsolatedWorld(PRELOADS, [{ code: `benchRaw(${CALLS})` }]),
});
