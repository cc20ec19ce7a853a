/** A network session of Electron, as far as it is used here. */
interface Closable {
  closeAllConnections(): Promise<void>;
}

export interface OwnConnections<Session> {
  /** A session without a connection, which nobody else has until it is given back. */
  take(): Promise<{ readonly session: Session; readonly giveBack: () => void }>;
  /** Every session that was ever opened. */
  all(): readonly Session[];
}

/**
 * A connection of its own for every request. To ask for `Connection: close` is not enough: HTTP/2
 * knows no such header and puts all requests to a server on one connection, and a server of
 * HTTP/1.1 may leave it open all the same. Connections belong to a session, so each request takes a
 * session for itself and has what an earlier one left there closed, which costs less than a
 * millisecond. There are as many sessions as there ever were requests at the same time.
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
    async take() {
      const session = free.pop() ?? openAnother();
      await session.closeAllConnections();
      let isBack = false;
      return {
        session,
        giveBack: () => {
          if (isBack) return;
          isBack = true;
          free.push(session);
        },
      };
    },
  };
}
