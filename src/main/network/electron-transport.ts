import { Readable } from 'node:stream';
import { type IncomingMessage, net, type Session } from 'electron';
import { createOwnConnections } from '@backend/kathan/own-connections';
import {
  createLoginHandler,
  PROXY_SIGN_IN_STATUS,
  type ProxySignIn,
  ProxySignInNeeded,
} from '@backend/kathan/proxy-sign-in';
import type { Fetch, FetchInit, FetchResponse, SendFile } from '@backend/kathan/transport';
import { createUploads, sendWhole, type UploadProcess } from '@backend/kathan/uploads';
import { mainSession, userAgent } from '../security/main-session';
import { headersOf, reportSent } from './request-parts';

const connections = createOwnConnections((number) => mainSession(`kathan-${String(number)}`));

interface ElectronNetwork {
  readonly fetch: Fetch;
  readonly sendFile: SendFile;
  readonly forgetSignIns: () => void;
}

/**
 * Electron's own: the system's proxy and the certificates that the system trusts.
 *
 * Every request has a connection of its own. On one that was used before, Chromium sends a request
 * a second time without a word when the connection breaks before an answer, whatever the method:
 * the server may then take one update twice.
 */
export function electronNetwork(proxies: ProxySignIn, forkUploader: () => UploadProcess): ElectronNetwork {
  const fetch: Fetch = async (url, init) => {
    const own = await connections.acquire();
    try {
      return await exchange(own.session, proxies, url, init, own.release);
    } catch (error) {
      own.release();
      throw error;
    }
  };
  return {
    fetch,
    sendFile: createUploads({ fork: forkUploader, proxies, userAgent: userAgent(), sendHere: sendWhole(fetch) }),
    forgetSignIns: () => {
      for (const session of connections.all()) void session.clearAuthCache();
    },
  };
}

/**
 * What `net.fetch` does, which cannot tell how much of a body has gone out. The body is handed over
 * in one piece, so that Electron knows its length and sends `Content-Length`: in pieces it would go
 * out chunked, which some servers refuse. `over` is called once the answer's last byte was read, or
 * there is none.
 */
function exchange(
  of: Session,
  proxies: ProxySignIn,
  url: string,
  init: FetchInit,
  over: () => void,
): Promise<FetchResponse> {
  return new Promise((resolve, reject) => {
    const { method, credentials, cache, redirect, body, signal, onSent } = init;
    const request = net.request({ session: of, url, method, credentials, cache, redirect });
    for (const [name, value] of Object.entries({ ...init.headers, Connection: 'close' }))
      request.setHeader(name, value);
    const stopReporting = onSent === undefined ? () => undefined : reportSent(request, onSent);
    const login = createLoginHandler(proxies);
    request.on('login', login.handle);
    const end = (): void => {
      stopReporting();
      signal.removeEventListener('abort', abort);
      over();
    };
    const abort = (): void => {
      request.abort();
      end();
      reject(new DOMException('The request was aborted', 'AbortError'));
    };
    request.on('response', (response) => {
      stopReporting();
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

/** Electron's answers are Node's streams, which its types do not say. */
const readable = (response: IncomingMessage): Readable => response as unknown as Readable;
