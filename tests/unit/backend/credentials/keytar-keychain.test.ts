import { describe, expect, it } from 'vitest';
import type { Keytar } from '@backend/credentials/keytar';
import { keytarKeychain } from '@backend/credentials/keytar-keychain';

/**
 * A keychain in memory that can be locked, as gnome-keyring is: reading finds nothing, deleting
 * deletes nothing, storing fails.
 */
function fakeKeytar() {
  const items = new Map<string, string>();
  const state = { isLocked: false, waitFor: Promise.resolve(), calls: 0 };
  const enter = async (): Promise<void> => {
    state.calls += 1;
    await state.waitFor;
  };
  const keytar: Keytar = {
    getPassword: async (_service, account) => {
      await enter();
      return state.isLocked ? null : (items.get(account) ?? null);
    },
    setPassword: async (_service, account, password) => {
      await enter();
      if (state.isLocked) throw new Error('Cannot create an item in a locked collection');
      items.set(account, password);
    },
    deletePassword: async (_service, account) => {
      await enter();
      return !state.isLocked && items.delete(account);
    },
  };
  return { items, state, keytar };
}

function gate(): { promise: Promise<void>; open: () => void } {
  let open = (): void => undefined;
  const promise = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { promise, open };
}

const LOCKED = { ok: false, error: { kind: 'keychain', reason: 'locked' } };
const TIMEOUT = { ok: false, error: { kind: 'keychain', reason: 'timeout' } };

describe('the keychain through keytar', () => {
  it('loads keytar only when needed', async () => {
    let loads = 0;
    const { keytar } = fakeKeytar();
    const keychain = keytarKeychain({
      load: () => {
        loads += 1;
        return Promise.resolve(keytar);
      },
      platform: 'linux',
    });
    expect(loads).toBe(0);
    await keychain.get('a', 1000);
    expect(loads).toBe(1);
  });

  it('reports a missing library if keytar can’t be loaded, and retries the next time', async () => {
    const { keytar } = fakeKeytar();
    let isInstalled = false;
    const keychain = keytarKeychain({
      load: () =>
        isInstalled ? Promise.resolve(keytar) : Promise.reject(new Error('Failed to load keytar native addon')),
      platform: 'linux',
    });
    expect(await keychain.check(1000)).toEqual({ ok: false, error: { kind: 'keychain', reason: 'no-library' } });
    isInstalled = true;
    expect(await keychain.check(1000)).toEqual({ ok: true, value: null });
  });

  it('does not mistake a locked keyring for an empty one when reading or deleting', async () => {
    const { keytar, state, items } = fakeKeytar();
    const keychain = keytarKeychain({ load: () => Promise.resolve(keytar), platform: 'linux' });
    await keychain.set('a', 'text', null, 1000);
    state.isLocked = true;
    expect(await keychain.get('a', 1000)).toEqual(LOCKED);
    expect(await keychain.remove('a', 1000)).toEqual(LOCKED);
    expect(await keychain.set('a', 'other', 'text', 1000)).toEqual(LOCKED);
    state.isLocked = false;
    expect(await keychain.get('a', 1000)).toEqual({ ok: true, value: 'text' });
    expect(await keychain.remove('a', 1000)).toEqual({ ok: true, value: null });
    expect(await keychain.get('a', 1000)).toEqual({ ok: true, value: null });
    expect([...items.keys()]).toEqual([]);
  });

  it('gives up after its time limit', async () => {
    const { keytar, state } = fakeKeytar();
    const { promise, open } = gate();
    state.waitFor = promise;
    const keychain = keytarKeychain({ load: () => Promise.resolve(keytar), platform: 'linux' });
    expect(await keychain.get('a', 20)).toEqual(TIMEOUT);
    open();
  });

  it('has one call at a time waiting for a prompt, and never starts calls that were abandoned', async () => {
    const { keytar, state } = fakeKeytar();
    const { promise, open } = gate();
    state.waitFor = promise;
    const keychain = keytarKeychain({ load: () => Promise.resolve(keytar), platform: 'darwin' });
    expect(await Promise.all([keychain.get('a', 20), keychain.get('b', 20), keychain.set('c', 'x', null, 20)])).toEqual(
      [TIMEOUT, TIMEOUT, TIMEOUT],
    );
    expect(state.calls).toBe(1);
    open();
    expect(await keychain.get('c', 1000)).toEqual({ ok: true, value: null });
    expect(state.calls).toBe(2);
  });

  it('removes what was stored after its caller was told that it was not', async () => {
    const { keytar, state, items } = fakeKeytar();
    items.set('replaced', 'old');
    const { promise, open } = gate();
    state.waitFor = promise;
    const keychain = keytarKeychain({ load: () => Promise.resolve(keytar), platform: 'darwin' });
    const first = keychain.set('new', 'late', null, 20);
    expect(await first).toEqual(TIMEOUT);
    open();
    expect(await keychain.get('new', 1000)).toEqual({ ok: true, value: null });

    const again = gate();
    state.waitFor = again.promise;
    expect(await keychain.set('replaced', 'late', 'old', 20)).toEqual(TIMEOUT);
    again.open();
    expect(await keychain.get('replaced', 1000)).toEqual({ ok: true, value: 'old' });
  });
});
