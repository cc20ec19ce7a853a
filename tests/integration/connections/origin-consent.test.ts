import { describe, expect, it } from 'vitest';
import { createOriginConsent } from '@backend/connections/origin-consent';
import { httpServer } from '../kathan/servers';
import { createDesk, KEY, USER } from '../push/desk';

const keys = { apiKey: KEY, userId: USER };
const BASE = 'https://api.example.test';
const OTHER = 'https://other.example.test';
const declined = (address: string) => ({ ok: false, error: { kind: 'address-not-confirmed', address } });

describe('the question before the first request to an origin', () => {
  it('comes before a connection is created, and a no stores nothing', async () => {
    const desk = createDesk();
    desk.box.answer = false;
    const credentials = { ...keys, keep: 'keychain' } as const;
    for (const input of [
      { name: 'A', baseUrl: `${BASE}/v1` },
      { name: 'A', baseUrl: `${BASE}/v1`, credentials },
    ]) {
      expect(await desk.connection['connections.create'](input)).toEqual(declined(BASE));
    }
    expect(desk.box.asked).toEqual([BASE, BASE]);
    expect(desk.items.size).toBe(0);
    expect(desk.store.connections.list()).toEqual([]);
  });

  it('comes before a typed connection is tested, and after a no nothing is sent', async () => {
    const desk = createDesk();
    const typed = { kind: 'typed', baseUrl: `${BASE}/v1`, ...keys } as const;
    desk.box.answer = false;
    expect(await desk.connection['connections.test'](typed)).toEqual(declined(BASE));
    expect(desk.box.asked).toEqual([BASE]);
  });

  it('does not come for addresses of this computer', async () => {
    const seen: unknown[] = [];
    const server = await httpServer((request, response) => {
      seen.push(request.url);
      response.end('{}');
    });
    const desk = createDesk();
    desk.box.answer = false;
    const typed = { kind: 'typed', baseUrl: server, ...keys } as const;
    expect(await desk.connection['connections.test'](typed)).toMatchObject({ ok: true });
    expect(seen).toEqual(['/protected']);
    const { port } = new URL(server);
    for (const baseUrl of [server, `http://localhost:${port}`, `https://[::1]:${port}/v1`]) {
      const made = await desk.connection['connections.create']({ name: baseUrl, baseUrl });
      expect(made).toMatchObject({ ok: true });
    }
    expect(desk.box.asked).toEqual([]);
  });

  it('comes before a connection moves to another origin, and a no leaves it and its key as they were', async () => {
    const desk = createDesk();
    const connectionId = await desk.connect(BASE);
    desk.box.answer = false;
    expect(await desk.connection['connections.update']({ connectionId, baseUrl: OTHER })).toEqual(declined(OTHER));
    expect(desk.store.connections.get(connectionId)?.baseUrl).toBe(BASE);
    expect(desk.items.size).toBe(1);
    expect(await desk.connection['connections.update']({ connectionId, baseUrl: `${BASE}/v2` })).toMatchObject({
      ok: true,
    });
    expect(desk.box.asked).toEqual([BASE, OTHER]);
  });

  it('comes before a key is stored for an address that was written into the database', async () => {
    const desk = createDesk();
    const connectionId = await desk.connect(BASE);
    desk.store.connections.update(connectionId, { baseUrl: OTHER });
    desk.box.answer = false;
    expect(await desk.connection['connections.setCredentials']({ connectionId, ...keys, keep: 'keychain' })).toEqual(
      declined(OTHER),
    );
  });

  it('comes once for an origin, and not after a restart where credentials are bound to it', async () => {
    const desk = createDesk();
    await desk.connect(BASE, 'First');
    await desk.connect(BASE, 'Second');
    expect(desk.box.asked).toEqual([BASE]);
    desk.restart();
    await desk.connect(BASE, 'Third');
    expect(desk.box.asked).toEqual([BASE]);
    desk.restart();
    await desk.vault.forget(desk.store.connections.list()[0]?.id ?? '');
    await desk.connect(BASE, 'Fourth');
    expect(desk.box.asked).toEqual([BASE]);
    for (const { id } of desk.store.connections.list()) await desk.vault.forget(id);
    desk.restart();
    await desk.connect(BASE, 'Fifth');
    expect(desk.box.asked).toEqual([BASE, BASE]);
  });

  it('shows one box at a time, and one for each origin', async () => {
    const open: { origin: string; answer: (yes: boolean) => void }[] = [];
    const consent = createOriginConsent(
      (origin) =>
        new Promise((resolve) => {
          open.push({ origin, answer: resolve });
        }),
    );
    const unbound = (): Promise<boolean> => Promise.resolve(false);
    const answers = [BASE, BASE, OTHER].map((origin) => consent.confirm(origin, unbound));
    await expect.poll(() => open.length).toBe(1);
    open[0]?.answer(true);
    await expect.poll(() => open.length).toBe(2);
    expect(open.map(({ origin }) => origin)).toEqual([BASE, OTHER]);
    open[1]?.answer(false);
    expect(await Promise.all(answers)).toEqual([{ ok: true, value: null }, { ok: true, value: null }, declined(OTHER)]);
  });
});
