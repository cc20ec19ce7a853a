import { Readable } from 'node:stream';
import { type IncomingMessage, net, type Session } from 'electron';
import { createLoginHandler } from '@backend/kathan/login-handler';
import { createOwnConnections } from '@backend/kathan/own-connections';
import { PROXY_SIGN_IN_STATUS, type ProxySignIn, ProxySignInNeeded } from '@backend/kathan/proxy-sign-in';
import type { Fetch, FetchInit, FetchResponse, SendFile } from '@backend/kathan/transport';
import { createUploads } from '@backend/kathan/uploads';
import { mainSession } from '../security/main-session';
import { uploadPages } from './upload-page';

const connections = createOwnConnections((number) => mainSession(`kathan-${String(number)}`));
// Apart from the others: these let nothing through but one upload.
const uploadConnections = createOwnConnections((number) => mainSession(`upload-${String(number)}`));

const updateSession = (): Session => mainSession('updates');

interface ElectronNetwork {
  readonly fetch: Fetch;
  readonly fetchUpdate: Fetch;
  readonly sendFile: SendFile;
  readonly forgetSignIns: () => void;
}

/**
 * Electron's own: the system's proxy and the certificates that the system trusts.
 *
 * Every request has a connection of its own. On one that was used before, Chromium sends a request
 * a second time without a word when the connection breaks before a response, whatever the
 * method: the server may then apply one update twice.
 * `uploadPreload` is the built script of the page that sends files.
 */
export function electronNetwork(proxies: ProxySignIn, uploadPreload: string): ElectronNetwork {
  const fetch: Fetch = async (url, init) => {
    const own = await connections.acquire();
    try {
      return await exchange({ session: own.session, proxies, isOwnConnection: true, onEnd: own.release }, url, init);
    } catch (error) {
      own.release();
      throw error;
    }
  };
  return {
    fetch,
    // Reading twice does no harm, so these requests share connections.
    fetchUpdate: (url, init) =>
      exchange({ session: updateSession(), proxies, isOwnConnection: false, onEnd: () => undefined }, url, init),
    sendFile: createUploads(uploadPages(uploadConnections, uploadPreload), proxies),
    forgetSignIns: () => {
      for (const session of [...connections.all(), ...uploadConnections.all(), updateSession()]) {
        void session.clearAuthCache();
      }
    },
  };
}

interface Exchange {
  readonly session: Session;
  readonly proxies: ProxySignIn;
  /** Whether the connection serves this request alone; redirects are errors then. */
  readonly isOwnConnection: boolean;
  /** Called once the response's last byte was read, or there is none. */
  readonly onEnd: () => void;
}

/**
 * What `net.fetch` does, but with `Content-Length`: the body is handed over in one piece, so that
 * Electron knows its length. In pieces it would go out chunked, which some servers refuse.
 */
function exchange(
  { session: of, proxies, isOwnConnection, onEnd }: Exchange,
  url: string,
  init: FetchInit,
): Promise<FetchResponse> {
  return new Promise((resolve, reject) => {
    const { method, credentials, cache, redirect, body, signal } = init;
    const request = net.request({ session: of, url, method, credentials, cache, redirect });
    const headers = { ...init.headers, ...(isOwnConnection && { Connection: 'close' }) };
    for (const [name, value] of Object.entries(headers)) request.setHeader(name, value);
    const login = createLoginHandler(proxies);
    request.on('login', login.handle);
    const end = (): void => {
      signal.removeEventListener('abort', abort);
      onEnd();
    };
    const abort = (): void => {
      request.abort();
      end();
      reject(new DOMException('The request was aborted', 'AbortError'));
    };
    request.on('response', (response) => {
      if (response.statusCode === PROXY_SIGN_IN_STATUS && login.isRefused()) {
        request.abort();
        end();
        reject(new ProxySignInNeeded());
        return;
      }
      const bytes = readable(response);
      bytes.once('close', end);
      resolve({ status: response.statusCode, headers: headersOf(response), body: Readable.toWeb(bytes) });
    });
    if (!isOwnConnection) {
      // As Node does it. Electron then cancels the request, and that error comes too late to count.
      request.on('redirect', (status, _method, location) => {
        end();
        resolve({ status, headers: [['location', location]], body: null });
      });
    }
    request.on('error', (error) => {
      end();
      reject(login.isRefused() ? new ProxySignInNeeded() : error);
    });
    if (signal.aborted) {
      abort();
      return;
    }
    signal.addEventListener('abort', abort);
    // A view of the same bytes, not a copy.
    if (body !== undefined) request.write(Buffer.from(body.buffer, body.byteOffset, body.byteLength));
    request.end();
  });
}

/** A response's headers as pairs; a header that was sent several times is joined by commas. */
function headersOf({ headers }: IncomingMessage): [string, string][] {
  return Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]);
}

/** Electron's responses are Node's streams, which its types do not say. */
const readable = (response: IncomingMessage): Readable => response as unknown as Readable;
