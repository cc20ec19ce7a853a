import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import type { Command, Environment } from '../../../scripts/command';
import { inSession, makePrivateHome } from '../../../scripts/session/private-session';
import { product } from './product';
import { canSandbox, ordinaryUser } from './user';

const startLimitMs = 30_000;
const endLimitMs = 10_000;

interface PackagedApp {
  readonly page: Page;
  readonly executable: string;
  /** False where this machine does not let an ordinary user make Chromium's sandbox. */
  readonly sandboxed: boolean;
  readonly end: () => Promise<void>;
}

/** Starts the packaged app, hands it over, and ends it whatever came of that. */
export async function withPackagedApp(use: (app: PackagedApp) => Promise<void>, env: Environment = {}): Promise<void> {
  const app = await startPackagedApp(env);
  try {
    await use(app);
  } finally {
    await app.end();
  }
}

/**
 * Starts the packaged app as an ordinary user, on Linux with a display, message bus and keychain of
 * its own, and attaches over Chromium's debugging port: with its fuses set, Node's inspector is
 * closed.
 */
async function startPackagedApp(env: Environment): Promise<PackagedApp> {
  const { child, executable, sandboxed, cleanUp } = await launch('for-tests', () => ['--remote-debugging-port=0'], env);
  try {
    const browser = await chromium.connectOverCDP(await debuggingAddress(child));
    const page = await firstPage(browser);
    const end = async (): Promise<void> => {
      const session = await browser.newBrowserCDPSession();
      await session.send('Browser.close').catch(() => undefined);
      await cleanUp();
    };
    return { page, executable, sandboxed, end };
  } catch (error) {
    await cleanUp();
    throw error;
  }
}

interface Launched {
  readonly child: ChildProcess;
  readonly executable: string;
  readonly sandboxed: boolean;
  /** The user's home folder. */
  readonly home: string;
  readonly dataDir: string;
  readonly cleanUp: () => Promise<void>;
}

async function launch(
  kind: Parameters<typeof product>[0],
  args: (home: string) => readonly string[],
  env: Environment = {},
): Promise<Launched> {
  const user = ordinaryUser(process.getuid?.());
  const sandboxed = await canSandbox(user);
  const { executable, remove } = await user.install(product(kind));
  const home = await makePrivateHome(process.env);
  await user.give(home.folder);
  const app: Command = {
    file: executable,
    args: [...args(home.folder), ...(sandboxed ? [] : ['--no-sandbox'])],
  };
  const linux = process.platform === 'linux';
  const command = linux ? user.as(inSession(app, home.folder, 1)) : app;
  const dataDir = join(home.folder, 'desk');
  const child = start(command, { ...(linux ? home.env : process.env), ...env, CAMPAIGN_DESK_DATA_DIR: dataDir });
  const cleanUp = async (): Promise<void> => {
    await ended(child);
    await home.remove();
    await remove();
  };
  return { child, executable, sandboxed, home: home.folder, dataDir, cleanUp };
}

interface ShippedApp {
  readonly home: string;
  readonly dataDir: string;
  /** What it has printed so far. */
  readonly printed: () => string;
  readonly isRunning: () => boolean;
}

/** Starts the app as it ships, to which nothing can attach, and ends it whatever came of that. */
export async function startShipped(
  args: (home: string) => readonly string[],
  use: (app: ShippedApp) => Promise<void>,
): Promise<void> {
  const { child, home, dataDir, cleanUp } = await launch('shipped', args);
  let printed = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    printed += chunk.toString('utf8');
  });
  try {
    await use({ home, dataDir, printed: () => printed, isRunning: () => child.exitCode === null });
  } finally {
    process.kill(-(child.pid ?? 0), 'SIGTERM');
    await cleanUp();
  }
}

function start(command: Command, env: Environment): ChildProcess {
  // In a process group of its own: the display and the bus around the app end with it.
  return spawn(command.file, command.args, { env: { ...env }, stdio: ['ignore', 'ignore', 'pipe'], detached: true });
}

/**
 * Chromium prints the port it chose on stderr. Rejects with all it printed when it ends or stays
 * silent.
 */
export function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let printed = '';
    const giveUp = (): void => {
      failed(new Error(`The packaged app did not open its debugging port. It printed:\n${printed}`));
    };
    const timer = setTimeout(giveUp, startLimitMs);
    child.once('exit', giveUp).once('error', failed);
    child.stderr?.on('data', (chunk: Buffer) => {
      printed += chunk.toString('utf8');
      const address = /DevTools listening on (ws:\S+)/.exec(printed)?.[1];
      if (address !== undefined) {
        clearTimeout(timer);
        found(address);
      }
    });
  });
}

export async function firstPage(browser: Browser): Promise<Page> {
  const context = browser.contexts()[0];
  if (context === undefined) {
    throw new Error('The packaged app has no browser context.');
  }
  return context.pages()[0] ?? context.waitForEvent('page', { timeout: startLimitMs });
}

export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    await Promise.race([once(child, 'exit'), new Promise((done) => setTimeout(done, endLimitMs))]);
  }
  if (child.pid === undefined || process.platform === 'win32') {
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    return;
  }
}
