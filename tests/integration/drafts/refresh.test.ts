import { describe, expect, it, onTestFinished } from 'vitest';
import { changesOf } from '@domain/changes/changes';
import type { FaultInput } from '@sandbox/faults/faults';
import { type SandboxOptions, startSandbox } from '@sandbox/server/server';
import { createTestBackend } from '../../support/create-test-backend';
import { KEY, USER } from '../../support/test-backend';

const CAMPAIGN = 'cmp_march_renewals';
const signed = { Authorization: `Bearer ${KEY}`, 'X-User-ID': USER, 'Content-Type': 'application/json' };

/** A backend with a draft of a campaign whose copy is the server's own, and the server. */
async function refreshing(options: Partial<SandboxOptions> = {}) {
  const server = await startSandbox({ apiKey: KEY, userId: USER, ...options });
  onTestFinished(() => server.close());
  const control = async (path: string, body: unknown): Promise<void> => {
    const init = { method: 'POST', headers: signed, body: JSON.stringify(body) };
    const answer = await fetch(`${server.baseUrl}/__sandbox/${path}`, init);
    if (!answer.ok) throw new Error(await answer.text());
  };
  const seen = async (method: string): Promise<number> => {
    const log: unknown = await (await fetch(`${server.baseUrl}/__sandbox/log`, { headers: signed })).json();
    return (log as { requests: { method: string }[] }).requests.filter((request) => request.method === method).length;
  };
  const backend = await createTestBackend();
  const connectionId = await backend.connect(server.baseUrl);
  const draft = backend.draft({
    connectionId,
    campaignId: CAMPAIGN,
    campaign: { id: CAMPAIGN, name: 'As it was', max_concurrency: 5 },
    edits: { name: { kind: 'value', value: 'Mine' } },
  });
  const refresh = () => backend.call('drafts.refresh', { draftId: draft.id });
  const reads = () => backend.store.connections.get(connectionId)?.reads;
  return {
    backend,
    draft,
    connectionId,
    refresh,
    reads,
    seen,
    edit: (fields: object) => control(`campaigns/${CAMPAIGN}`, fields),
    fault: (fault: FaultInput) => control('faults', fault),
    // oxfmt-ignore
  };
}

