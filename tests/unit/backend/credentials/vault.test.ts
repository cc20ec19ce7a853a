import { describe, expect, it } from 'vitest';
import type { Keychain } from '@backend/credentials/keychain';
import { createVault } from '@backend/credentials/vault';
import { failed, type KeychainReason, ok, type Result } from '@domain/errors/errors';

const ID = '0b0f6c1e-8d1b-4f0e-9a55-0f2f4f9a7c01';
const KEY = 'sk_live_0123456789abcdef';
const USER = 'user_0123456789abcdef';

/** A keychain in memory that can be made to fail. */
function memoryKeychain() {
  const items = new Map<string, string>();
  const state: { fails: KeychainReason | null; reads: number } = { fails: null, reads: 0 };
  const run = <T>(work: () => T): Promise<Result<T>> =>
    Promise.resolve(state.fails === null ? ok(work()) : failed({ kind: 'keychain', reason: state.fails }));
  const keychain: Keychain = {
    get: (account) => {
      state.reads += 1;
      return run(() => items.get(account) ?? null);
    },
    set: (account, text) => run(() => (items.set(account, text), null)),
    remove: (account) => run(() => (items.delete(account), null)),
    removeQuietly: async (account) => {
      await run(() => items.delete(account));
    },
    check: () => run(() => null),
  };
  return { items, state, vault: createVault(keychain), restarted: () => createVault(keychain) };
}

const present = (tail: string, keptIn: 'keychain' | 'session') => ({ present: true, keptIn, tail });
const both = (keptIn: 'keychain' | 'session') => ({
  apiKey: present('cdef', keptIn),
  userId: present('cdef', keptIn),
});
const NONE = { apiKey: { present: false }, userId: { present: false } };

