import type { Reservation } from './budget';
import { type Failure, failureOf, type Phase } from './failure';
import type { Rates } from './rates';
import { readBody } from './read-body';
import type { BodyFile, Fetch, FetchInit, SendFile } from './transport';
import { sendWhole } from './uploads';

/** Both headers go with every call (API reference, section 2). */
export interface Credentials {
  readonly apiKey: string;
  readonly userId: string;
}

export interface KathanRequest {
  /** Whose rate limit the answer tells; `null` for a server that is no stored connection (yet). */
  readonly connectionId: string | null;
  /**
   * POST uploads recipient lists; beside that, POST and DELETE are for the sandbox's own endpoints.
   */
  readonly method: 'GET' | 'PATCH' | 'POST' | 'DELETE';
  readonly url: string;
  readonly credentials: Credentials;
  /** The place in the connection's budget that was taken for it. */
  readonly reserved?: Reservation;
  /** JSON text in UTF-8, unless `contentType` says otherwise. */
  readonly body?: Uint8Array<ArrayBuffer>;
  /** Instead of `body`: a file, which is sent as it is. */
  readonly file?: BodyFile;
  readonly contentType?: string;
  /**
   * For everything from the name's look-up to the last byte of the answer; 30 seconds otherwise.
   */
  readonly timeLimitMs?: number;
  /**
   * Told how many bytes of the body have gone out, a few times a second, where the transport can
   * tell.
   */
  readonly onSent?: (bytes: number) => void;
  /**
   * The user does not want to wait any more: the request ends as `failed`, and whether the server
   * took it is not known.
   */
  readonly stop?: AbortSignal;
}

/** An answer as it came. Header names are in lower case. */
export interface Answer {
  readonly kind: 'answer';
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly bytes: number;
}

export interface Kathan {
  /** Sends one request, never follows a redirect, never throws. */
  send(request: KathanRequest): Promise<Answer | Failure>;
}

export interface ClientOptions {
  readonly fetch: Fetch;
  /** How files are sent; by default read whole and sent with `fetch`. */
  readonly sendFile?: SendFile;
  readonly rates: Rates;
  readonly timeLimitMs?: number;
  readonly maxAnswerBytes?: number;
}

const TIME_LIMIT_MS = 30_000;
const MAX_ANSWER_BYTES = 8 * 1024 * 1024;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** The only place that speaks HTTP. */
export function createClient(options: ClientOptions): Kathan {
  const { fetch, rates, timeLimitMs = TIME_LIMIT_MS, maxAnswerBytes = MAX_ANSWER_BYTES } = options;
  const { sendFile = sendWhole(fetch) } = options;

  async function exchange(request: KathanRequest, limit: AbortController): Promise<Answer | Failure> {
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
      const answer = file === undefined ? await fetch(url, init) : await sendFile(url, init, file);
      phase = 'body';
      const headers = Object.fromEntries([...answer.headers].map(([name, value]) => [name.toLowerCase(), value]));
      if (request.connectionId !== null) rates.note(request.connectionId, headers);
      const bytes = await readBody(answer.body, maxAnswerBytes);
      if (REDIRECTS.has(answer.status)) return { kind: 'no-answer', reason: 'redirect', sent: 'maybe' };
      if (bytes === 'too-large') {
        // Cancelling the body alone leaves the connection open, and stalled.
        limit.abort();
        return { kind: 'no-answer', reason: 'answer-too-large', sent: 'maybe' };
      }
      return { kind: 'answer', status: answer.status, headers, text: textOf(bytes), bytes: bytes.byteLength };
    } catch (error) {
      return failureOf(error, phase);
    }
  }

  return {
    send: async (request) => {
      if (request.stop?.aborted === true) return { kind: 'no-answer', reason: 'failed', sent: 'no' };
      const over = request.connectionId === null ? null : rates.begin(request.connectionId, request.reserved);
      const limit = new AbortController();
      let timer: NodeJS.Timeout | undefined;
      let stopped = (): void => undefined;
      // Not left to the abort alone: a transport that is slow to notice it must not keep the user
      // waiting.
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
        return await Promise.race([exchange(request, limit), givenUp]);
      } finally {
        clearTimeout(timer);
        request.stop?.removeEventListener('abort', stopped);
        over?.();
      }
    },
  };
}

/** The headers as the API page has them. */
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
