import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHome } from './session';

const ID = '0b0f6c1e-8d1b-4f0e-9a55-0f2f4f9a7c01';
const OTHER = '4d9a3f52-6f0e-4a51-8a6d-0d2f3a1b9c02';
const SECRETS = { apiKey: 'sk_live_0123456789abcdef', userId: 'user_0123456789abcdef', boundTo: 'https://a.example' };

const ok = (value: unknown) => ({ ok: true, value });
const keychainError = (reason: string) => ({ ok: false, error: { kind: 'keychain', reason } });
const shown = (keptIn: string) =>
  ok({ apiKey: { present: true, keptIn, tail: 'cdef' }, userId: { present: true, keptIn, tail: 'cdef' } });
const NOTHING = ok({ apiKey: { present: false }, userId: { present: false } });

let home: ReturnType<typeof createHome>;
beforeAll(() => {
  home = createHome();
});
afterAll(() => {
  home.remove();
});

describe('a real keyring', () => {
  it('keeps both secrets after the process ends, shows only their last characters, and deletes them', async () => {
    expect(
      await home.use('unlocked', ['check'], ['status', ID], ['set', ID, SECRETS, 'keychain'], ['status', ID]),
    ).toEqual([ok(null), NOTHING, shown('keychain'), shown('keychain')]);

    expect(
      await home.use(
        'unlocked',
        ['status', ID],
        ['get', ID],
        ['get', OTHER],
        ['set', ID, { apiKey: 'sk_live_replaced_0000' }, 'keychain'],
      ),
    ).toEqual([
      shown('keychain'),
      ok(SECRETS),
      ok({ apiKey: null, userId: null, boundTo: null }),
      ok({
        apiKey: { present: true, keptIn: 'keychain', tail: '0000' },
        userId: { present: true, keptIn: 'keychain', tail: 'cdef' },
      }),
    ]);

    expect(await home.use('unlocked', ['get', ID], ['forget', ID], ['forget', ID], ['status', ID])).toEqual([
      ok({ ...SECRETS, apiKey: 'sk_live_replaced_0000' }),
      ok(null),
      ok(null),
      NOTHING,
    ]);
    expect(await home.use('unlocked', ['get', ID])).toEqual([ok({ apiKey: null, userId: null, boundTo: null })]);
  });

  it('keeps no copy of secrets stored for the session', async () => {
    await home.use('unlocked', ['set', ID, SECRETS, 'keychain']);
    expect(await home.use('unlocked', ['status', ID], ['set', ID, SECRETS, 'session'], ['status', ID])).toEqual([
      shown('keychain'),
      shown('session'),
      shown('session'),
    ]);
    expect(await home.use('unlocked', ['status', ID])).toEqual([NOTHING]);
  });
});

describe('a locked keyring that can’t be unlocked', () => {
  it('is reported as locked, is not mistaken for an empty one, and loses nothing', async () => {
    await home.use('unlocked', ['set', ID, SECRETS, 'keychain']);
    expect(
      await home.use(
        'locked',
        ['check'],
        ['status', ID],
        ['get', OTHER],
        ['set', ID, SECRETS, 'keychain'],
        ['forget', ID],
      ),
    ).toEqual(Array(5).fill(keychainError('locked')));
    expect(await home.use('unlocked', ['get', ID], ['forget', ID])).toEqual([ok(SECRETS), ok(null)]);
  });

  it('still allows storing secrets for the session', async () => {
    expect(await home.use('locked', ['set', ID, SECRETS, 'session'], ['get', ID])).toEqual([
      shown('session'),
      ok(SECRETS),
    ]);
  });
});

describe('a computer without a usable keychain', () => {
  for (const [desktop, reason] of [
    ['no keyring yet', 'locked'],
    ['no secret service', 'no-service'],
    ['no session bus', 'no-service'],
    ['no library', 'no-library'],
  ] as const) {
    it(`reports "${reason}" with ${desktop}, and keeps secrets for the session`, async () => {
      const bare = createHome();
      try {
        expect(
          await bare.use(
            desktop,
            ['check'],
            ['status', ID],
            ['set', ID, SECRETS, 'keychain'],
            ['set', ID, SECRETS, 'session'],
            ['get', ID],
          ),
        ).toEqual([keychainError(reason), keychainError(reason), keychainError(reason), shown('session'), ok(SECRETS)]);
      } finally {
        bare.remove();
      }
    });
  }

  it('allows removing a connection without a keychain service or library', async () => {
    for (const desktop of ['no secret service', 'no session bus', 'no library'] as const) {
      expect(await home.use(desktop, ['set', ID, SECRETS, 'session'], ['forget', ID])).toEqual([
        shown('session'),
        ok(null),
      ]);
    }
  });
});
