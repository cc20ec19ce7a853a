import type { Session } from 'electron';
import { blockNetwork } from './hardening';
import { pageHeaders } from './headers';
import { mainSession } from './main-session';
import { PAGE_ORIGIN, PAGE_SCHEME } from './origin';

/** Vite puts styles into the page as text and says over a web socket what has changed. */
const RELAXED = { 'style-src': "'self' 'unsafe-inline'", 'connect-src': "'self' ws://localhost:*" } as const;

/**
 * `npm run dev` only, and left out of production builds: the page's own origin with Vite's server
 * behind it, so that nothing else has to know about development, and a session that also reaches
 * that web socket.
 */
export function serveFromDevServer(session: Session, server: string, onRequest: (url: string) => void): void {
  const added = pageHeaders(RELAXED);
  session.protocol.handle(PAGE_SCHEME, async (request) => {
    onRequest(request.url);
    const response = await mainSession('dev-server').fetch(server + request.url.slice(PAGE_ORIGIN.length));
    const headers = new Headers(response.headers);
    for (const [name, value] of Object.entries(added)) headers.set(name, value);
    // Read to its end here: a response that a reload abandons would hold one of the few
    // connections to the server.
    return new Response(await response.arrayBuffer(), { status: response.status, headers });
  });
  const socket = server.replace(/^http/, 'ws');
  blockNetwork(session, (url) => url.startsWith(`${socket}/`));
}
