import { describe, expect, it } from 'vitest';
import { createTestBackend, restartedAfterCrash } from '../../support/create-test-backend';
import { KEY, USER } from '../../support/test-backend';
import { httpServer } from '../kathan/servers';

const keys = { apiKey: KEY, userId: USER };
const BASE = 'https://api.example.test';
const OTHER = 'https://other.example.test';
const declined = (address: string) => ({ ok: false, error: { kind: 'address-not-confirmed', address } });

describe('the question before the first request to an origin', () => {
  it('is asked before a connection is created, and stores nothing if declined', async () => {
    const backend = await createTestBackend();
    backend.originBox.answer = false;
    const credentials = { ...keys, keep: 'keychain' } as const;
    for (const input of [
      { name: 'A', baseUrl: `${BASE}/v1` },
      { name: 'A', baseUrl: `${BASE}/v1`, credentials },
    ]) {
      expect(await backend.call('connections.create', input)).toEqual(declined(BASE));
    }
    expect(backend.originBox.asked).toEqual([BASE, BASE]);
    expect(backend.keychain.items.size).toBe(0);
    expect(backend.store.connections.list()).toEqual([]);
  });

  it('is asked before a typed connection is tested, and sends nothing if declined', async () => {
    const backend = await createTestBackend();
    const typed = { kind: 'typed', baseUrl: `${BASE}/v1`, ...keys } as const;
    backend.originBox.answer = false;
    expect(await backend.call('connections.test', typed)).toEqual(declined(BASE));
    expect(backend.originBox.asked).toEqual([BASE]);
  });

  it('is not asked for addresses of this computer', async () => {
    const seen: unknown[] = [];
    const server = await httpServer((request, response) => {
      seen.push(request.url);
      response.end('{}');
    });
    const backend = await createTestBackend();
    backend.originBox.answer = false;
    const typed = { kind: 'typed', baseUrl: server, ...keys } as const;
    expect(await backend.call('connections.test', typed)).toMatchObject({ ok: true });
    expect(seen).toEqual(['/protected']);
    const { port } = new URL(server);
    for (const baseUrl of [server, `http://localhost:${port}`, `https://[::1]:${port}/v1`]) {
      const made = await backend.call('connections.create', { name: baseUrl, baseUrl });
      expect(made).toMatchObject({ ok: true });
    }
    expect(backend.originBox.asked).toEqual([]);
  });

  it('is asked before a connection moves to another origin, and changes nothing if declined', async () => {
    const backend = await createTestBackend();
    const connectionId = await backend.connect(BASE);
    backend.originBox.answer = false;
    expect(await backend.call('connections.update', { connectionId, baseUrl: OTHER })).toEqual(declined(OTHER));
    expect(backend.store.connections.get(connectionId)?.baseUrl).toBe(BASE);
    expect(backend.keychain.items.size).toBe(1);
    expect(await backend.call('connections.update', { connectionId, baseUrl: `${BASE}/v2` })).toMatchObject({
      ok: true,
    });
    expect(backend.originBox.asked).toEqual([BASE, OTHER]);
  });

  it('is asked before a key is stored for an address written into the database', async () => {
    const backend = await createTestBackend();
    const connectionId = await backend.connect(BASE);
    backend.store.connections.update(connectionId, { baseUrl: OTHER });
    backend.originBox.answer = false;
    expect(await backend.call('connections.setCredentials', { connectionId, ...keys, keep: 'keychain' })).toEqual(
      declined(OTHER),
    );
  });

  it('is asked once per origin, and not after a restart if credentials are bound to it', async () => {
    let backend = await createTestBackend();
    await backend.connect(BASE, 'First');
    await backend.connect(BASE, 'Second');
    expect(backend.originBox.asked).toEqual([BASE]);
    backend = await restartedAfterCrash(backend);
    await backend.connect(BASE, 'Third');
    expect(backend.originBox.asked).toEqual([BASE]);
    backend = await restartedAfterCrash(backend);
    await backend.vault.forget(backend.store.connections.list()[0]?.id ?? '');
    await backend.connect(BASE, 'Fourth');
    expect(backend.originBox.asked).toEqual([BASE]);
    for (const { id } of backend.store.connections.list()) await backend.vault.forget(id);
    backend = await restartedAfterCrash(backend);
    await backend.connect(BASE, 'Fifth');
    expect(backend.originBox.asked).toEqual([BASE, BASE]);
  });

  it('shows one message box at a time, and one per origin', async () => {
    const open: { origin: string; answer: (yes: boolean) => void }[] = [];
    const backend = await createTestBackend({
      confirmOrigin: (origin) =>
        new Promise((resolve) => {
          open.push({ origin, answer: resolve });
        }),
    });
    const answers = [BASE, BASE, OTHER].map((baseUrl, index) =>
      backend.call('connections.create', { name: `Connection ${index}`, baseUrl }),
    );
    await expect.poll(() => open.length).toBe(1);
    open[0]?.answer(true);
    await expect.poll(() => open.length).toBe(2);
    expect(open.map(({ origin }) => origin)).toEqual([BASE, OTHER]);
    open[1]?.answer(false);
    expect(await Promise.all(answers)).toMatchObject([{ ok: true }, { ok: true }, declined(OTHER)]);
    expect(backend.store.connections.list().map(({ baseUrl }) => baseUrl)).toEqual([BASE, BASE]);
  });
});
