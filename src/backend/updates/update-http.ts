import { readBody } from '../kathan/read-body';
import type { Fetch, FetchInit, FetchResponse } from '../kathan/transport';
import type { Clock } from '../system/clock';
import { requestFailed, UpdateRequestFailed } from './update-request-failed';
import { mayFetch } from './update-source';

export interface UpdateHttpDeps {
  /** Returns redirects as they are. */
  readonly fetch: Fetch;
  readonly clock: Pick<Clock, 'after'>;
  readonly allowsLoopback: boolean;
  /** Ends all requests. */
  readonly signal: AbortSignal;
  /** Awaited before each request and each piece of a response. */
  readonly mayProceed: () => Promise<void>;
}

/** Hosts of releases redirect to where their files are, once or twice. */
const MAX_REDIRECTS = 5;
/** A server that sends nothing for so long is given up. */
const MAX_SILENCE_MS = 45_000;

/**
 * Reads the feed of updates with the app's own transport: the system's proxy and certificates, no
 * cookies, and nothing that tells one computer from another. Redirects lead to `https:` only.
 */
export class UpdateHttp {
  readonly #deps: UpdateHttpDeps;

  constructor(deps: UpdateHttpDeps) {
    this.#deps = deps;
  }

  /**
   * Reads a small file. Returns null if the server has none. Throws `UpdateRequestFailed`, also for
   * one of more than `maxBytes`.
   */
  async readSmallFile(url: string, maxBytes: number): Promise<Uint8Array | null> {
    const response = await this.#request(url, {});
    if (response.status === 404 || response.status === 410) return null;
    if (response.status !== 200) throw new UpdateRequestFailed({ kind: 'server', status: response.status });
    try {
      const body = await this.#inTime(readBody(response.body, maxBytes));
      if (body !== 'too-large') return body;
    } catch (error) {
      throw requestFailed(error, 'body');
    }
    throw new UpdateRequestFailed({ kind: 'network', reason: 'answer-too-large' });
  }

  /**
   * Reads bytes of a file piece by piece: all of it, or `range` (first and last byte). Throws
   * `UpdateRequestFailed`, also if the server sends another status or more bytes than `maxBytes`.
   */
  async *read(url: string, maxBytes: number, range?: string): AsyncGenerator<Buffer, void, undefined> {
    const response = await this.#request(url, range === undefined ? {} : { Range: `bytes=${range}` });
    if (response.status !== (range === undefined ? 200 : 206)) {
      throw new UpdateRequestFailed({ kind: 'server', status: response.status });
    }
    const reader = response.body?.getReader();
    let received = 0;
    try {
      while (reader !== undefined) {
        await this.#deps.mayProceed();
        const { done, value } = await this.#inTime(reader.read());
        if (done) return;
        if (value === undefined) continue;
        received += value.byteLength;
        if (received > maxBytes) throw new UpdateRequestFailed({ kind: 'network', reason: 'answer-too-large' });
        yield Buffer.from(value.buffer, value.byteOffset, value.byteLength);
      }
    } catch (error) {
      throw requestFailed(error, 'body');
    } finally {
      // Whoever stops reading wants no more; that cancelling failed changes nothing.
      reader?.cancel().catch(() => undefined);
    }
  }

  async #request(url: string, headers: Record<string, string>): Promise<FetchResponse> {
    const init: FetchInit = {
      ...{ method: 'GET', redirect: 'manual', credentials: 'omit', cache: 'no-store', signal: this.#deps.signal },
      headers: { Accept: '*/*', 'Accept-Encoding': 'identity', ...headers },
    };
    let current = url;
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
      if (!mayFetch(current, this.#deps.allowsLoopback)) break;
      await this.#deps.mayProceed();
      const response = await this.#fetch(current, init);
      const location = redirectOf(response);
      if (location === null) return response;
      response.body
        ?.getReader()
        .cancel()
        .catch(() => undefined);
      if (!URL.canParse(location, current)) break;
      current = new URL(location, current).href;
    }
    throw new UpdateRequestFailed({ kind: 'network', reason: 'redirect' });
  }

  async #fetch(url: string, init: FetchInit): Promise<FetchResponse> {
    try {
      return await this.#inTime(this.#deps.fetch(url, init));
    } catch (error) {
      throw requestFailed(error, 'headers');
    }
  }

  /** Rejects if a promise takes longer than a server may be silent. */
  async #inTime<T>(work: Promise<T>): Promise<T> {
    let cancel = (): void => undefined;
    const silence = new Promise<never>((_resolve, reject) => {
      cancel = this.#deps.clock.after(MAX_SILENCE_MS, () => {
        reject(new UpdateRequestFailed({ kind: 'network', reason: 'timeout' }));
      });
    });
    try {
      return await Promise.race([work, silence]);
    } finally {
      cancel();
    }
  }
}

function redirectOf({ status, headers }: FetchResponse): string | null {
  if (status < 300 || status >= 400) return null;
  return [...headers].find(([name]) => name.toLowerCase() === 'location')?.[1] ?? null;
}
