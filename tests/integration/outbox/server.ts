import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { JsonObject } from '@kernel/json/json';
import { createRateLimiter, type RateLimit, rateLimitHeaders } from '@sandbox/http/rate-limit';

/**
 * What a server does with one request instead of answering it as it should. `lost`: it takes the
 * update, and no answer comes.
 */
export type Trouble =
  | { readonly kind: 'status'; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  | { readonly kind: 'reset' }
  | { readonly kind: 'lost' };

/** An update as it arrived. `taken`: the server has it. */
interface Arrived {
  readonly campaignId: string;
  readonly body: JsonObject;
  readonly taken: boolean;
  readonly status: number | null;
}

interface Options {
  readonly offersGet?: boolean;
  readonly rateLimit?: RateLimit;
  /** Unix time in milliseconds. */
  readonly clock?: () => number;
  readonly key?: string;
}

const RESPONSE_KEYS: Readonly<Record<string, string>> = {
  scheduleStartTime: 'schedule_start_time',
  scheduleEndTime: 'schedule_end_time',
};

/**
 * A server with as many campaigns as are asked for, which writes down every update that arrives.
 * Troubles are used up one by one.
 */
export async function startServer(options: Options = {}) {
  const { rateLimit = 'off', clock = Date.now } = options;
  const campaigns = new Map<string, JsonObject>();
  const arrived: Arrived[] = [];
  const statuses: number[] = [];
  const troubles: { readonly method: string; readonly trouble: Trouble }[] = [];
  let offersGet = options.offersGet ?? true;
  let key = options.key ?? 'sk_live_5f3c9a1e7b2d4f60';
  let isOpen = true;
  const limiter = createRateLimiter({ limit: rateLimit, windowMs: 60_000, clock });

  const campaign = (id: string): JsonObject => {
    const known = campaigns.get(id);
    if (known !== undefined) return known;
    const fresh = {
      id,
      name: 'As it was',
      status: 'paused',
      max_concurrency: 5,
      campaign_context: 'Context',
      retry_policy: { a: 1, b: 2 },
    };
    campaigns.set(id, fresh);
    return fresh;
  };

  function answer(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
    statuses.push(status);
    response.writeHead(status, { 'content-type': 'application/json', connection: 'close', ...headers });
    response.end(JSON.stringify(body));
  }

  function take(id: string, body: JsonObject): JsonObject {
    const { recipients: _never, ...fields } = body;
    const renamed = Object.entries(fields).map(([name, value]) => [RESPONSE_KEYS[name] ?? name, value] as const);
    const next = { ...campaign(id), ...Object.fromEntries(renamed) };
    campaigns.set(id, next);
    return next;
  }

  function handle(request: IncomingMessage, response: ServerResponse, text: string): void {
    if (!isOpen) {
      request.socket.destroy();
      return;
    }
    if (request.headers.authorization !== `Bearer ${key}`) {
      answer(response, 401, { detail: 'Invalid API key' });
      return;
    }
    const budget = limiter.count();
    const headers = rateLimitHeaders(budget) as Record<string, string>;
    const id = decodeURIComponent((request.url ?? '').replace('/campaign/', ''));
    const isPatch = request.method === 'PATCH';
    const body = isPatch ? (JSON.parse(text) as JsonObject) : {};
    const note = (taken: boolean, status: number | null): void => {
      if (isPatch) arrived.push({ campaignId: id, body, taken, status });
    };
    if (budget.kind === 'exceeded') {
      note(false, 429);
      answer(response, 429, { detail: 'Rate limit exceeded' }, headers);
      return;
    }
    const at = troubles.findIndex(({ method }) => method === request.method);
    const [struck] = at < 0 ? [] : troubles.splice(at, 1);
    switch (struck?.trouble.kind) {
      case 'status':
        note(false, struck.trouble.status);
        answer(response, struck.trouble.status, { detail: 'Trouble' }, { ...headers, ...struck.trouble.headers });
        return;
      case 'reset':
        note(false, null);
        request.socket.destroy();
        return;
      case 'lost':
        if (isPatch) take(id, body);
        note(true, null);
        request.socket.destroy();
        return;
      case undefined:
        break;
    }
    if (isPatch) {
      const next = take(id, body);
      note(true, 200);
      answer(response, 200, next, headers);
    } else if (offersGet) answer(response, 200, campaign(id), headers);
    else answer(response, 405, { detail: 'Method Not Allowed' }, headers);
  }

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      handle(request, response, Buffer.concat(chunks).toString('utf8'));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  );

  return {
    baseUrl: `http://127.0.0.1:${String(port)}`,
    arrived,
    statuses,
    campaign,
    trouble: (trouble: Trouble, method = 'PATCH') => troubles.push({ method, trouble }),
    calm: () => troubles.splice(0),
    /** As somebody else would. */
    change: (id: string, fields: JsonObject) => campaigns.set(id, { ...campaign(id), ...fields }),
    setKey: (next: string) => {
      key = next;
    },
    setOffersGet: (yes: boolean) => {
      offersGet = yes;
    },
    /** Cuts every connection before an answer, as a network that is away does. */
    setOpen: (open: boolean) => {
      isOpen = open;
    },
  };
}
