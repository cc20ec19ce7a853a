import { describe, expect, it } from 'vitest';
import type { CommandInput } from '@contract/index';
import { startSandbox } from '@sandbox/server/server';
import { KEY, USER } from '../../support/test-backend';
import { createSandboxBackend, forkHere, openSandbox } from './support';

const CAMPAIGN = 'cmp_march_renewals';

async function openPanel() {
  const backend = await createSandboxBackend(forkHere().fork);
  const connection = await openSandbox(backend);
  return { backend, connection };
}

describe('the panel of the sandbox', () => {
  it('adds faults that apply to the next push, and removes them one by one or all at once', async () => {
    const { backend, connection } = await openPanel();
    const set = (input: CommandInput<'sandbox.setFaults'>) => backend.call('sandbox.setFaults', input);
    const edits = { name: { kind: 'value', value: 'Mine' } } as const;
    const draft = backend.draft({ connectionId: connection.id, campaignId: CAMPAIGN, edits });
    const trouble = {
      kind: 'status',
      status: 503,
      retryAfter: '5',
      applied: false,
      times: 1,
      method: 'PATCH',
    } as const;
    await set({ change: 'add', fault: trouble });
    await set({ change: 'add', fault: { kind: 'latency', ms: 1 } });
    expect(await set({ change: 'add', fault: { kind: 'no-get' } })).toMatchObject({
      ok: true,
      value: [{ fault: { status: 503 } }, { fault: { ms: 1 } }, { fault: { kind: 'no-get' } }],
    });
    expect(await backend.pushNow(draft.id)).toMatchObject({
      ok: true,
      value: { outcome: { kind: 'refused', status: 503, reason: 'server-error' } },
    });
    const left = await backend.call('sandbox.faults', {});
    expect(left).toMatchObject({ ok: true, value: [{ id: 2 }, { id: 3 }] });
    expect(await set({ change: 'remove', faultId: 2 })).toEqual({
      ok: true,
      value: [{ id: 3, fault: { kind: 'no-get' } }],
    });
    expect(await set({ change: 'remove-all' })).toEqual({ ok: true, value: [] });
    expect(await backend.pushNow(draft.id)).toMatchObject({ ok: true, value: { outcome: { kind: 'verified' } } });

    const log = await backend.call('sandbox.log', {});
    expect(log).toMatchObject({
      ok: true,
      value: [
        { method: 'PATCH', path: `/campaign/${CAMPAIGN}`, status: 200, faults: [] },
        { method: 'PATCH', path: `/campaign/${CAMPAIGN}`, status: 503, faults: ['status', 'latency'] },
        // A push reads first; from then on it is known that this server does not offer that.
        { method: 'GET', path: `/campaign/${CAMPAIGN}`, status: 405 },
      ],
    });
    const output = JSON.stringify(log);
    for (const secret of backend.keychain.items.values()) {
      for (const one of Object.values(JSON.parse(secret) as Record<string, string>)) expect(output).not.toContain(one);
    }
  });

  it('changes a campaign like a colleague, and explains why the sandbox rejects a change', async () => {
    const { backend } = await openPanel();
    const change = (input: CommandInput<'sandbox.changeCampaign'>) => backend.call('sandbox.changeCampaign', input);
    expect(await change({ campaignId: CAMPAIGN, field: 'max_concurrency', value: 31 })).toMatchObject({
      ok: true,
      value: { id: CAMPAIGN, max_concurrency: 31 },
    });
    expect(await change({ campaignId: CAMPAIGN, field: 'schedule_start_time', value: null })).toMatchObject({
      ok: true,
      value: { max_concurrency: 31, schedule_start_time: null },
    });
    expect(await change({ campaignId: CAMPAIGN, field: 'name', value: 5 })).toMatchObject({
      ok: false,
      error: { kind: 'sandbox-refused', detail: expect.stringContaining('name') as string },
    });
    expect(await change({ campaignId: 'cmp/../nobody', field: 'name', value: 'x' })).toMatchObject({
      error: { kind: 'invalid-input', path: 'campaignId' },
    });
    expect(await change({ campaignId: 'cmp nobody', field: 'name', value: 'x' })).toEqual({
      ok: false,
      error: { kind: 'sandbox-refused', detail: 'Campaign not found' },
    });
    expect(await backend.call('sandbox.log', {})).toEqual({ ok: true, value: [] });
  });

  it('reaches no server but the sandbox of this app', async () => {
    const seen: unknown[] = [];
    const other = await startSandbox({ apiKey: KEY, userId: USER, onRequest: (request) => seen.push(request) });
    const backend = await createSandboxBackend(forkHere().fork);
    await backend.connect(other.baseUrl, 'Looks like one');
    const refused = { ok: false, error: { kind: 'no-connection' } };
    expect(await backend.call('sandbox.faults', {})).toEqual(refused);
    expect(await backend.call('sandbox.setFaults', { change: 'remove-all' })).toEqual(refused);
    expect(await backend.call('sandbox.log', {})).toEqual(refused);
    const change = (input: CommandInput<'sandbox.changeCampaign'>) => backend.call('sandbox.changeCampaign', input);
    expect(await change({ campaignId: CAMPAIGN, field: 'name', value: 'x' })).toEqual(refused);

    // With a sandbox of its own it goes there, whichever connection is in use.
    const own = await openSandbox(backend);
    const elsewhere = backend.store.connections.list().find(({ id }) => id !== own.id)?.id ?? '';
    backend.store.connections.setActive(elsewhere);
    await backend.call('sandbox.setFaults', { change: 'add', fault: { kind: 'reset', applied: false } });
    expect(await change({ campaignId: CAMPAIGN, field: 'name', value: 'Theirs' })).toMatchObject({ ok: true });
    const untouched = await fetch(`${other.baseUrl}/campaign/${CAMPAIGN}`, {
      headers: { Authorization: `Bearer ${KEY}`, 'X-User-ID': USER },
    });
    expect(await untouched.json()).toMatchObject({ name: 'March renewals, wave 2' });
    await other.close();
  });
});
