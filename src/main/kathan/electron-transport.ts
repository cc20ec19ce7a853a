import { net } from 'electron';
import type { Fetch } from './transport';

/** Electron's own: the system's proxy and the certificates that the system trusts. */
export const electronFetch: Fetch = (url, init) => net.fetch(url, init);

/** Whether the system says that there is a network. "Yes" promises nothing. */
export const isOnline = (): boolean => net.isOnline();
