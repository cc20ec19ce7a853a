import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApi } from '../api/api';
import type { RecipientsMode } from '../api/patch';
import { openState } from '../data/state';
import { createFaultQueue, parseFaults } from '../faults/fault-queue';
import type { FaultInput } from '../faults/faults';
import { createRateLimiter, type RateLimit } from '../http/rate-limit';
import { createRequestLog, type LoggedRequest } from '../http/request-log';
import { createControl } from './control';
import { createHandler } from './handler';

export interface SandboxOptions {
  readonly apiKey: string;
  readonly userId: string;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Where campaigns are kept; without it they are kept in memory. */
  readonly stateFile?: string;
  /** Unix time in milliseconds. */
  readonly clock?: () => number;
  /** Requests per window; 100 by default, as the API page says of its development tier. */
  readonly rateLimit?: RateLimit;
  /** 60,000 by default. Shorter ones let a test live through many windows. */
  readonly rateWindowMs?: number;
  readonly faults?: readonly FaultInput[];
  /** Whether `GET /campaign/{id}` exists; true by default. The API page does not say. */
  readonly offersGet?: boolean;
  /** `replace` by default. */
  readonly recipientsMode?: RecipientsMode;
  /** 32 MiB by default. */
  readonly maxBodyBytes?: number;
  /** Told of every API request once it is answered; credentials are struck out of it. */
  readonly onRequest?: (request: LoggedRequest) => void;
}

export interface Sandbox {
  readonly baseUrl: string;
  readonly port: number;
  /** Where the damaged state file lies that fresh samples have replaced, or null. */
  readonly movedAside: string | null;
  /** Cuts every connection and resolves when the state is on disk and the port free. */
  readonly close: () => Promise<void>;
}

/**
 * Starts a sandbox on 127.0.0.1. Rejects with Node's own error when the port is taken
 * (`EADDRINUSE`) or the state file cannot be read or written, and with a `ZodError` when a fault is
 * malformed.
 */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const clock = options.clock ?? Date.now;
  const faults = createFaultQueue(parseFaults(options.faults ?? []));
  const { state, movedAside } = await openState(options.stateFile ?? null, clock);
  const log = createRequestLog();
  const limiter = createRateLimiter({
    limit: options.rateLimit ?? 100,
    windowMs: options.rateWindowMs ?? 60_000,
    clock,
  });
  const stopping = new AbortController();

  const handle = createHandler({
    credentials: { apiKey: options.apiKey, userId: options.userId },
    clock,
    maxBodyBytes: options.maxBodyBytes ?? 32 * 1024 * 1024,
    limiter,
    faults,
    log,
    stopped: stopping.signal,
    onRequest: options.onRequest ?? (() => undefined),
    control: createControl({ state, faults, log, limiter, clock }),
    api: createApi({
      state,
      clock,
      userId: options.userId,
      offersGet: options.offersGet ?? true,
      recipientsMode: options.recipientsMode ?? 'replace',
    }),
  });

  const server = createServer((request, response) => void handle(request, response));
  const port = await listen(server, options.port ?? 0);

  return {
    baseUrl: `http://127.0.0.1:${String(port)}`,
    port,
    movedAside,
    close: async () => {
      stopping.abort();
      const closed = new Promise<void>((resolve) =>
        server.close(() => {
          resolve();
        }),
      );
      server.closeAllConnections();
      await closed;
      await state.settled();
    },
  };
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      resolve(isAddress(address) ? address.port : port);
    });
  });
}

function isAddress(address: string | AddressInfo | null): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}
