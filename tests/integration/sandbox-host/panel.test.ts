import { describe, expect, it } from 'vitest';
import { startSandbox } from '@sandbox/server/server';
import { KEY, USER } from '../push/desk';
import { createSandboxDesk, forkHere, opened } from './support';

const CAMPAIGN = 'cmp_march_renewals';

async function openPanel() {
  const desk = createSandboxDesk(forkHere().fork);
  const connection = await opened(desk.handlers);
  return { ...desk, connection };
}

describe('the panel of the sandbox', () => {
  it('adds faults that strike the next push, and removes them one by one or all at once', async () => {
    const desk = await openPanel();
    const set = desk.handlers['sandbox.setFaults'];
    const edits = { name: { kind: 'value', value: 'Mine' } } as const;
    const draft = desk.draft({ connectionId: desk.connection.id, campaignId: CAMPAIGN, edits });
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
    expect(await desk.pushNow(draft.id)).toMatchObject({
      ok: true,
      value: { outcome: { kind: 'refused', status: 503, reason: 'server-error' } },
    });
    const left = await desk.handlers['sandbox.faults']({});
    expect(left).toMatchObject({ ok: true, value: [{ id: 2 }, { id: 3 }] });
    expect(await set({ change: 'remove', faultId: 2 })).toEqual({
      ok: true,
      value: [{ id: 3, fault: { kind: 'no-get' } }],
    });
    expect(await set({ change: 'remove-all' })).toEqual({ ok: true, value: [] });
    expect(await desk.pushNow(draft.id)).toMatchObject({ ok: true, value: { outcome: { kind: 'verified' } } });

    const log = await desk.handlers['sandbox.log']({});
    expect(log).toMatchObject({
      ok: true,
      value: [
        { method: 'PATCH', path: `/campaign/${CAMPAIGN}`, status: 200, faults: [] },
        { method: 'PATCH', path: `/campaign/${CAMPAIGN}`, status: 503, faults: ['status', 'latency'] },
        // A push reads first; from then on it is known that this server does not offer that.
        { method: 'GET', path: `/campaign/${CAMPAIGN}`, status: 405 },
      ],
    });
    const said = JSON.stringify(log);
    for (const secret of desk.items.values()) {
      for (const one of Object.values(JSON.parse(secret) as Record<string, string>)) expect(said).not.toContain(one);
    }
  });

  it('changes a campaign as somebody else, and says why where the sandbox does not take it', async () => {
    const desk = await openPanel();
    const change = desk.handlers['sandbox.changeCampaign'];
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
    expect(await change({ campaignId: 'cmp/../nobody', field: 'name', value: 'x' })).toEqual({
      ok: false,
      error: { kind: 'sandbox-refused', detail: 'Campaign not found' },
    });
    expect(await desk.handlers['sandbox.log']({})).toEqual({ ok: true, value: [] });
  });

  it('reaches no server but the sandbox of this app', async () => {
    const seen: unknown[] = [];
    const other = await startSandbox({ apiKey: KEY, userId: USER, onRequest: (request) => seen.push(request) });
    const desk = createSandboxDesk(forkHere().fork);
    await desk.connect(other.baseUrl, 'Looks like one');
    const refused = { ok: false, error: { kind: 'no-connection' } };
    expect(await desk.handlers['sandbox.faults']({})).toEqual(refused);
    expect(await desk.handlers['sandbox.setFaults']({ change: 'remove-all' })).toEqual(refused);
    expect(await desk.handlers['sandbox.log']({})).toEqual(refused);
    const change = desk.handlers['sandbox.changeCampaign'];
    expect(await change({ campaignId: CAMPAIGN, field: 'name', value: 'x' })).toEqual(refused);

    // With a sandbox of its own it goes there, whichever connection is in use.
    const own = await opened(desk.handlers);
    const elsewhere = desk.store.connections.list().find(({ id }) => id !== own.id)?.id ?? '';
    desk.store.connections.setActive(elsewhere);
    await desk.handlers['sandbox.setFaults']({ change: 'add', fault: { kind: 'reset', applied: false } });
    expect(await change({ campaignId: CAMPAIGN, field: 'name', value: 'Theirs' })).toMatchObject({ ok: true });
    const untouched = await fetch(`${other.baseUrl}/campaign/${CAMPAIGN}`, {
      headers: { Authorization: `Bearer ${KEY}`, 'X-User-ID': USER },
    });
    expect(await untouched.json()).toMatchObject({ name: 'March renewals, wave 2' });
    await other.close();
  });
});
