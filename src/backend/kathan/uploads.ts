import { readFile } from 'node:fs/promises';
import type { Program } from '../jobs/program';
import { createLoginHandler, PROXY_SIGN_IN_STATUS, type ProxySignIn, ProxySignInNeeded } from './proxy-sign-in';
import type { BodyFile, Fetch, FetchInit, FetchResponse, SendFile } from './transport';
import { type FromUploader, fromUploaderSchema, type ToUploader } from './upload-messages';

/** A started upload program. */
export type UploadProcess = Program<ToUploader>;

interface UploadDeps {
  readonly fork: () => UploadProcess;
  readonly proxies: ProxySignIn;
  readonly userAgent: string;
  /** Sends from this process, over a connection that nothing was sent on before. */
  readonly sendHere: SendFile;
}

/** Reads a whole file and sends it like any other body. Blocks the thread while the body is copied. */
export function sendWhole(fetch: Fetch): SendFile {
  return async (url, init, { path }) => {
    const { buffer, byteOffset, byteLength } = await readFile(path);
    // A view, because copying a large file would delay keystrokes.
    return fetch(url, { ...init, body: new Uint8Array(buffer, byteOffset, byteLength) });
  };
}

/**
 * Sends files from a process of their own, so that main stays free.
 *
 * Such processes share one pool of connections that nobody can close, and Chromium repeats a
 * request silently when a reused connection breaks. So a second file for a server goes out from
 * here unless the first connection was closed.
 */
export function createUploads({ fork, proxies, userAgent, sendHere }: UploadDeps): SendFile {
  const mayBeOpen = new Set<string>();
  return async (url, init, file) => {
    const { origin } = new URL(url);
    if (mayBeOpen.has(origin)) return sendHere(url, init, file);
    mayBeOpen.add(origin);
    const response = await exchange(fork(), proxies, { url, init: withAgent(init, userAgent), file });
    const connection = [...response.headers].find(([name]) => name.toLowerCase() === 'connection')?.[1] ?? '';
    if (/\bclose\b/i.test(connection)) mayBeOpen.delete(origin);
    return response;
  };
}

/** The process's network has no session whose user agent could be set. */
const withAgent = (init: FetchInit, userAgent: string): FetchInit => ({
  ...init,
  headers: { ...init.headers, 'User-Agent': userAgent },
});

interface Upload {
  readonly url: string;
  readonly init: FetchInit;
  readonly file: BodyFile;
}

function exchange(child: UploadProcess, proxies: ProxySignIn, { url, init, file }: Upload): Promise<FetchResponse> {
  return new Promise((resolve, reject) => {
    const login = createLoginHandler(proxies);
    let body: ReadableStreamDefaultController<Uint8Array> | null = null;
    let ended = false;
    const end = (error: Error | null): void => {
      if (ended) return;
      ended = true;
      init.signal.removeEventListener('abort', abort);
      child.kill();
      if (body === null) reject(error ?? new Error('the upload ended without a response'));
      else if (error === null) body.close();
      else body.error(error);
    };
    const abort = (): void => {
      end(new DOMException('The upload was aborted', 'AbortError'));
    };
    const receive = (message: FromUploader): void => {
      switch (message.kind) {
        case 'challenge':
          login.handle(message.challenge, (username, password) => {
            const credentials = username === undefined || password === undefined ? {} : { username, password };
            if (!ended) child.postMessage({ kind: 'credentials', id: message.id, ...credentials });
          });
          return;
        case 'sent':
          init.onSent?.(message.bytes);
          return;
        case 'response':
          if (message.status === PROXY_SIGN_IN_STATUS && login.isRefused()) {
            end(new ProxySignInNeeded());
            return;
          }
          resolve({ status: message.status, headers: message.headers, body: bodyOf() });
          return;
        case 'data':
          body?.enqueue(message.bytes);
          return;
        case 'end':
          end(null);
          return;
        case 'error':
          end(login.isRefused() ? new ProxySignInNeeded() : new Error(message.message));
      }
    };
    const bodyOf = (): ReadableStream<Uint8Array> =>
      new ReadableStream({
        start(controller) {
          body = controller;
        },
        cancel() {
          end(null);
        },
      });
    child.onMessage((message) => {
      const parsed = fromUploaderSchema.safeParse(message);
      if (parsed.success) receive(parsed.data);
      else end(new Error('the upload program sent an unknown message'));
    });
    child.onExit(() => {
      end(new Error('the upload program ended'));
    });
    init.signal.addEventListener('abort', abort);
    if (init.signal.aborted) {
      abort();
      return;
    }
    const headers = { ...init.headers, Connection: 'close' };
    child.postMessage({ kind: 'send', url, method: init.method, headers, path: file.path });
  });
}