describe('the vault', () => {
  it('keeps both secrets in the keychain and shows only their tails', async () => {
    const { vault, restarted } = memoryKeychain();
    expect(await vault.set(ID, { apiKey: KEY, userId: USER }, 'keychain')).toEqual(ok(both('keychain')));
    expect(await restarted().status(ID)).toEqual(ok(both('keychain')));
    expect(await restarted().get(ID)).toEqual(ok({ apiKey: KEY, userId: USER, boundTo: null }));
  });

  it('reads the keychain once and remembers the result, including that there is nothing', async () => {
    const { vault, state } = memoryKeychain();
    expect(await vault.status(ID)).toEqual(ok(NONE));
    await vault.get(ID);
    await vault.set(ID, { apiKey: KEY, userId: USER }, 'keychain');
    await vault.get(ID);
    expect(state.reads).toBe(1);
  });

  it('keeps secrets for this session only when told so, with no copy in the keychain', async () => {
    const { vault, items, restarted } = memoryKeychain();
    await vault.set(ID, { apiKey: KEY, userId: USER }, 'keychain');
    expect(await vault.set(ID, { apiKey: KEY, userId: USER }, 'session')).toEqual(ok(both('session')));
    expect(items.size).toBe(0);
    expect(await vault.get(ID)).toEqual(ok({ apiKey: KEY, userId: USER, boundTo: null }));
    expect(await restarted().status(ID)).toEqual(ok(NONE));
  });

  it('moves the other secret along when one is replaced', async () => {
    const { vault, items } = memoryKeychain();
    await vault.set(ID, { apiKey: KEY, userId: USER }, 'session');
    await vault.set(ID, { apiKey: 'sk_live_another_one_0000' }, 'keychain');
    expect(await vault.status(ID)).toEqual(
      ok({ apiKey: present('0000', 'keychain'), userId: present('cdef', 'keychain') }),
    );
    expect(items.size).toBe(1);
  });

  it('keeps both replacements made at the same time', async () => {
    const { vault } = memoryKeychain();
    await vault.set(ID, { apiKey: KEY, userId: USER }, 'keychain');
    await Promise.all([
      vault.set(ID, { apiKey: 'sk_live_another_one_0000' }, 'keychain'),
      vault.set(ID, { userId: 'user_another_one_0000' }, 'keychain'),
    ]);
    expect(await vault.get(ID)).toEqual(
      ok({ apiKey: 'sk_live_another_one_0000', userId: 'user_another_one_0000', boundTo: null }),
    );
  });

  it('changes nothing when the keychain fails', async () => {
    const { vault, state } = memoryKeychain();
    await vault.set(ID, { apiKey: KEY, userId: USER }, 'keychain');
    state.fails = 'locked';
    const locked = failed({ kind: 'keychain', reason: 'locked' });
    expect(await vault.set(ID, { apiKey: 'sk_live_other_0000000000' }, 'keychain')).toEqual(locked);
    expect(await vault.set(ID, { apiKey: KEY, userId: USER }, 'session')).toEqual(locked);
    expect(await vault.forget(ID)).toEqual(locked);
    expect(await vault.get(ID)).toEqual(ok({ apiKey: KEY, userId: USER, boundTo: null }));
  });

  for (const reason of ['no-library', 'no-service', 'locked', 'denied', 'timeout', 'failed'] as const) {
    it(`keeps secrets for the session while the keychain says "${reason}"`, async () => {
      const { vault, state } = memoryKeychain();
      state.fails = reason;
      expect(await vault.status(ID)).toEqual(failed({ kind: 'keychain', reason }));
      expect(await vault.check()).toEqual(failed({ kind: 'keychain', reason }));
      expect(await vault.set(ID, { apiKey: KEY, userId: USER }, 'session')).toEqual(ok(both('session')));
      expect(await vault.status(ID)).toEqual(ok(both('session')));
    });
  }

  it('keeps secrets for the session one by one if the other can’t be read from the keychain', async () => {
    const { vault, state, items, restarted } = memoryKeychain();
    await vault.set(ID, { apiKey: 'sk_live_stored_0000000000', userId: USER }, 'keychain');
    const later = restarted();
    state.fails = 'no-service';
    expect(await later.set(ID, { apiKey: KEY }, 'session')).toEqual(
      ok({ apiKey: present('cdef', 'session'), userId: { present: false } }),
    );
    expect(await later.set(ID, { userId: USER }, 'session')).toEqual(ok(both('session')));
    expect(await later.get(ID)).toEqual(ok({ apiKey: KEY, userId: USER, boundTo: null }));
    expect(items.size).toBe(1);
  });

  it('deletes from everywhere', async () => {
    const { vault, items } = memoryKeychain();
    await vault.set(ID, { apiKey: KEY, userId: USER }, 'keychain');
    expect(await vault.forget(ID)).toEqual(ok(null));
    expect(items.size).toBe(0);
    expect(await vault.status(ID)).toEqual(ok(NONE));
  });

  it('forgets what it remembers without a keychain', async () => {
    const { vault, state } = memoryKeychain();
    state.fails = 'no-service';
    await vault.set(ID, { apiKey: KEY, userId: USER }, 'session');
    expect(await vault.forget(ID)).toEqual(ok(null));
    state.fails = null;
    expect(await vault.status(ID)).toEqual(ok(NONE));
  });

  it('does not read the keychain for a connection that was just created', async () => {
    const { vault, state } = memoryKeychain();
    state.fails = 'locked';
    vault.introduce(ID);
    expect(await vault.status(ID)).toEqual(ok(NONE));
    expect(await vault.set(ID, { apiKey: KEY, userId: USER }, 'session')).toEqual(ok(both('session')));
    expect(await vault.forget(ID)).toEqual(ok(null));
    expect(state.reads).toBe(0);
  });

  it('treats a corrupted item as missing', async () => {
    const { vault, items } = memoryKeychain();
    for (const text of ['', 'not json', '{"apiKey":1}', '{"apiKey":"with space","userId":null}', '[]']) {
      items.set(ID, text);
      expect(await vault.get(ID)).toEqual(ok({ apiKey: null, userId: null, boundTo: null }));
    }
  });

  it('stores the origin that secrets were entered for with them, in one item', async () => {
    const { vault, items, restarted } = memoryKeychain();
    await vault.set(ID, { apiKey: KEY, userId: USER, boundTo: 'https://a.example' }, 'keychain');
    await vault.set(ID, { apiKey: 'sk_live_another_one_0000', boundTo: 'https://a.example' }, 'keychain');
    expect(items.size).toBe(1);
    expect(await restarted().get(ID)).toEqual(
      ok({ apiKey: 'sk_live_another_one_0000', userId: USER, boundTo: 'https://a.example' }),
    );
  });

  it('does not move a secret to another origin', async () => {
    const { vault } = memoryKeychain();
    await vault.set(ID, { apiKey: KEY, userId: USER, boundTo: 'https://a.example' }, 'keychain');
    await vault.set(ID, { userId: 'user_another_one_0000', boundTo: 'https://b.example' }, 'keychain');
    expect(await vault.get(ID)).toEqual(
      ok({ apiKey: null, userId: 'user_another_one_0000', boundTo: 'https://b.example' }),
    );
  });

  it('still knows secrets that were replaced or deleted', async () => {
    const { vault } = memoryKeychain();
    await vault.set(ID, { apiKey: KEY, userId: USER }, 'keychain');
    await vault.set(ID, { apiKey: 'sk_live_another_one_0000' }, 'keychain');
    expect(vault.holdsSecret(`an old key: ${KEY}`)).toBe(true);
    await vault.forget(ID);
    expect(vault.holdsSecret('sk_live_another_one_0000')).toBe(true);
    expect(vault.holdsSecret(USER)).toBe(true);
  });

  it('tells a key in a text from a user ID, which may be an ordinary word', async () => {
    const { vault } = memoryKeychain();
    await vault.set(ID, { apiKey: KEY, userId: 'marketing' }, 'session');
    const text = 'Ask marketing';
    expect([vault.holds('apiKey', text), vault.holds('userId', text)]).toEqual([false, true]);
    await vault.forget(ID);
    expect([vault.holds('apiKey', KEY), vault.holds('userId', KEY)]).toEqual([true, false]);
  });

  it('binds the item of an earlier version once, and a bound one never again', async () => {
    const { vault, items, restarted } = memoryKeychain();
    items.set(ID, JSON.stringify({ apiKey: KEY, userId: USER }));
    expect(await vault.get(ID)).toEqual(ok({ apiKey: KEY, userId: USER, boundTo: null }));
    expect(await vault.bind(ID, 'https://a.example')).toEqual(ok(null));
    expect(await vault.bind(ID, 'https://b.example')).toEqual(ok(null));
    expect(await restarted().get(ID)).toEqual(ok({ apiKey: KEY, userId: USER, boundTo: 'https://a.example' }));
  });

  it('finds its secrets in a text that is about to be copied', async () => {
    const { vault } = memoryKeychain();
    await vault.set(ID, { apiKey: KEY, userId: USER }, 'session');
    expect(vault.holdsSecret(`curl -H 'Authorization: Bearer ${KEY}'`)).toBe(true);
    expect(vault.holdsSecret(USER)).toBe(true);
    expect(vault.holdsSecret('curl https://example.test')).toBe(false);
  });
});
