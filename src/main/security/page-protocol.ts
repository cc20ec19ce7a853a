import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import { pageHeaders } from './headers';
import { PAGE_SCHEME } from './origin';
import { pageFile } from './page-file';

/** Tells Chromium that the page's scheme is a standard, secure one. Only possible before the app is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: PAGE_SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** Serves the files of the folder `root`, and nothing else, as the page of a session. */
export function servePage(session: Session, root: string): void {
  const headers = pageHeaders();
  session.protocol.handle(PAGE_SCHEME, async (request) => {
    const file = pageFile(root, request.method, request.url);
    if (file.kind === 'refused') return new Response(null, { status: file.status, headers });
    try {
      return new Response(await readFile(file.path), { headers: { ...headers, 'Content-Type': file.type } });
    } catch {
      return new Response(null, { status: 404, headers });
    }
  });
}
