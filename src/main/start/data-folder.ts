import { existsSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';

/** Where everything that the app stores lies. All of it is inside `root`. */
export interface DataFolder {
  readonly root: string;
  /** Chromium's own files: caches, preferences. Nothing of ours. */
  readonly session: string;
  readonly crashes: string;
  /** Crash reports of ours, as text. */
  readonly crashReports: string;
  readonly logs: string;
  readonly logFile: string;
  readonly windowFile: string;
}

/**
 * The folder that CAMPAIGN_DESK_DATA_DIR names, relative to `cwd` if it is not absolute; the
 * system's own place if it is blank.
 */
export function dataFolder(wish: string | undefined, cwd: string, fallback: () => string): DataFolder {
  const root = wish === undefined || wish.trim() === '' ? fallback() : resolve(cwd, wish);
  const logs = join(root, 'logs');
  return {
    root,
    session: join(root, 'session'),
    crashes: join(root, 'session', 'crashes'),
    crashReports: join(root, 'crash-reports'),
    logs,
    logFile: join(logs, 'main.log'),
    windowFile: join(root, 'window.json'),
  };
}

/** A folder, or a file `portable`, that makes the folder of the program the place for data. */
const PORTABLE_FOLDER = 'campaign-desk-data';
const PORTABLE_FILE = 'portable';
/** Where macOS has the program inside of what a user sees as the app. */
const IN_BUNDLE = /\.app\/Contents\/MacOS\/[^/]+$/;

/**
 * Returns the folder `campaign-desk-data` beside the program, the file of an AppImage or a bundle
 * of macOS, if it is there or a file `portable` asks for it; otherwise `null`. Secrets stay in the
 * keychain of the system all the same.
 */
export function portableFolder(program: string): string | null {
  const beside = dirname(program.replace(IN_BUNDLE, '.app'));
  const folder = join(beside, PORTABLE_FOLDER);
  const isPortable =
    statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true || existsSync(join(beside, PORTABLE_FILE));
  return isPortable ? folder : null;
}

/**
 * The system's own place for data. Chromium names the folder for temporary files as the home folder
 * when `HOME` is not set; what lies there is gone after a restart, so the home folder of the user
 * database takes its place.
 */
export function systemFolder(
  electronPath: () => string,
  { env, platform, homeOfUser, appName }: SystemFolderFacts,
): string {
  const isSet = (name: string): boolean => isAbsolute(env[name] ?? '');
  if (platform !== 'linux' || isSet('HOME') || isSet('XDG_CONFIG_HOME')) return electronPath();
  return join(homeOfUser(), '.config', appName);
}

export interface SystemFolderFacts {
  readonly env: Readonly<Partial<Record<string, string>>>;
  readonly platform: NodeJS.Platform;
  /** The home folder as the system's list of users has it. */
  readonly homeOfUser: () => string;
  readonly appName: string;
}
