import { readFile } from 'node:fs/promises';
import type { NetworkReason } from '@domain/errors/errors';
import type { RateLimitPermit } from './budget';
import { type Failure, failureOf, type Phase } from './failure';
import type { RateLimits } from './rates';
import { MAX_RESPONSE_BYTES, readBody } from './read-body';
import type { BodyFile, Fetch, FetchInit, SendFile } from './transport';

/** Both headers go with every call (API reference, section 2). */
export interface Credentials {
  readonly apiKey: string;
  readonly userId: string;
}

export interface KathanRequest {
  /** The connection whose rate limit applies; `null` for a server that is not stored (yet). */
  readonly connectionId: string | null;
  /**
   * POST uploads recipient lists. The sandbox's own endpoints also use POST and DELETE.
   */
  readonly method: 'GET' | 'PATCH' | 'POST' | 'DELETE';
  readonly url: string;
  readonly credentials: Credentials;
  /** The permit in the connection's budget for this request. */
  readonly permit?: RateLimitPermit;
  /** JSON text in UTF-8, unless `contentType` says otherwise. */
  readonly body?: Uint8Array<ArrayBuffer>;
  /** Instead of `body`: a file to send unchanged. */
  readonly file?: BodyFile;
  readonly contentType?: string;
  /** From the DNS lookup to the last byte of the response; 30 seconds by default. */
  readonly timeLimitMs?: number;
  /** Called a few times a second with the bytes sent, if the transport can tell. */
  readonly onSent?: (bytes: number) => void;
  /** Ends the request as `failed`; it is then unknown whether the server applied it. */
  readonly stop?: AbortSignal;
}

/** A response as it arrived. Header names are in lower case. */
export interface KathanResponse {
  readonly kind: 'answer';
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly bytes: number;
}

export interface Kathan {
  /** Sends one request, never follows a redirect, never throws. */
  send(request: KathanRequest): Promise<KathanResponse | Failure>;
}

export interface ClientOptions {
  readonly fetch: Fetch;
  /** How files are sent; by default read whole and sent with `fetch`. */
  readonly sendFile?: SendFile;
  readonly rates: RateLimits;
  /** A request ended that nobody stopped; `reason`: why without a response, or null. */
  readonly onEnd?: (connectionId: string, reason: NetworkReason | null) => void;
  readonly timeLimitMs?: number;
  readonly maxResponseBytes?: number;
}

const TIME_LIMIT_MS = 30_000;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Creates the client through which every request to the API goes. */
export function createClient(options: ClientOptions): Kathan {
  const { fetch, rates, timeLimitMs = TIME_LIMIT_MS, maxResponseBytes = MAX_RESPONSE_BYTES } = options;
  const { sendFile = sendWhole(fetch) } = options;

  async function exchange(request: KathanRequest, limit: AbortController): Promise<KathanResponse | Failure> {
    let phase: Phase = 'headers';
    try {
      const init: FetchInit = {
        method: request.method,
        headers: headersOf(request),
        ...(request.body !== undefined && { body: request.body }),
        redirect: 'manual',
        credentials: 'omit',
        cache: 'no-store',
        signal: limit.signal,
        ...(request.onSent !== undefined && { onSent: request.onSent }),
      };
      const { url, file } = request;
      const response = file === undefined ? await fetch(url, init) : await sendFile(url, init, file);
      phase = 'body';
      const headers = Object.fromEntries([...response.headers].map(([name, value]) => [name.toLowerCase(), value]));
      if (request.connectionId !== null) rates.noteHeaders(request.connectionId, headers);
      const bytes = await readBody(response.body, maxResponseBytes);
      if (REDIRECTS.has(response.status)) return { kind: 'no-answer', reason: 'redirect', sent: 'maybe' };
      if (bytes === 'too-large') {
        // Cancelling the body alone leaves the connection open, and stalled.
        limit.abort();
        return { kind: 'no-answer', reason: 'answer-too-large', sent: 'maybe' };
      }
      return { kind: 'answer', status: response.status, headers, text: textOf(bytes), bytes: bytes.byteLength };
    } catch (error) {
      return failureOf(error, phase);
    }
  }

  return {
    send: async (request) => {
      const isStopped = (): boolean => request.stop?.aborted === true;
      if (isStopped()) return { kind: 'no-answer', reason: 'failed', sent: 'no' };
      const over = request.connectionId === null ? null : rates.beginRequest(request.connectionId, request.permit);
      const limit = new AbortController();
      let timer: NodeJS.Timeout | undefined;
      let stopped = (): void => undefined;
      // Does not rely on the abort alone: a transport may be slow to notice it.
      const givenUp = new Promise<Failure>((resolve) => {
        const giveUp = (reason: 'timeout' | 'failed'): void => {
          resolve({ kind: 'no-answer', reason, sent: 'maybe' });
          limit.abort();
        };
        stopped = () => {
          giveUp('failed');
        };
        timer = setTimeout(giveUp, request.timeLimitMs ?? timeLimitMs, 'timeout');
      });
      request.stop?.addEventListener('abort', stopped);
      try {
        const end = await Promise.race([exchange(request, limit), givenUp]);
        if (request.connectionId !== null && !isStopped()) {
          options.onEnd?.(request.connectionId, end.kind === 'answer' ? null : end.reason);
        }
        return end;
      } finally {
        clearTimeout(timer);
        request.stop?.removeEventListener('abort', stopped);
        over?.();
      }
    },
  };
}

/** Reads a whole file and sends it like any other body: for transports without a `SendFile`. */
function sendWhole(fetch: Fetch): SendFile {
  return async (url, init, { path }) => fetch(url, { ...init, body: new Uint8Array(await readFile(path)) });
}

/** The headers that the API reference documents. */
function headersOf({ credentials, contentType = 'application/json' }: KathanRequest): Record<string, string> {
  return {
    Authorization: `Bearer ${credentials.apiKey}`,
    'Content-Type': contentType,
    'X-User-ID': credentials.userId,
  };
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}
