import { describe, expect, it, onTestFinished } from 'vitest';
import { startSandbox } from '@sandbox/server/server';
import { createTestBackend } from '../../support/create-test-backend';
import { KEY, type TestBackend, USER } from '../../support/test-backend';
import { closedPort, httpServer, untrustedServer } from '../kathan/servers';

const keys = { apiKey: KEY, userId: USER };
const failedWith = (error: object) => ({ ok: false, error });
const locked = failedWith({ kind: 'keychain', reason: 'locked' });
const present = (tail: string) => ({ present: true, keptIn: 'keychain', tail });
const NONE = { ok: true, value: { apiKey: { present: false }, userId: { present: false } } };
const BASE = 'https://api.example.test';

const status = (backend: TestBackend, connectionId: string) =>
  backend.call('connections.credentials', { connectionId });

describe('creating a connection', () => {
  it('stores it, makes it active, and keeps its secrets only in the keychain', async () => {
    const backend = await createTestBackend();
    const made = await backend.call('connections.create', {
      name: 'Staging',
      baseUrl: ' https://API.example.test/v1/ ',
      credentials: { ...keys, keep: 'keychain' },
    });
    expect(made).toMatchObject({
      ok: true,
      value: { name: 'Staging', baseUrl: `${BASE}/v1`, kind: 'server', scheduleKeys: 'camelCase', draftCount: 0 },
    });
    const id = made.ok ? made.value.id : '';
    expect(await backend.call('connections.list', {})).toEqual({
      ok: true,
      value: { connections: [made.ok ? made.value : null], activeConnectionId: id },
    });
    expect(await status(backend, id)).toEqual({
      ok: true,
      value: { apiKey: present('4f60'), userId: present('6e7f') },
    });
    expect([...backend.keychain.items.keys()]).toEqual([id]);
    const output = backend.bytesOnDisk() + JSON.stringify(made) + JSON.stringify(backend.events);
    expect(output).not.toContain(KEY);
    expect(output).not.toContain(USER);
  });

  it('works without credentials, and without a keychain', async () => {
    const backend = await createTestBackend();
    backend.keychain.fails = 'no-library';
    expect(await backend.call('connections.create', { name: 'A', baseUrl: BASE })).toMatchObject({ ok: true });
    const credentials = { ...keys, keep: 'session' } as const;
    const made = await backend.call('connections.create', { name: 'B', baseUrl: BASE, credentials });
    expect(made).toMatchObject({ ok: true });
    expect(await status(backend, made.ok ? made.value.id : '')).toMatchObject({
      ok: true,
      value: { apiKey: { present: true, keptIn: 'session' } },
    });
  });

  it('creates nothing when the keychain fails', async () => {
    const backend = await createTestBackend();
    backend.keychain.fails = 'locked';
    const credentials = { ...keys, keep: 'keychain' } as const;
    expect(await backend.call('connections.create', { name: 'A', baseUrl: BASE, credentials })).toEqual(locked);
    expect(backend.store.connections.list()).toEqual([]);
  });

  it('leaves no secret behind if the disk fails', async () => {
    const backend = await createTestBackend();
    backend.store.connections.insert = () => {
      throw Object.assign(new Error('database or disk is full'), { code: 'ERR_SQLITE_ERROR', errcode: 13 });
    };
    const credentials = { ...keys, keep: 'keychain' } as const;
    expect(await backend.call('connections.create', { name: 'A', baseUrl: BASE, credentials })).toEqual(
      failedWith({ kind: 'storage', reason: 'disk-full' }),
    );
    expect(backend.keychain.items.size).toBe(0);
  });

  it('rejects a name that is taken regardless of case, and an invalid address', async () => {
    const backend = await createTestBackend();
    await backend.connect(BASE, 'Staging');
    expect(await backend.call('connections.create', { name: 'STAGING', baseUrl: BASE })).toEqual(
      failedWith({ kind: 'name-taken' }),
    );
    expect(await backend.call('connections.create', { name: 'B', baseUrl: 'http://api.example.test' })).toEqual(
      failedWith({ kind: 'bad-base-url', reason: 'http-needs-loopback' }),
    );
    expect(backend.store.connections.list()).toHaveLength(1);
  });

  it('accepts only one of two with the same name created at the same time', async () => {
    const backend = await createTestBackend();
    const credentials = { ...keys, keep: 'keychain' } as const;
    const create = () => backend.call('connections.create', { name: 'A', baseUrl: BASE, credentials });
    const made = await Promise.all([create(), create()]);
    expect(made.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(backend.store.connections.list()).toHaveLength(1);
    expect(backend.keychain.items.size).toBe(1);
  });
});

describe('changing a connection', () => {
  it('renames it and changes the schedule field names', async () => {
    const backend = await createTestBackend();
    const connectionId = await backend.connect(BASE, 'Staging');
    await backend.connect(BASE, 'Other');
    expect(
      await backend.call('connections.update', { connectionId, name: 'staging', scheduleKeys: 'snake_case' }),
    ).toMatchObject({ ok: true, value: { name: 'staging', scheduleKeys: 'snake_case', baseUrl: BASE } });
    expect(await backend.call('connections.update', { connectionId, name: 'OTHER' })).toEqual(
      failedWith({ kind: 'name-taken' }),
    );
    expect(await status(backend, connectionId)).toMatchObject({ value: { apiKey: { present: true } } });
  });

  it('keeps the secrets when only the path of its address changes', async () => {
    const backend = await createTestBackend();
    const connectionId = await backend.connect(BASE);
    await backend.call('connections.update', { connectionId, baseUrl: `${BASE}/v2` });
    expect(await status(backend, connectionId)).toMatchObject({ value: { apiKey: { present: true } } });
  });

  for (const baseUrl of ['https://other.example.test', 'https://api.example.test:8443', 'http://127.0.0.1:4010']) {
    it(`removes the secrets when it points to ${baseUrl}, for which they were not entered`, async () => {
      const backend = await createTestBackend();
      const connectionId = await backend.connect(BASE);
      expect(await backend.call('connections.update', { connectionId, baseUrl })).toMatchObject({
        ok: true,
        value: { baseUrl },
      });
      expect(await status(backend, connectionId)).toEqual(NONE);
      expect(backend.keychain.items.size).toBe(0);
    });
  }

  it('keeps the address if the secrets can’t be deleted', async () => {
    const backend = await createTestBackend();
    const connectionId = await backend.connect(BASE);
    backend.keychain.fails = 'locked';
    expect(await backend.call('connections.update', { connectionId, baseUrl: 'https://other.example.test' })).toEqual(
      locked,
    );
    expect(backend.store.connections.get(connectionId)?.baseUrl).toBe(BASE);
  });

  it('never sends a key to an address entered while the keychain is being read', async () => {
    const seen: unknown[] = [];
    const elsewhere = await httpServer((request, response) => {
      seen.push(request.headers);
      response.end('{}');
    });
    const backend = await createTestBackend();
    const connectionId = await backend.connect(BASE);
    const { get } = backend.vault;
    backend.vault.get = async (id) => {
      const secrets = await get(id);
      await backend.call('connections.update', { connectionId, baseUrl: elsewhere });
      return secrets;
    };
    expect(await backend.call('connections.test', { kind: 'stored', connectionId })).toEqual(
      failedWith({ kind: 'no-credentials' }),
    );
    expect(seen).toEqual([]);
  });

  it('never sends a key to an address written into the database', async () => {
    const seen: unknown[] = [];
    const elsewhere = await httpServer((request, response) => {
      seen.push(request.headers);
      response.end('{}');
    });
    const backend = await createTestBackend();
    const connectionId = await backend.connect(BASE);
    backend.store.connections.update(connectionId, { baseUrl: elsewhere });
    expect(await backend.call('connections.test', { kind: 'stored', connectionId })).toEqual(
      failedWith({ kind: 'credentials-for-other-address', address: new URL(BASE).origin }),
    );
    backend.store.connections.update(connectionId, { baseUrl: 'http://192.0.2.2' });
    expect(await backend.call('connections.test', { kind: 'stored', connectionId })).toEqual(
      failedWith({ kind: 'bad-base-url', reason: 'http-needs-loopback' }),
    );
    expect(seen).toEqual([]);
  });

  it('lets a key from an earlier version go to the first address it is used for, and to no other', async () => {
    const paths: (string | undefined)[] = [];
    const server = await httpServer((request, response) => {
      paths.push(request.url);
      response.end('{}');
    });
    const backend = await createTestBackend();
    const connectionId = await backend.connect(server);
    await backend.vault.forget(connectionId);
    await backend.vault.set(connectionId, keys, 'keychain');
    await backend.call('connections.test', { kind: 'stored', connectionId });
    expect(paths).toEqual(['/protected']);
    const origin = new URL(server).origin;
    expect([...backend.keychain.items.values()]).toEqual([JSON.stringify({ ...keys, boundTo: origin })]);
    backend.store.connections.update(connectionId, { baseUrl: BASE });
    expect(await backend.call('connections.test', { kind: 'stored', connectionId })).toEqual(
      failedWith({ kind: 'credentials-for-other-address', address: origin }),
    );
  });

  it('replaces and deletes secrets', async () => {
    const backend = await createTestBackend();
    const connectionId = await backend.connect(BASE);
    expect(
      await backend.call('connections.setCredentials', {
        connectionId,
        apiKey: 'sk_live_replaced_0000',
        keep: 'keychain',
      }),
    ).toEqual({ ok: true, value: { apiKey: present('0000'), userId: present('6e7f') } });
    expect(await backend.call('connections.forgetCredentials', { connectionId })).toEqual({ ok: true, value: null });
    expect(await status(backend, connectionId)).toEqual(NONE);
  });
});

describe('removing a connection', () => {
  it('deletes its secrets and detaches its drafts, which are kept', async () => {
    const backend = await createTestBackend();
    const connectionId = await backend.connect(BASE);
    const edits = { name: { kind: 'value', value: 'A' } } as const;
    const draft = backend.draft({ connectionId, campaignId: 'cmp_1', edits });
    expect(await backend.call('connections.remove', { connectionId })).toEqual({
      ok: true,
      value: { detachedDrafts: 1 },
    });
    expect(backend.keychain.items.size).toBe(0);
    expect(backend.store.drafts.get(draft.id)).toMatchObject({ connectionId: null, edits });
    expect(await backend.call('connections.list', {})).toEqual({
      ok: true,
      value: { connections: [], activeConnectionId: null },
    });
  });

  it('fails if its secrets can’t be deleted, so that none is left behind unnoticed', async () => {
    const backend = await createTestBackend();
    const connectionId = await backend.connect(BASE);
    for (const reason of ['locked', 'denied', 'timeout', 'failed'] as const) {
      backend.keychain.fails = reason;
      expect(await backend.call('connections.remove', { connectionId })).toEqual(
        failedWith({ kind: 'keychain', reason }),
      );
    }
    expect(backend.store.connections.get(connectionId)).not.toBeNull();
    backend.keychain.fails = null;
    expect(await backend.call('connections.remove', { connectionId })).toMatchObject({ ok: true });
  });

  it('works without any keychain', async () => {
    const backend = await createTestBackend();
    backend.keychain.fails = 'no-service';
    const credentials = { ...keys, keep: 'session' } as const;
    const made = await backend.call('connections.create', { name: 'A', baseUrl: BASE, credentials });
    const connectionId = made.ok ? made.value.id : '';
    expect(await backend.call('connections.remove', { connectionId })).toMatchObject({ ok: true });
  });

  it('is rejected for an unknown one, like every other command', async () => {
    const backend = await createTestBackend();
    const connectionId = '00000000-0000-4000-8000-000000000000';
    const missing = failedWith({ kind: 'not-found', what: 'connection' });
    expect(await backend.call('connections.remove', { connectionId })).toEqual(missing);
    expect(await backend.call('connections.update', { connectionId })).toEqual(missing);
    expect(await backend.call('connections.activate', { connectionId })).toEqual(missing);
    expect(await status(backend, connectionId)).toEqual(missing);
    expect(await backend.call('connections.setCredentials', { connectionId, ...keys, keep: 'session' })).toEqual(
      missing,
    );
    expect(await backend.call('connections.forgetCredentials', { connectionId })).toEqual(missing);
    expect(backend.keychain.items.size).toBe(0);
  });
});

describe('switching connections', () => {
  it('makes another connection the active one', async () => {
    const backend = await createTestBackend();
    const first = await backend.connect(BASE, 'First');
    await backend.connect(BASE, 'Second');
    await backend.call('connections.activate', { connectionId: first });
    expect(await backend.call('connections.list', {})).toMatchObject({ value: { activeConnectionId: first } });
  });
});

describe('the keychain check', () => {
  it('reports that it works, or why it doesn’t', async () => {
    const backend = await createTestBackend();
    expect(await backend.call('keychain.check', {})).toEqual({ ok: true, value: { kind: 'usable' } });
    backend.keychain.fails = 'denied';
    expect(await backend.call('keychain.check', {})).toEqual({
      ok: true,
      value: { kind: 'unusable', reason: 'denied' },
    });
  });
});

describe('testing a connection', () => {
  const typed = (baseUrl: string) => ({ kind: 'typed', baseUrl, ...keys }) as const;
  async function tested(baseUrl: string) {
    const outcome = await (await createTestBackend()).call('connections.test', typed(baseUrl));
    return outcome.ok ? outcome.value : outcome.error;
  }
  const answering = (status: number, body: string, headers: Record<string, string> = {}) =>
    httpServer((_request, response) => response.writeHead(status, headers).end(body));

  it('reports the masked user ID for valid credentials, typed or stored', async () => {
    const server = await startSandbox({ apiKey: KEY, userId: USER });
    onTestFinished(() => server.close());
    const backend = await createTestBackend();
    const connectionId = await backend.connect(server.baseUrl);
    const accepted = { ok: true, value: { kind: 'accepted', userId: 'user_…6e7f' } };
    expect(await backend.call('connections.test', typed(server.baseUrl))).toMatchObject(accepted);
    const stored = await backend.call('connections.test', { kind: 'stored', connectionId });
    expect(stored).toMatchObject(accepted);
    expect(JSON.stringify(stored)).not.toContain(USER);
  });

  it('tells of each connection whether its last request got a response', async () => {
    const server = await startSandbox({ apiKey: KEY, userId: USER });
    onTestFinished(() => server.close());
    const backend = await createTestBackend();
    const refused = `http://127.0.0.1:${String(await closedPort())}`;
    const connectionId = await backend.connect(refused);
    const silence = async () => {
      const listed = await backend.call('connections.list', {});
      return listed.ok && listed.value.connections.map((connection) => connection.silence);
    };
    expect(await silence()).toEqual([null]);
    backend.events.length = 0;
    await backend.call('connections.test', { kind: 'stored', connectionId });
    expect(await silence()).toEqual(['refused']);
    expect(backend.events).toContainEqual({ name: 'changed', what: 'connections' });
    await backend.call('connections.update', { connectionId, name: 'Moved', baseUrl: server.baseUrl });
    expect(await silence()).toEqual([null]);
    await backend.call('connections.test', { kind: 'stored', connectionId });
    expect(await silence()).toEqual([null]);
  });

  it('reports nothing secret, even if the server echoes everything', async () => {
    const both = `${KEY} ${USER}`;
    for (const baseUrl of [
      await answering(200, JSON.stringify({ message: `hello ${both}`, user_id: KEY })),
      await answering(200, JSON.stringify({ message: both, user_id: both })),
      await answering(401, JSON.stringify({ detail: both })),
      await answering(403, both),
    ]) {
      const output = JSON.stringify(await tested(baseUrl));
      expect(output).not.toContain(KEY);
      expect(output).not.toContain(USER);
      expect(output).not.toContain(KEY.slice(-4));
    }
  });

  it('reports a rejected key with the server’s message', async () => {
    const detail = 'Invalid authentication credentials';
    for (const status of [401, 403] as const) {
      const baseUrl = await answering(status, JSON.stringify({ detail }));
      expect(await tested(baseUrl)).toEqual({ kind: 'key-refused', status, detail });
    }
  });

  it('reports that it is not this API', async () => {
    for (const [status, body] of [
      [200, '<html><title>Welcome to nginx!</title></html>'],
      [200, '{"message":"hello"}'],
      [200, ''],
      [404, '{"detail":"Not Found"}'],
      [405, ''],
    ] as const) {
      expect(await tested(await answering(status, body))).toEqual({ kind: 'not-this-api', status });
    }
  });

  it('reports too many requests, and until when', async () => {
    const baseUrl = await answering(429, '{"detail":"Rate limit exceeded"}', { 'Retry-After': '30' });
    expect(await tested(baseUrl)).toMatchObject({
      kind: 'rate-limited',
      retryAt: expect.stringMatching(/^20/) as string,
    });
    expect(await tested(await answering(429, ''))).toEqual({ kind: 'rate-limited', retryAt: null });
  });

  it('reports a server error', async () => {
    expect(await tested(await answering(503, '<html>'))).toEqual({ kind: 'server-error', status: 503 });
  });

  it('reports why there was no response', async () => {
    const silent = await httpServer(() => undefined);
    const moved = await answering(307, '', { Location: 'https://elsewhere.example.test' });
    const untrusted = await untrustedServer((_request, response) => response.end());
    expect(await tested(`http://127.0.0.1:${String(await closedPort())}`)).toEqual({
      kind: 'network',
      reason: 'refused',
    });
    expect(await tested('https://nothing-here.invalid')).toEqual({ kind: 'network', reason: 'dns' });
    expect(await tested(untrusted)).toEqual({ kind: 'network', reason: 'tls' });
    expect(await tested(moved)).toEqual({ kind: 'network', reason: 'redirect' });
    expect(await tested(silent)).toEqual({ kind: 'network', reason: 'timeout' });
  });

  it('needs a valid address, an existing connection and its secrets', async () => {
    expect(await tested('http://api.example.test')).toEqual({ kind: 'bad-base-url', reason: 'http-needs-loopback' });
    const backend = await createTestBackend();
    const made = await backend.call('connections.create', { name: 'A', baseUrl: BASE });
    const connectionId = made.ok ? made.value.id : '';
    expect(await backend.call('connections.test', { kind: 'stored', connectionId })).toEqual(
      failedWith({ kind: 'no-credentials' }),
    );
    expect(
      await backend.call('connections.test', {
        kind: 'stored',
        connectionId: '00000000-0000-4000-8000-000000000000',
      }),
    ).toEqual(failedWith({ kind: 'no-connection' }));
  });
});
