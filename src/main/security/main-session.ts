import { session, type Session } from 'electron';

/**
 * The session of everything that main itself asks for: the system's proxy and certificates, as the default one has them, and nothing is kept on the
 * disk. The default one is the page's, which reaches nothing.
 */
export const mainSession = (): Session => session.fromPartition('main');
