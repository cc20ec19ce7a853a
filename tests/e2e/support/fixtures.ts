import { test as base, expect } from '@playwright/test';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../../src/sandbox/server';
import { Desk } from '../model/desk';
import { launchApp, makeDataDir, removeDataDir, type LaunchOptions, type LaunchedApp } from './launch';

/** Credentials of the test servers. Made up, in the documented form, and searched for after the run. */
export const API_KEY = 'sk_live_e2e_9f3a61c07d5b4e28';
export const USER_ID = 'user_e2e_72c1d5e8b094';

export interface TestServer extends Sandbox {
  /** The API requests that the server has seen so far, oldest first. */
  requests(): Promise<readonly SeenRequest[]>;
  /** The update requests alone. */
  updates(): Promise<readonly SeenRequest[]>;
  fault(fault: Readonly<Record<string, unknown>>): Promise<void>;
  clearFaults(): Promise<void>;
  campaigns(): Promise<readonly Readonly<Record<string, unknown>>[]>;
  campaign(id: string): Promise<Readonly<Record<string, unknown>>>;
  edit(id: string, fields: Readonly<Record<string, unknown>>): Promise<void>;
}

export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly body: unknown;
  readonly status: number | null;
}

interface Fixtures {
  /** An empty data folder of this test's own. */
  readonly dataDir: string;
  /** Starts the app on the test's data folder; whatever is still running when the test ends is closed. */
  readonly start: (options?: Partial<LaunchOptions>) => Promise<Desk & LaunchedApp>;
  /** The app, freshly started on an empty data folder. */
  readonly desk: Desk & LaunchedApp;
  /** Starts a server that speaks the API on a free port, with the credentials above. */
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
    const started: LaunchedApp[] = [];
    await use(async (options = {}) => {
      const launched = await launchApp({ dataDir, ...options });
      started.push(launched);
      return Object.assign(new Desk(launched.page), launched);
    });
    for (const { app } of started) {
      if (app.process().exitCode === null && app.process().signalCode === null) await app.close();
    }
  },
  desk: async ({ start }, use) => {
    await use(await start());
  },
  serve: async ({}, use) => {
    const running: Sandbox[] = [];
    await use(async (options = {}) => {
      const sandbox = await startSandbox({ apiKey: API_KEY, userId: USER_ID, ...options });
      running.push(sandbox);
      return control(sandbox, options.apiKey ?? API_KEY, options.userId ?? USER_ID);
    });
    await Promise.all(running.map((sandbox) => sandbox.close()));
  },
  server: async ({ serve }, use) => {
    await use(await serve());
  },
});

export { expect };

function control(sandbox: Sandbox, apiKey: string, userId: string): TestServer {
  const call = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${sandbox.baseUrl}/__sandbox/${path}`, {
      method,
      headers: { Authorization: `Bearer ${apiKey}`, 'X-User-ID': userId, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok)
      throw new Error(`the sandbox's control endpoint answered ${String(answer.status)} to ${method} ${path}`);
    return answer.json();
  };
  const requests = async (): Promise<readonly SeenRequest[]> =>
    ((await call('GET', 'log')) as { requests: SeenRequest[] }).requests;
  const campaigns = async (): Promise<readonly Record<string, unknown>[]> =>
    ((await call('GET', 'campaigns')) as { campaigns: Record<string, unknown>[] }).campaigns;
  return {
    ...sandbox,
    requests,
    updates: async () => (await requests()).filter((request) => request.method === 'PATCH'),
    fault: async (fault) => void (await call('POST', 'faults', fault)),
    clearFaults: async () => void (await call('DELETE', 'faults')),
    campaigns,
    campaign: async (id) => {
      const found = (await campaigns()).find((campaign) => campaign['id'] === id);
      if (found === undefined) throw new Error(`the server has no campaign ${id}`);
      return found;
    },
    edit: async (id, fields) => void (await call('POST', `campaigns/${id}`, fields)),
  };
}
