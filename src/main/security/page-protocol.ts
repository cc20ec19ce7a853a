import { protocol, type Session } from 'electron';
import { pageHeaders } from './headers';
import { PAGE_SCHEME } from './origin';
import { pageFile } from './page-file';

/**
 * Tells Chromium that the page's scheme is a standard, secure one. Only possible before the app is
 * ready.
 */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: PAGE_SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/**
 * What serves a file by its path, as Electron has it. Its types call it deprecated for
 * `protocol.handle`; that one loads Node's whole HTTP client for its `Response` before the first
 * file, and moves every byte through main's thread, which is busy while the window opens.
 */
interface FileServer {
  registerFileProtocol(
    scheme: string,
    handler: (
      request: { readonly method: string; readonly url: string },
      callback: (answer: { path: string; headers: Record<string, string> } | { error: number }) => void,
    ) => void,
  ): boolean;
}

/** Chromium's `ERR_FILE_NOT_FOUND` (source: net/base/net_error_list.h). */
const NOT_FOUND = -6;

/**
 * Serves the files of the folder `root`, and nothing else, as the page of a session. `onRequest` is
 * told of every file.
 */
export function servePage(session: Session, root: string, onRequest: (url: string) => void): void {
  const headers = pageHeaders();
  const server: FileServer = session.protocol;
  server.registerFileProtocol(PAGE_SCHEME, ({ method, url }, callback) => {
    const file = pageFile(root, method, url);
    callback(
      file.kind === 'file'
        ? { path: file.path, headers: { ...headers, 'Content-Type': file.type } }
        : { error: NOT_FOUND },
    );
    onRequest(url);
  });
}
