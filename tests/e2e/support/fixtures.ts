import { expect, test as base } from '@playwright/test';
import type { SandboxOptions } from '@sandbox/server/server';
import { AppPage } from '../model/app-page';
import { launchApp, type LaunchedApp, type LaunchOptions, makeDataDir, removeDataDir } from './launch';
import { startServer, type TestServer } from './server';

export { API_KEY, USER_ID } from './server';

export type RunningApp = AppPage & LaunchedApp & { readonly ended: () => boolean };

interface Fixtures {
  /** An empty data folder of this test's own. */
  readonly dataDir: string;
  /**
   * Starts the app on the test's data folder; whatever is still running when the test ends is
   * closed.
   */
  readonly start: (options?: Partial<LaunchOptions>) => Promise<RunningApp>;
  /**
   * The same, then connects to the test's server for the first time and opens a draft of its
   * campaign `cmp_march_renewals`.
   */
  readonly startWithDraft: (options?: Partial<LaunchOptions>) => Promise<RunningApp>;
  /** The app, freshly started on an empty data folder. */
  readonly appPage: RunningApp;
  /** Starts a server of this test's own, see {@link startServer}. */
  readonly serve: (options?: Partial<SandboxOptions>) => Promise<TestServer>;
  readonly server: TestServer;
}

export const test = base.extend<Fixtures>({
  dataDir: async ({}, use) => {
    const folder = await makeDataDir();
    await use(folder);
    await removeDataDir(folder);
  },
  start: async ({ dataDir }, use) => {
    const started: RunningApp[] = [];
    await use(async (options = {}) => {
      const appPage = await startApp({ dataDir, ...options });
      started.push(appPage);
      return appPage;
    });
    for (const appPage of started) await endOf(appPage);
  },
  startWithDraft: async ({ start, server }, use) => {
    await use(async (options = {}) => {
      const appPage = await start(options);
      await appPage.connect(server);
      await appPage.openCampaign(server, 'cmp_march_renewals');
      return appPage;
    });
  },
  appPage: async ({ start }, use) => {
    await use(await start());
  },
  serve: async ({}, use) => {
    const running: TestServer[] = [];
    await use(async (options = {}) => {
      const server = await startServer(options);
      running.push(server);
      return server;
    });
    await Promise.all(running.map((server) => server.close()));
  },
  server: async ({ serve }, use) => {
    await use(await serve());
  },
});

export { expect };

async function startApp(options: LaunchOptions): Promise<RunningApp> {
  const launched = await launchApp(options);
  let ended = false;
  launched.app.on('close', () => {
    ended = true;
  });
  return Object.assign(new AppPage(launched.page), launched, { ended: () => ended });
}

/** In milliseconds. A busy machine takes some seconds. */
const END_LIMIT_MS = 30_000;

/**
 * Ends an app as a user does, unless it has ended. One that does not end, as while the keychain
 * hangs, is killed: its test fails, and not the whole run.
 */
async function endOf({ app, ended }: RunningApp): Promise<void> {
  if (ended()) return;
  const limit = new AbortController();
  const late = setTimeout(() => {
    limit.abort();
    app.process().kill('SIGKILL');
  }, END_LIMIT_MS);
  await app.close();
  clearTimeout(late);
  if (limit.signal.aborted) throw new Error(`the app did not end within ${END_LIMIT_MS / 1000} s`);
}

interface Shared {
  readonly appPage: RunningApp;
  readonly server: TestServer;
  readonly dataDir: string;
  /**
   * Ends the app, unless it has ended, and starts it again on its data. It is the app of the tests
   * that follow.
   */
  readonly restart: () => Promise<RunningApp>;
}

/**
 * One app and one server for all tests of a file: for tests that each open a draft of their own and
 * do not care what else the app holds. It is connected, unless `first-run` is asked for. The server
 * is as new before each test. A failed test gets the next one a fresh app.
 */
export function sharedApp(screen: 'connected' | 'first-run' = 'connected'): () => Shared {
  let shared: Shared | null = null;
  const cleanUp: (() => Promise<void>)[] = [];
  test.beforeAll(async () => {
    const dataDir = await makeDataDir();
    cleanUp.unshift(() => removeDataDir(dataDir));
    const server = await startServer();
    cleanUp.unshift(() => server.close());
    const startOn = async (): Promise<RunningApp> => {
      const appPage = await startApp({ dataDir });
      shared = { appPage, server, dataDir, restart };
      return appPage;
    };
    const restart = async (): Promise<RunningApp> => {
      if (shared !== null) await endOf(shared.appPage);
      return startOn();
    };
    const appPage = await startOn();
    if (screen === 'connected') await appPage.connect(server);
    else await appPage.firstRun.heading.waitFor();
  });
  test.beforeEach(async () => {
    await shared?.server.reset();
  });
  test.afterAll(async () => {
    if (shared !== null) await endOf(shared.appPage);
    for (const end of cleanUp) await end();
  });
  return () => {
    if (shared === null) throw new Error('the app of this file is not running');
    return shared;
  };
}
