import { Readable } from 'node:stream';
import { net, type ClientRequest, type IncomingMessage, type Session } from 'electron';
import { mainSession } from '../security/main-session';
import { createOwnConnections } from './own-connections';
import type { Fetch, FetchAnswer, FetchInit } from './transport';

/** How often the bytes that have gone out are told, in milliseconds: what a person can follow. */
const TELL_EVERY_MS = 250;

const connections = createOwnConnections((number) => mainSession(`kathan-${String(number)}`));

/**
 * Electron's own: the system's proxy and the certificates that the system trusts.
 *
 * Every request has a connection of its own. On one that was used before, Chromium sends a request a second time without a
 * word when the connection breaks before an answer, whatever the method: the server may then take one update twice.
 */
export const electronFetch: Fetch = async (url, init) => {
  const own = await connections.take();
  try {
    return await exchange(own.session, url, init, own.giveBack);
  } catch (error) {
    own.giveBack();
    throw error;
  }
};

/** Whether the system says that there is a network. "Yes" promises nothing. */
export const isOnline = (): boolean => net.isOnline();

/**
 * What `net.fetch` does, which cannot tell how much of a body has gone out. The body is handed over in one piece, so that Electron knows its length and sends
 * `Content-Length`: in pieces it would go out chunked, which some servers refuse. `over` is called once the answer's last byte was read, or there is none.
 */
function exchange(of: Session, url: string, init: FetchInit, over: () => void): Promise<FetchAnswer> {
  return new Promise((resolve, reject) => {
    const { method, credentials, cache, redirect, body, signal, onSent } = init;
    const request = net.request({ session: of, url, method, credentials, cache, redirect });
    for (const [name, value] of Object.entries({ ...init.headers, Connection: 'close' }))
      request.setHeader(name, value);
    const stopTelling = onSent === undefined ? () => undefined : tellSent(request, onSent);
    const end = (): void => {
      stopTelling();
      signal.removeEventListener('abort', abort);
      over();
    };
    const abort = (): void => {
      request.abort();
      end();
      reject(new DOMException('The request was aborted', 'AbortError'));
    };
    request.on('response', (response) => {
      stopTelling();
      const bytes = readable(response);
      bytes.once('close', end);
      resolve({ status: response.statusCode, headers: headersOf(response), body: Readable.toWeb(bytes) });
    });
    request.on('error', (error) => {
      end();
      reject(error);
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

/** Tells now and then how many bytes Chromium has handed to the system. The answer ends it. */
function tellSent(request: ClientRequest, tell: (bytes: number) => void): () => void {
  let last = 0;
  const timer = setInterval(() => {
    const { active, current } = request.getUploadProgress();
    if (!active || current === last) return;
    last = current;
    tell(current);
  }, TELL_EVERY_MS);
  return () => {
    clearInterval(timer);
  };
}

/** Electron's answers are Node's streams, which its types do not say. */
const readable = (response: IncomingMessage): Readable => response as unknown as Readable;

function headersOf({ headers }: IncomingMessage): [string, string][] {
  return Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]);
}
