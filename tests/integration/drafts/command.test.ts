import { describe, expect, it } from 'vitest';
import { hidePasted } from '@backend/credentials/hide-pasted';
import type { CommandInput } from '@contract/index';
import { createTestBackend } from '../../support/create-test-backend';
import { KEY, USER } from '../../support/test-backend';

const BASE = 'https://api.example.test/v1';
const campaignText = `curl -X PATCH ${BASE}/campaign/cmp_1 -H 'Authorization: Bearer ${KEY}' -H 'X-User-ID: ${USER}' -d '{"name": "Pasted"}'`;

async function pasting() {
  const backend = await createTestBackend();
  const { store, vault, keychain } = backend;
  const { pasted } = backend.running.modules;
  type Typed = Partial<Extract<CommandInput<'drafts.create'>, { kind: 'typed' }>>;
  const paste = async (more: Typed = {}) =>
    backend.call('drafts.create', { kind: 'typed', connectionId: null, campaignId: '', campaignText, ...more });
  const leak = (): boolean => {
    const everywhere = backend.bytesOnDisk() + JSON.stringify(backend.events);
    return everywhere.includes(KEY) || everywhere.includes(USER);
  };
  const connect = (...parts: Parameters<typeof backend.connect>) => backend.connect(...parts);
  return {
    store,
    vault,
    keychain,
    connections: store.connections,
    items: keychain.items,
    pasted,
    connect,
    paste,
    leak,
  };
}

describe('a pasted command', () => {
  it('stores its secrets nowhere unless asked to', async () => {
    const { paste, items, leak } = await pasting();
    const made = await paste();
    expect(made).toMatchObject({ ok: true, value: { campaignId: 'cmp_1', connectionId: null } });
    expect(JSON.stringify(made)).not.toContain(KEY);
    expect(items.size).toBe(0);
    expect(leak()).toBe(false);
  });

  it('creates a connection for its address, and stores its secrets in the keychain when asked to', async () => {
    const { paste, connections, vault, leak } = await pasting();
    const made = await paste({ newConnection: { name: 'From a command' }, keepSecrets: 'keychain' });
    const [row] = connections.list();
    expect(row).toMatchObject({ name: 'From a command', baseUrl: BASE, draftCount: 1 });
    expect(made).toMatchObject({ value: { connectionId: row?.id, edits: { name: { value: 'Pasted' } } } });
    expect(await vault.get(row?.id ?? '')).toEqual({
      ok: true,
      value: { apiKey: KEY, userId: USER, boundTo: new URL(BASE).origin },
    });
    expect(JSON.stringify(made)).not.toContain(KEY);
    expect(leak()).toBe(false);
  });

  it('creates the connection without them otherwise', async () => {
    const { paste, connections, items } = await pasting();
    await paste({ newConnection: { name: 'From a command' } });
    expect(connections.list()).toHaveLength(1);
    expect(items.size).toBe(0);
  });

  it('replaces the secrets of the connection with its address', async () => {
    const { connect, paste, vault } = await pasting();
    const connectionId = await connect(BASE, 'Mine', { apiKey: 'sk_live_old_key_000', userId: 'user_old_000' });
    expect(await paste({ connectionId, keepSecrets: 'keychain' })).toMatchObject({ value: { connectionId } });
    expect(await vault.get(connectionId)).toEqual({
      ok: true,
      value: { apiKey: KEY, userId: USER, boundTo: new URL(BASE).origin },
    });
  });

  it('never gives its key to a connection with another address', async () => {
    const { connect, paste, vault, store } = await pasting();
    const old = { apiKey: 'sk_live_old_key_000', userId: 'user_old_000' };
    const connectionId = await connect('https://other.example.test', 'Other', old);
    expect(await paste({ connectionId, keepSecrets: 'keychain' })).toMatchObject({ ok: false });
    expect(await vault.get(connectionId)).toEqual({
      ok: true,
      value: { ...old, boundTo: 'https://other.example.test' },
    });
    expect(store.drafts.list()).toEqual([]);
  });

  it('is resolved from its placeholders only in main: the page only ever had the placeholders', async () => {
    const { paste, pasted, connections, vault, leak } = await pasting();
    const marked = hidePasted(pasted, campaignText, 'text').text;
    const made = await paste({ campaignText: marked, newConnection: { name: 'Marked' }, keepSecrets: 'keychain' });
    expect(made).toMatchObject({ value: { campaignId: 'cmp_1', edits: { name: { value: 'Pasted' } } } });
    expect(await vault.get(connections.list()[0]?.id ?? '')).toEqual({
      ok: true,
      value: { apiKey: KEY, userId: USER, boundTo: new URL(BASE).origin },
    });
    expect(leak()).toBe(false);
  });

  it('creates nothing if the secrets of its placeholders are gone, unless they are dropped anyway', async () => {
    const { paste, pasted, connections, store, items } = await pasting();
    const marked = hidePasted(pasted, campaignText, 'text').text;
    pasted.forget();
    const wanted = { campaignText: marked, newConnection: { name: 'New' }, keepSecrets: 'keychain' } as const;
    expect(await paste(wanted)).toEqual({ ok: false, error: { kind: 'pasted-secret-gone' } });
    expect(connections.list()).toEqual([]);
    expect(store.drafts.list()).toEqual([]);
    expect(items.size).toBe(0);
    expect(await paste({ campaignText: marked })).toMatchObject({ ok: true });
  });

  it('creates no draft that would contain a placeholder, and never returns its secret', async () => {
    const { paste, pasted, store } = await pasting();
    const mark = hidePasted(pasted, KEY, 'credential').text;
    const refused = { ok: false, error: { kind: 'campaign-text', reason: 'hidden-secret' } };
    expect(await paste({ campaignText: campaignText.replace('Pasted', mark) })).toEqual(refused);
    expect(await paste({ campaignText: `{"id": "cmp_1", "name": "${mark}"}` })).toEqual(refused);
    expect(
      await paste({ campaignId: hidePasted(pasted, 'user_4711_abc', 'credential').text, campaignText: '' }),
    ).toEqual(refused);
    expect(store.drafts.list()).toEqual([]);
  });

  it('leaves nothing behind if the keychain fails, the name is taken, or the address is not a base URL', async () => {
    const { paste, connections, keychain, store, items, connect } = await pasting();
    keychain.fails = 'locked';
    const wanted = { newConnection: { name: 'New' }, keepSecrets: 'keychain' } as const;
    expect(await paste(wanted)).toMatchObject({ ok: false, error: { kind: 'keychain', reason: 'locked' } });
    expect(connections.list()).toEqual([]);
    keychain.fails = null;
    await connect('https://other.example.test', 'new');
    const before = items.size;
    expect(await paste(wanted)).toEqual({ ok: false, error: { kind: 'name-taken' } });
    const odd = campaignText.replace('https:', 'http:');
    expect(await paste({ ...wanted, newConnection: { name: 'Odd' }, campaignText: odd })).toMatchObject({
      error: { kind: 'bad-base-url', reason: 'http-needs-loopback' },
    });
    expect(connections.list()).toHaveLength(1);
    expect(items.size).toBe(before);
    expect(store.drafts.list()).toEqual([]);
  });
});
