import type { FaultInput } from '@sandbox/faults/faults';
import { type Sandbox, type SandboxOptions, startSandbox } from '@sandbox/server/server';

/**
 * Credentials of the test servers. Made up, in the documented form, and searched for after the run.
 */
export const API_KEY = 'sk_live_e2e_9f3a61c07d5b4e28';
export const USER_ID = 'user_e2e_72c1d5e8b094';

interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly body: unknown;
  readonly status: number | null;
}

export interface TestServer extends Sandbox {
  /** The API requests that the server has seen so far, oldest first. */
  requests(): Promise<readonly SeenRequest[]>;
  /** The update requests alone. */
  updates(): Promise<readonly SeenRequest[]>;
  /** Adds a fault; without `times` it strikes until the faults are cleared. */
  fault(fault: FaultInput): Promise<void>;
  /** The same for updates alone: a campaign is read before each of them. */
  faultOfUpdates(fault: FaultInput): Promise<void>;
  /** How many of the faults above still wait for a request. */
  waitingFaults(): Promise<number>;
  clearFaults(): Promise<void>;
  campaigns(): Promise<readonly Readonly<Record<string, unknown>>[]>;
  campaign(id: string): Promise<Readonly<Record<string, unknown>>>;
  /** What somebody else changes meanwhile. */
  edit(id: string, fields: Readonly<Record<string, unknown>>): Promise<void>;
  /** The sample campaigns as they were, no fault, nothing seen yet. */
  reset(): Promise<void>;
}

/**
 * Starts a server that speaks the API, on a free port unless one is given, with the credentials
 * above.
 */
export async function startServer(options: Partial<SandboxOptions> = {}): Promise<TestServer> {
  const credentials = { apiKey: API_KEY, userId: USER_ID };
  return control(await startSandbox({ ...credentials, ...options }), { ...credentials, ...options });
}

function control(sandbox: Sandbox, { apiKey, userId }: { apiKey: string; userId: string }): TestServer {
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
  const send = async (method: string, path: string, body?: unknown): Promise<void> => {
    await call(method, path, body);
  };
  const requests = async (): Promise<readonly SeenRequest[]> =>
    ((await call('GET', 'log')) as { requests: SeenRequest[] }).requests;
  const campaigns = async (): Promise<readonly Record<string, unknown>[]> =>
    ((await call('GET', 'campaigns')) as { campaigns: Record<string, unknown>[] }).campaigns;
  return {
    ...sandbox,
    requests,
    updates: async () => (await requests()).filter((request) => request.method === 'PATCH'),
    fault: (fault) => send('POST', 'faults', fault),
    faultOfUpdates: (fault) => send('POST', 'faults', { ...fault, method: 'patch' }),
    waitingFaults: async () => ((await call('GET', 'faults')) as { faults: unknown[] }).faults.length,
    clearFaults: () => send('DELETE', 'faults'),
    campaigns,
    campaign: async (id) => {
      const found = (await campaigns()).find((campaign) => campaign['id'] === id);
      if (found === undefined) throw new Error(`the server has no campaign ${id}`);
      return found;
    },
    edit: (id, fields) => send('POST', `campaigns/${id}`, fields),
    reset: () => send('POST', 'reset'),
  };
}
