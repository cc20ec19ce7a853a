import { join, resolve } from 'node:path';

/** Where everything that the app stores lies. All of it is inside `root`. */
export interface DataFolder {
  readonly root: string;
  /** Chromium's own files: caches, preferences. Nothing of ours. */
  readonly session: string;
  readonly crashes: string;
  readonly logs: string;
  readonly logFile: string;
  readonly windowFile: string;
}

/** The folder that CAMPAIGN_DESK_DATA_DIR names, relative to `cwd` if it is not absolute; the system's own place if it is blank. */
export function dataFolder(wish: string | undefined, cwd: string, fallback: () => string): DataFolder {
  const root = wish === undefined || wish.trim() === '' ? fallback() : resolve(cwd, wish);
  const logs = join(root, 'logs');
  return {
    root,
    session: join(root, 'session'),
    crashes: join(root, 'session', 'crashes'),
    logs,
    logFile: join(logs, 'main.log'),
    windowFile: join(root, 'window.json'),
  };
}
