import { onTestFinished } from 'vitest';
import type { FaultInput } from '@sandbox/faults/faults';
import { type Sandbox, type SandboxOptions, startSandbox } from '@sandbox/server/server';

export const KEY = 'sk_live_only_for_these_tests';
export const USER = 'user_only_for_these_tests';
export const CAMPAIGN = '/campaign/cmp_march_renewals';

interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body's JSON, or undefined where it has none. */
  readonly json: unknown;
}

export interface Client {
  readonly sandbox: Sandbox;
  readonly send: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Reply>;
  /** Sends a body exactly as it stands. */
  readonly sendText: (
    method: string,
    path: string,
    body: string | Uint8Array<ArrayBuffer>,
    type?: string,
  ) => Promise<Reply>;
  /** Adds faults through the control endpoint. */
  readonly fault: (...faults: FaultInput[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

const open = new Set<Sandbox>();

async function close(sandbox: Sandbox): Promise<void> {
  if (open.delete(sandbox)) await sandbox.close();
}

/** A sandbox in this process, closed after the test, and a client that signs its requests. */
export async function sandboxClient(options: Partial<SandboxOptions> = {}): Promise<Client> {
  const sandbox = await startSandbox({ apiKey: KEY, userId: USER, ...options });
  open.add(sandbox);
  onTestFinished(() => close(sandbox));

  async function request(
    method: string,
    path: string,
    headers: Record<string, string>,
    body: BodyInit | undefined,
  ): Promise<Reply> {
    const response = await fetch(sandbox.baseUrl + path, {
      method,
      redirect: 'manual',
      headers: { Authorization: `Bearer ${KEY}`, 'X-User-ID': USER, ...headers },
      ...(body !== undefined && { body }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: jsonOf(text) };
  }

  const client: Client = {
    sandbox,
    send: (method, path, body, headers = {}) =>
      body === undefined
        ? request(method, path, headers, undefined)
        : request(method, path, { 'Content-Type': 'application/json', ...headers }, JSON.stringify(body)),
    sendText: (method, path, body, type = 'application/json') => request(method, path, { 'Content-Type': type }, body),
    fault: async (...faults) => {
      const reply = await client.send('POST', '/__sandbox/faults', faults);
      if (reply.status !== 200) throw new Error(reply.text);
    },
    close: () => close(sandbox),
  };
  return client;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
