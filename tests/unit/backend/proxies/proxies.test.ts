import { describe, expect, it } from 'vitest';
import { createProxies } from '@backend/proxies/proxies';
import { failed, ok, type Result } from '@domain/errors/errors';
import type { ProxyState } from '@domain/proxy/proxy';

const ASKED = { isProxy: true, host: 'proxy.example', port: 8080 };
const PROXY = 'proxy.example:8080';
const ANN = { username: 'ann', password: 'secret-4711' };

/** The sign-ins over a keychain in memory, which is refused while `locked`. */
function proxies(item: string | null = null) {
  const keychain = { item, locked: false };
  const answer = <T>(work: () => T): Promise<Result<T>> =>
    Promise.resolve(keychain.locked ? failed({ kind: 'keychain', reason: 'locked' }) : ok(work()));
  const needed: ProxyState[] = [];
  let changes = 0;
  const made = createProxies({
    keychain: {
      get: () => answer(() => keychain.item),
      set: (_account, text) =>
        answer(() => {
          keychain.item = text;
          return null;
        }),
      remove: () =>
        answer(() => {
          keychain.item = null;
          return null;
        }),
    },
    onNeeded: (state) => needed.push(state),
    onChange: () => (changes += 1),
  });
  return { ...made, keychain, needed, changes: () => changes };
}

describe('the sign-in of a proxy', () => {
  it('is requested once while it is missing, and again after it was rejected', async () => {
    const { credentialsFor, signIn, needed } = proxies();
    expect(await credentialsFor(ASKED, 1)).toBeNull();
    expect(await credentialsFor(ASKED, 1)).toBeNull();
    expect(needed).toEqual([{ proxy: PROXY, username: null, keptIn: null, needs: 'sign-in' }]);
    await signIn(PROXY, ANN, 'keychain');
    expect(await credentialsFor(ASKED, 1)).toEqual(ANN);
    expect(await credentialsFor(ASKED, 2)).toBeNull();
    expect(needed.at(-1)).toEqual({ proxy: PROXY, username: 'ann', keptIn: 'keychain', needs: 'other-credentials' });
  });

  it('is given to no other proxy', async () => {
    const { credentialsFor, signIn } = proxies();
    await signIn(PROXY, ANN, 'keychain');
    expect(await credentialsFor({ ...ASKED, port: 8081 }, 1)).toBeNull();
    expect(await credentialsFor({ ...ASKED, host: 'other.example' }, 1)).toBeNull();
  });

  it('is stored in the keychain only, and removed from it when forgotten', async () => {
    const first = proxies();
    await first.signIn(PROXY, ANN, 'keychain');
    const second = proxies(first.keychain.item);
    expect(await second.credentialsFor(ASKED, 1)).toEqual(ANN);
    expect(await second.list()).toEqual(ok([{ proxy: PROXY, username: 'ann', keptIn: 'keychain', needs: null }]));
    expect(await second.forget(PROXY)).toEqual(ok(null));
    expect(second.keychain.item).toBeNull();
    expect(await second.credentialsFor(ASKED, 1)).toBeNull();
    expect(second.changes()).toBe(1);
  });

  it('is kept for the session if the keychain can’t be used, and reports that', async () => {
    const { keychain, signIn, credentialsFor, list } = proxies();
    keychain.locked = true;
    expect(await signIn(PROXY, ANN, 'keychain')).toEqual(failed({ kind: 'keychain', reason: 'locked' }));
    expect(await credentialsFor(ASKED, 1)).toBeNull();
    expect(await signIn(PROXY, ANN, 'session')).toEqual(ok(null));
    expect(await credentialsFor(ASKED, 1)).toEqual(ANN);
    expect(await list()).toEqual(ok([{ proxy: PROXY, username: 'ann', keptIn: 'session', needs: null }]));
  });

  it('is a known secret, so that exports and copies containing it are rejected', async () => {
    const { signIn, holdsSecret } = proxies();
    expect(holdsSecret('a secret-4711 in a text')).toBe(false);
    await signIn(PROXY, ANN, 'session');
    expect(holdsSecret('a secret-4711 in a text')).toBe(true);
  });

  it.each(['not json', '{"proxy.example:8080":{"username":1}}', '[]'])(
    'counts as missing if the keychain contains %s',
    async (item) => {
      const { credentialsFor, signIn, list } = proxies(item);
      expect(await credentialsFor(ASKED, 1)).toBeNull();
      await signIn(PROXY, ANN, 'keychain');
      expect(await list()).toMatchObject({ value: [{ proxy: PROXY, username: 'ann' }] });
    },
  );
});