describe('Refresh', () => {
  it('stores a new copy, keeps every edit and shows what changed on the server', async () => {
    const { backend, draft, edit, refresh, reads } = await refreshing();
    await edit({ name: 'Theirs', max_concurrency: 9 });
    const refreshed = await refresh();
    expect(refreshed).toMatchObject({
      ok: true,
      value: {
        kind: 'refreshed',
        draft: {
          edits: { name: { kind: 'value', value: 'Mine' } },
          snapshot: { source: 'answer', campaign: { name: 'Theirs', max_concurrency: 9, status: 'draft' } },
          drift: {
            since: '2026-01-01T00:00:00.000Z',
            fields: [
              { field: 'name', before: 'As it was', after: 'Theirs' },
              { field: 'max_concurrency', before: 5, after: 9 },
            ],
          },
        },
      },
    });
    expect(reads()).toBe('yes');
    expect(backend.store.drafts.get(draft.id)).toMatchObject(
      refreshed.ok && refreshed.value.kind === 'refreshed' ? { drift: refreshed.value.draft.drift } : {},
    );
  });

  it('keeps the drift until it is dismissed', async () => {
    const { backend, draft, edit, refresh } = await refreshing();
    await edit({ max_concurrency: 9 });
    await refresh();
    await edit({ max_concurrency: 12 });
    await refresh();
    const fields = () => backend.store.drafts.get(draft.id)?.drift?.fields.filter(({ field }) => field !== 'name');
    expect(fields()).toEqual([{ field: 'max_concurrency', before: 5, after: 12 }]);
    expect(await backend.call('drafts.dismissDrift', { draftId: draft.id })).toMatchObject({
      value: { drift: null },
    });
    expect(backend.store.drafts.get(draft.id)?.drift).toBeNull();
  });

  it('drops the drift after the next successful push', async () => {
    const { backend, draft, edit, refresh } = await refreshing();
    await edit({ max_concurrency: 9 });
    await refresh();
    expect(await backend.pushNow(draft.id)).toMatchObject({ value: { outcome: { kind: 'verified' } } });
    expect(backend.store.drafts.get(draft.id)?.drift).toBeNull();
  });

  it('asks a server without reading support only once, until told to check again', async () => {
    const { backend, draft, connectionId, refresh, reads, seen } = await refreshing({ offersGet: false });
    const notOffered = { ok: true, value: { kind: 'not-read', why: { reason: 'not-offered' } } };
    expect(await refresh()).toEqual(notOffered);
    expect(reads()).toBe('no');
    expect(await refresh()).toEqual(notOffered);
    expect(await seen('GET')).toBe(1);
    expect(await backend.call('connections.forgetReads', { connectionId })).toMatchObject({
      value: { reads: 'unknown' },
    });
    await refresh();
    expect(await seen('GET')).toBe(2);
    // Everything else goes on without it.
    expect(await backend.pushNow(draft.id)).toMatchObject({ value: { outcome: { kind: 'verified' } } });
  });

  it('forgets the server’s capabilities when the address changes', async () => {
    const { backend, connectionId, refresh, reads } = await refreshing({ offersGet: false });
    await refresh();
    await backend.call('connections.update', { connectionId, name: 'Renamed' });
    expect(reads()).toBe('no');
    await backend.call('connections.update', { connectionId, baseUrl: 'http://127.0.0.1:9' });
    expect(reads()).toBe('unknown');
  });

  it.each([
    [
      { kind: 'status', status: 404 },
      { reason: 'not-found', known: false },
    ],
    [{ kind: 'status', status: 403 }, { reason: 'sign-in' }],
    [{ kind: 'status', status: 501 }, { reason: 'not-offered' }],
    [
      { kind: 'status', status: 418, detail: `no tea for ${KEY}` },
      { reason: 'refused', status: 418, detail: 'no tea for <redacted>' },
    ],
    [{ kind: 'garbage' }, { reason: 'unreadable' }],
    [{ kind: 'garbage', body: '{"id": "cmp_other"}' }, { reason: 'unreadable' }],
    [{ kind: 'reset' }, { reason: 'network', network: 'reset' }],
  ] satisfies [FaultInput, unknown][])('changes nothing if the server returns %j', async (fault, why) => {
    const { backend, draft, refresh, fault: add } = await refreshing();
    const before = backend.store.drafts.get(draft.id);
    await add(fault);
    expect(await refresh()).toEqual({ ok: true, value: { kind: 'not-read', why } });
    expect(backend.store.drafts.get(draft.id)).toEqual(before);
  });

  it('stores no secret that the server echoes', async () => {
    const { backend, draft, edit, refresh } = await refreshing();
    await edit({ campaign_context: `the key is ${KEY}` });
    await refresh();
    expect(backend.store.drafts.get(draft.id)?.snapshot?.campaign['campaign_context']).not.toContain(KEY);
    expect(backend.bytesOnDisk()).not.toContain(KEY);
  });

  it('does not overwrite the response of a push that ended meanwhile', async () => {
    const { backend, draft, edit, refresh, fault } = await refreshing();
    await edit({ name: 'As it was' });
    await fault({ kind: 'latency', ms: 400, method: 'GET', times: 1 });
    const slow = refresh();
    expect(await backend.pushNow(draft.id)).toMatchObject({ value: { outcome: { kind: 'verified' } } });
    const pushed = backend.store.drafts.get(draft.id);
    expect(await slow).toEqual({ ok: false, error: { kind: 'push-under-way' } });
    expect(backend.store.drafts.get(draft.id)).toEqual(pushed);
  });

  it('stops showing an edit as a change if the server has its value, and keeps the edit', async () => {
    const { backend, draft, edit, refresh } = await refreshing();
    await edit({ name: 'Mine' });
    await refresh();
    const after = backend.store.drafts.get(draft.id);
    expect(after?.edits).toEqual({ name: { kind: 'value', value: 'Mine' } });
    expect(after && changesOf(after)).toEqual([]);
    expect(backend.store.drafts.list().map(({ changeCount }) => changeCount)).toEqual([0]);
  });

  it('is rejected during a push, and sends no request', async () => {
    const { backend, draft, edit, refresh, fault, seen } = await refreshing();
    await edit({ name: 'As it was' });
    await fault({ kind: 'latency', ms: 400, method: 'PATCH' });
    const push = backend.pushNow(draft.id);
    expect(await refresh()).toEqual({ ok: false, error: { kind: 'push-under-way' } });
    expect(await push).toMatchObject({ value: { outcome: { kind: 'verified' } } });
    // The push's own look at the campaign.
    expect(await seen('GET')).toBe(1);
    expect(await refresh()).toMatchObject({ ok: true, value: { kind: 'refreshed' } });
  });

  it('treats a 404 as a missing campaign if one could be read before, and remembers that reading works', async () => {
    const { refresh, fault, reads } = await refreshing();
    await refresh();
    await fault({ kind: 'status', status: 404, times: 1 });
    expect(await refresh()).toMatchObject({ value: { why: { reason: 'not-found', known: true } } });
    expect(reads()).toBe('yes');
  });

  it('needs a connection', async () => {
    const { backend } = await refreshing();
    const loose = backend.draft({ connectionId: null, campaignId: CAMPAIGN, edits: {} });
    expect(await backend.call('drafts.refresh', { draftId: loose.id })).toEqual({
      ok: false,
      error: { kind: 'no-connection' },
    });
  });
});
