import { net } from 'electron';
import { mainSession } from '../security/main-session';
import type { Fetch } from './transport';

/**
 * Electron's own: the system's proxy and the certificates that the system trusts.
 *
 * Every request asks for a connection of its own. On one that was used before, Chromium sends a request a second time without a
 * word when the connection breaks before an answer, whatever the method: the server may then take one update twice.
 */
export const electronFetch: Fetch = (url, init) =>
  mainSession().fetch(url, { ...init, headers: { ...init.headers, Connection: 'close' } });

/** Whether the system says that there is a network. "Yes" promises nothing. */
export const isOnline = (): boolean => net.isOnline();
