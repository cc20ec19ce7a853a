import { describe, expect, test } from 'vitest';
import { createOwnConnections } from '@backend/kathan/own-connections';

function connections() {
  const opened: { readonly number: number; closed: number }[] = [];
  const own = createOwnConnections((number) => {
    const session = {
      number,
      closed: 0,
      closeAllConnections: () => {
        session.closed += 1;
        return Promise.resolve();
      },
    };
    opened.push(session);
    return session;
  });
  return { own, opened };
}

describe('connections with their own sessions', () => {
  test('requests at the same time have different sessions', async () => {
    const { own } = connections();
    const taken = await Promise.all([own.acquire(), own.acquire(), own.acquire()]);
    expect(new Set(taken.map(({ session }) => session.number)).size).toBe(3);
  });

  test('reuse a returned session once its open requests are closed', async () => {
    const { own, opened } = connections();
    const first = await own.acquire();
    expect(first.session.closed).toBe(1);
    first.release();
    const second = await own.acquire();
    expect(second.session).toBe(first.session);
    expect(second.session.closed).toBe(2);
    expect(opened).toHaveLength(1);
  });

  test('never give one session to two requests if it is returned twice', async () => {
    const { own } = connections();
    const first = await own.acquire();
    first.release();
    first.release();
    const [second, third] = await Promise.all([own.acquire(), own.acquire()]);
    expect(second.session).not.toBe(third.session);
  });
});
