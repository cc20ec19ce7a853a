import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hidePasted } from '@backend/credentials/hide-pasted';
import { createPastedSecrets } from '@backend/credentials/pasted-secrets';
import { withSealedSecrets } from '@backend/credentials/sealed-secrets';
import { ok } from '@domain/errors/errors';
import { createKeyPair, openSealed, seal } from '@domain/secrets/seal';
import { sealedSchema } from '@domain/secrets/sealed';

const SECRET = 'sk_live_sealed_é_1';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a sealed secret', () => {
  it('is opened only by the key pair it was sealed for', () => {
    const keys = createKeyPair();
    const sealed = seal(bytes(SECRET), keys.publicKey);
    expect(sealedSchema.parse(sealed)).toBe(sealed);
    expect(openSealed(sealed, keys)).toBe(SECRET);
    expect(openSealed(sealed, createKeyPair())).toBeNull();
  });

  it('is different each time, and can’t be changed', () => {
    const keys = createKeyPair();
    const [one, other] = [seal(bytes(SECRET), keys.publicKey), seal(bytes(SECRET), keys.publicKey)];
    expect(one).not.toBe(other);
    expect(openSealed(`${one.slice(0, -1)}${one.endsWith('0') ? '1' : '0'}`, keys)).toBeNull();
    expect(openSealed('sealed1:', keys)).toBeNull();
    expect(openSealed('sealed1:zz', keys)).toBeNull();
  });

  it('leaves no bytes behind in its source array', () => {
    const secret = bytes(SECRET);
    seal(secret, createKeyPair().publicKey);
    expect([...secret].every((byte) => byte === 0)).toBe(true);
  });

  it.each([SECRET, '', `sealed2:00`, `sealed1:${SECRET}`])('is the only form that the bridge takes: not %j', (text) => {
    expect(sealedSchema.safeParse(text).success).toBe(false);
  });
});

describe('commands with secrets', () => {
  async function handlers() {
    const got: unknown[] = [];
    const take = (input: unknown): never => {
      got.push(input);
      return ok(null) as never;
    };
    const inner: Parameters<typeof withSealedSecrets>[0] = {
      'connections.create': take,
      'connections.setCredentials': take,
      'connections.test': take,
      'proxies.signIn': take,
    };
    const pasted = createPastedSecrets(randomBytes);
    const commands = withSealedSecrets(inner, pasted);
    const answer = await commands['secrets.publicKey']({});
    if (!answer.ok) throw new Error('no public key');
    const { publicKey } = answer.value;
    return { got, commands, pasted, sealed: (text: string) => seal(bytes(text), publicKey) };
  }

  it('open their secrets, and trim them', async () => {
    const { got, commands, sealed } = await handlers();
    await commands['connections.create']({
      name: 'A',
      baseUrl: 'https://a.test',
      credentials: { apiKey: sealed(' k1 '), userId: sealed('u1'), keep: 'keychain' },
    });
    await commands['connections.setCredentials']({ connectionId: 'c', apiKey: sealed('k2'), keep: 'session' });
    await commands['connections.test']({
      kind: 'typed',
      baseUrl: 'https://a.test',
      apiKey: sealed('k3'),
      userId: sealed('u3'),
    });
    await commands['proxies.signIn']({ proxy: 'p:1', username: 'ann', password: sealed(' pä ss'), keep: 'keychain' });
    expect(got).toMatchObject([
      { credentials: { apiKey: 'k1', userId: 'u1' } },
      { apiKey: 'k2' },
      { apiKey: 'k3', userId: 'u3' },
      { password: ' pä ss' },
    ]);
  });

  it('reject values that can’t be opened or are not secrets, with the path', async () => {
    const { got, commands, sealed } = await handlers();
    const refused = (path: string) => ({ ok: false, error: { kind: 'invalid-input', path } });
    const connection = { connectionId: 'c', keep: 'keychain' } as const;
    expect(await commands['connections.setCredentials']({ ...connection, apiKey: SECRET })).toMatchObject(
      refused('apiKey'),
    );
    expect(await commands['connections.setCredentials']({ ...connection, userId: sealed('two words') })).toMatchObject(
      refused('userId'),
    );
    const credentials = { apiKey: sealed(''), userId: sealed('u'), keep: 'keychain' } as const;
    const created = commands['connections.create']({ name: 'A', baseUrl: 'https://a.test', credentials });
    expect(await created).toMatchObject(refused('credentials.apiKey'));
    expect(got).toEqual([]);
  });

  it('get the pasted secret for its placeholder, and reject an expired placeholder', async () => {
    const { got, commands, pasted, sealed } = await handlers();
    const mark = hidePasted(pasted, ' two  words', 'password').text;
    const key = hidePasted(pasted, 'sk_live_pasted_1', 'credential').text;
    await commands['connections.setCredentials']({ connectionId: 'c', apiKey: sealed(`${key} `), keep: 'session' });
    await commands['proxies.signIn']({ proxy: 'p:1', username: 'ann', password: sealed(mark), keep: 'keychain' });
    expect(got).toMatchObject([{ apiKey: 'sk_live_pasted_1' }, { password: ' two  words' }]);
    pasted.forget();
    for (const text of [key, key.slice(0, -1), `${key}0`]) {
      const answer = commands['connections.setCredentials']({
        connectionId: 'c',
        apiKey: sealed(text),
        keep: 'session',
      });
      expect(await answer).toEqual({ ok: false, error: { kind: 'pasted-secret-gone' } });
    }
    expect(got).toHaveLength(2);
  });
});
