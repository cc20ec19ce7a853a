import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { repositoryRoot } from '../../../scripts/repository';
import { runtimeForThisMachine } from '../../../scripts/runtime/resolve-runtime';
import { flagsForUser } from '../../../scripts/runtime/root';
import { chooseInOriginDialog } from './origin-question';

export interface LaunchOptions {
  /**
   * The folder the app keeps everything in, see {@link makeDataDir}. Use the same one again to test
   * a restart.
   */
  readonly dataDir: string;
  /**
   * Added to this process's environment; `undefined` removes a variable (no keychain: the D-Bus
   * address).
   */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Further arguments for the app, after the repository root. */
  readonly args?: readonly string[];
  /** A program that is started in place of the app, and starts the app with its own arguments. */
  readonly wrapper?: string;
  /**
   * What is pressed in the native box that asks before the first request to an origin. `yes` unless
   * given.
   */
  readonly originQuestion?: 'yes' | 'no';
}

export interface LaunchedApp {
  /** `app.process().kill('SIGKILL')` is the way to test a crash, `app.close()` the ordinary end. */
  readonly app: ElectronApplication;
  /** The first window, its page fully loaded. */
  readonly page: Page;
}

/**
 * A new folder for one test's data, with nothing in it but what each start on a computer without
 * graphics hardware leaves there. Otherwise each test would see Chromium's drawing process fail and
 * another one take its place. Give it to {@link removeDataDir} when the app has ended.
 */
export async function makeDataDir(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'campaign-desk-e2e-'));
  await writeFile(join(folder, 'window.json'), JSON.stringify({ noGraphicsSince: Date.now() }));
  return folder;
}

/**
 * Removes a folder made by {@link makeDataDir}; a process that is just ending may still write, so
 * it tries again.
 */
export function removeDataDir(dataDir: string): Promise<void> {
  return rm(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/**
 * What starts the built app, for tests that start it without Playwright (a second instance). Asks
 * the runtime resolver only when `CAMPAIGN_DESK_ELECTRON` does not already name the executable:
 * `npm test` sets it.
 */
export async function appCommand(args: readonly string[] = []): Promise<{ executable: string; args: string[] }> {
  const executable = process.env['CAMPAIGN_DESK_ELECTRON'] ?? (await runtimeForThisMachine()).executable;
  return { executable, args: [...flagsForUser(process.getuid?.()), repositoryRoot, ...args] };
}

/**
 * The environment of the app under test. `ELECTRON_RUN_AS_NODE` would turn the app into a plain
 * Node and is dropped.
 */
export function appEnvironment(options: Pick<LaunchOptions, 'dataDir' | 'env'>): Record<string, string> {
  const wanted: Record<string, string | undefined> = {
    ...process.env,
    CAMPAIGN_DESK_DATA_DIR: options.dataDir,
    ELECTRON_RUN_AS_NODE: undefined,
    ...options.env,
  };
  return Object.fromEntries(
    Object.entries(wanted).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/**
 * Starts the built app (`out/`) on the given data folder and waits until its first window's page is
 * loaded. Rejects when no window appears within 30 seconds. The caller closes the app.
 */
export async function launchApp(options: LaunchOptions): Promise<LaunchedApp> {
  const command = await appCommand(options.args);
  const app = await _electron.launch({
    executablePath: options.wrapper ?? command.executable,
    args: command.args,
    cwd: repositoryRoot,
    env: appEnvironment(options),
    // Playwright would turn Chromium's sandbox off on every Linux; only root has to go without.
    chromiumSandbox: process.getuid?.() !== 0,
    timeout: 30_000,
  });
  retryDroppedCalls(app);
  await chooseInOriginDialog(app, options.originQuestion ?? 'yes');
  const page = await app.firstWindow({ timeout: 30_000 });
  await page.waitForLoadState('load');
  return { app, page };
}

/** What Playwright says where the debugger has let go of an answer. */
const MAX_ASKED = 10;
const DROPPED = 'Resulting promise was garbage collected';

/**
 * Main collects garbage while it loads its modules, just when tests ask it for the first time, and
 * the debugger holds the promise of an answer only weakly. The question is asked again then; what
 * tests do in main may be done more than once.
 */
function retryDroppedCalls(app: ElectronApplication): void {
  const evaluate = app.evaluate.bind(app) as (work: unknown, input: unknown) => Promise<unknown>;
  const again = async (work: unknown, input: unknown): Promise<unknown> => {
    for (let asked = 1; ; asked += 1) {
      try {
        return await evaluate(work, input);
      } catch (error) {
        if (asked === MAX_ASKED || !(error instanceof Error) || !error.message.includes(DROPPED)) throw error;
      }
    }
  };
  Object.assign(app, { evaluate: again });
}
