import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { type Command, type Environment } from '../../../scripts/command';
import { inSession, makePrivateHome } from '../../../scripts/session/private-session';
import { canSandbox, ordinaryPerson } from './person';
import { product } from './product';

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
export async function withPackagedApp(use: (app: PackagedApp) => Promise<void>): Promise<void> {
  const app = await startPackagedApp();
  try {
    await use(app);
  } finally {
    await app.end();
  }
}

/**
 * Starts the packaged app as an ordinary user, on Linux with a display, message bus and keychain of its own, and
 * attaches over Chromium's debugging port: with its fuses set, Node's inspector is closed.
 */
async function startPackagedApp(): Promise<PackagedApp> {
  const person = ordinaryPerson(process.getuid?.());
  const sandboxed = await canSandbox(person);
  const installed = await person.install(product());
  const home = await makePrivateHome(process.env);
  await person.give(home.folder);
  const app: Command = {
    file: installed.executable,
    args: ['--remote-debugging-port=0', ...(sandboxed ? [] : ['--no-sandbox'])],
  };
  const linux = process.platform === 'linux';
  const command = linux ? person.as(inSession(app, home.folder, 1)) : app;
  const env = { ...(linux ? home.env : process.env), CAMPAIGN_DESK_DATA_DIR: join(home.folder, 'desk') };
  const child = start(command, env);
  const cleanUp = async (): Promise<void> => {
    await ended(child);
    await home.remove();
    await installed.remove();
  };
  try {
    const browser = await chromium.connectOverCDP(await debuggingAddress(child));
    const page = await firstPage(browser);
    const end = async (): Promise<void> => {
      const session = await browser.newBrowserCDPSession();
      await session.send('Browser.close').catch(() => undefined);
      await cleanUp();
    };
    return { page, executable: installed.executable, sandboxed, end };
  } catch (error) {
    await cleanUp();
    throw error;
  }
}

function start(command: Command, env: Environment): ChildProcess {
  // In a process group of its own: the display and the bus around the app end with it.
  return spawn(command.file, command.args, { env: { ...env }, stdio: ['ignore', 'ignore', 'pipe'], detached: true });
}

/** Chromium prints the port it chose on stderr. Rejects with all it printed when it ends or stays silent. */
function debuggingAddress(child: ChildProcess): Promise<string> {
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

async function firstPage(browser: Browser): Promise<Page> {
  const context = browser.contexts()[0];
  if (context === undefined) {
    throw new Error('The packaged app has no browser context.');
  }
  return context.pages()[0] ?? context.waitForEvent('page', { timeout: startLimitMs });
}

async function ended(child: ChildProcess): Promise<void> {
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
