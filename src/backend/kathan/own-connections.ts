/** The part of Electron's `Session` that is used here. */
interface Closable {
  closeAllConnections(): Promise<void>;
}

export interface OwnConnections<Session> {
  /** Returns a session without an open connection. Nobody else uses it until it is released. */
  acquire(): Promise<{ readonly session: Session; readonly release: () => void }>;
  /** Every session that was ever opened. */
  all(): readonly Session[];
}

/**
 * Gives every request its own network connection. `Connection: close` is not enough: HTTP/2 does
 * not know it, and HTTP/1.1 servers may ignore it. Connections belong to a session, so each request
 * gets a session of its own, whose earlier connections are closed first (under a millisecond).
 * There are as many sessions as there were requests at the same time.
 */
export function createOwnConnections<Session extends Closable>(
  open: (number: number) => Session,
): OwnConnections<Session> {
  const free: Session[] = [];
  const opened: Session[] = [];

  function openAnother(): Session {
    const session = open(opened.length + 1);
    opened.push(session);
    return session;
  }

  return {
    all: () => opened,
    async acquire() {
      const session = free.pop() ?? openAnother();
      await session.closeAllConnections();
      let isReleased = false;
      return {
        session,
        release: () => {
          if (isReleased) return;
          isReleased = true;
          free.push(session);
        },
      };
    },
  };
}
