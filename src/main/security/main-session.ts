import { session, type Session } from 'electron';

/**
 * A session of what main itself asks for, by its name: the system's proxy and certificates, as the default one has them, and nothing is kept on the
 * disk. The default one is the page's, which reaches nothing.
 */
export const mainSession = (name: string): Session => session.fromPartition(`main-${name}`);
