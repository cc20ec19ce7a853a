import { createLoginHandler, type LoginHandler } from './login-handler';
import { type ProxySignIn, ProxySignInNeeded } from './proxy-sign-in';
import { MAX_RESPONSE_BYTES, ResponseTooLarge } from './read-body';
import type { FetchInit, FetchResponse, SendFile } from './transport';

/** What is to be sent: the file at `path` as the body of one request. */
export interface UploadRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly path: string;
}

/**
 * What happens to an upload. `failed` carries Chromium's own words, which `failureOf` reads; `sent`
 * and `received` count the bytes of either body so far.
 */
export type UploadEvent =
  | {
      readonly kind: 'challenge';
      readonly challenge: Parameters<LoginHandler['handle']>[0];
      readonly reply: Parameters<LoginHandler['handle']>[1];
    }
  | { readonly kind: 'sent' | 'received'; readonly bytes: number }
  | { readonly kind: 'head'; readonly status: number; readonly headers: readonly [string, string][] }
  | { readonly kind: 'response'; readonly body: Uint8Array }
  | { readonly kind: 'failed'; readonly message: string };

/**
 * Begins to send a file, over a connection that nothing was sent on before, and reports from the
 * next turn on. Once the returned function is called, nothing more is sent.
 */
export type OpenUpload = (request: UploadRequest, report: (event: UploadEvent) => void) => () => void;

/** Sends files as `fetch` sends other bodies, each over a connection of its own. */
export function createUploads(open: OpenUpload, proxies: ProxySignIn): SendFile {
  return (url, init, { path }) => {
    const { method, headers } = init;
    return send(open, proxies, { url, method, headers: { ...headers, Connection: 'close' }, path }, init);
  };
}

function send(open: OpenUpload, proxies: ProxySignIn, request: UploadRequest, init: FetchInit): Promise<FetchResponse> {
  const { signal, onSent } = init;
  return new Promise((resolve, reject) => {
    const login = createLoginHandler(proxies);
    let body: ReadableStreamDefaultController<Uint8Array> | null = null;
    let ended = false;
    let close = (): void => undefined;
    const end = (error: Error | null): void => {
      if (ended) return;
      ended = true;
      signal.removeEventListener('abort', abort);
      close();
      if (body === null) reject(error ?? new Error('the upload ended without a response'));
      else if (error === null) body.close();
      else body.error(error);
    };
    const abort = (): void => {
      end(new DOMException('The upload was aborted', 'AbortError'));
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
    const handle = (event: UploadEvent): void => {
      if (ended) return;
      switch (event.kind) {
        case 'challenge':
          login.handle(event.challenge, event.reply);
          return;
        case 'sent':
          onSent?.(event.bytes);
          return;
        case 'head':
          resolve({ status: event.status, headers: event.headers, body: bodyOf() });
          if (event.status >= 300 && event.status < 400) end(null);
          return;
        case 'received':
          if (event.bytes > MAX_RESPONSE_BYTES) end(new ResponseTooLarge());
          return;
        case 'response':
          body?.enqueue(event.body);
          end(login.isRefused() ? new ProxySignInNeeded() : null);
          return;
        case 'failed':
          end(login.isRefused() ? new ProxySignInNeeded() : new Error(event.message));
      }
    };
    if (signal.aborted) {
      abort();
      return;
    }
    signal.addEventListener('abort', abort);
    close = open(request, handle);
  });
}
