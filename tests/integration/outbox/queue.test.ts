import { describe, expect, it } from 'vitest';
import { fastClock, fastTime } from '../../support/clocks';
import { createTestBackend, restartedAfterCrash } from '../../support/create-test-backend';
import { renameEdits } from '../../support/test-backend';
import { startServer } from './server';

const base = { id: 'c-1', name: 'As it was', max_concurrency: 5 };

/** A backend at a fast clock with one draft that renames a campaign. */
async function renaming(options: Parameters<typeof startServer>[0] = {}, speed = 50) {
  const server = await startServer(options);
  const backend = await createTestBackend({ clock: fastClock(speed) });
  const connectionId = await backend.connect(server.baseUrl);
  const draftId = backend.draft({ connectionId, edits: renameEdits('New'), campaign: base }).id;
  return { server, backend, connectionId, draftId };
}

const sentNames = (server: Awaited<ReturnType<typeof startServer>>): unknown[] =>
  server.arrived.map(({ body }) => body['name']);

describe('a queued update', () => {
  it('is sent automatically and verified, and its edits are no longer changes', async () => {
    const { server, backend, draftId } = await renaming();
    const id = await backend.queued(draftId);
    await expect.poll(() => backend.status(id)).toMatchObject({ state: 'done' });
    expect(server.arrived).toEqual([{ campaignId: 'c-1', body: { name: 'New' }, taken: true, status: 200 }]);
    expect(backend.receipts()).toMatchObject([{ outcome: { kind: 'verified' }, repeated: false, alreadyThere: false }]);
    expect(backend.store.drafts.get(draftId)).toMatchObject({ edits: {}, outbox: null });
    expect(backend.deliveryLog(id)).toEqual(['queued', 'checked', 'sent']);
    expect(backend.unexpectedErrors).toEqual([]);
  });

  it('[S9] is rejected with nothing to send, no connection, an error, or a changed draft', async () => {
    const { backend, connectionId, draftId } = await renaming();
    expect(await backend.call('outbox.enqueue', { draftId, revision: 7 })).toMatchObject({
      error: { kind: 'draft-changed' },
    });
    const without = backend.draft({ connectionId: null, edits: renameEdits('New') }).id;
    expect(await backend.enqueue(without)).toMatchObject({ error: { kind: 'no-connection' } });
    const wrong = backend.draft({ connectionId, edits: renameEdits(' ') }).id;
    expect(await backend.enqueue(wrong)).toMatchObject({ error: { kind: 'has-errors', count: 1 } });
    expect(backend.store.outbox.list().waiting).toEqual([]);
  });

  it('[S4] that was edited waits for the user, and is sent as reviewed if the edits are undone', async () => {
    const { server, backend, draftId } = await renaming();
    await backend.call('outbox.setPaused', { paused: true });
    const id = await backend.queued(draftId);
    await backend.rename(draftId, 'Half typ');
    expect(backend.status(id)).toEqual({ state: 'held', why: 'edited' });
    await backend.call('outbox.setPaused', { paused: false });
    expect(await backend.call('outbox.confirm', { id })).toMatchObject({ error: { kind: 'draft-changed' } });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(server.arrived).toEqual([]);
    await backend.rename(draftId, 'New');
    await expect.poll(() => backend.status(id)).toMatchObject({ state: 'done' });
    expect(sentNames(server)).toEqual(['New']);
    expect(backend.deliveryLog(id)).toEqual(['queued', 'edited', 'edits-returned', 'checked', 'sent']);
  });

  it('[S1] is replaced in place when its edited draft is queued again', async () => {
    const { server, backend, connectionId, draftId } = await renaming();
    await backend.call('outbox.setPaused', { paused: true });
    const id = await backend.queued(draftId);
    const later = backend.draft({
      connectionId,
      edits: { max_concurrency: { kind: 'value', value: 9 } },
      campaign: base,
    }).id;
    await backend.queued(later);
    await backend.rename(draftId, 'Newer');
    expect(await backend.queued(draftId)).toBe(id);
    await backend.call('outbox.setPaused', { paused: false });
    await expect.poll(() => server.arrived.length).toBe(2);
    expect(server.arrived.map(({ body }) => body)).toEqual([{ name: 'Newer' }, { max_concurrency: 9 }]);
  });

  it('[S26] leaves the queue when no change is left, and when its draft is discarded', async () => {
    const { backend, connectionId, draftId } = await renaming();
    await backend.call('outbox.setPaused', { paused: true });
    const id = await backend.queued(draftId);
    backend.store.drafts.revert(draftId, ['name']);
    expect(backend.status(id)).toMatchObject({ state: 'cancelled' });
    const other = backend.draft({ connectionId, edits: renameEdits('Other'), campaignId: 'c-2' }).id;
    const gone = await backend.queued(other);
    backend.store.drafts.discard(other);
    expect(backend.status(gone)).toMatchObject({ state: 'cancelled' });
    expect(backend.store.outbox.list().waiting).toEqual([]);
  });

  it('[S6] is removed by Cancel, and its edits stay in the draft', async () => {
    const { server, backend, draftId } = await renaming();
    await backend.call('outbox.setPaused', { paused: true });
    const id = await backend.queued(draftId);
    expect(await backend.call('outbox.cancel', { id })).toMatchObject({ ok: true });
    await backend.call('outbox.setPaused', { paused: false });
    expect(backend.store.drafts.get(draftId)).toMatchObject({ edits: renameEdits('New'), outbox: null });
    expect(await backend.call('outbox.cancel', { id })).toMatchObject({ error: { kind: 'not-found' } });
    expect(server.arrived).toEqual([]);
  });

  it('[S3] accepts no edits while sending: they become the next update, on top of the response', async () => {
    let arrive = (): void => undefined;
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    let go = (): void => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    const server = await startServer();
    const backend = await createTestBackend({
      atFaultPoint: async (point) => {
        if (point !== 'after-commit') return;
        arrive();
        await held;
      },
    });
    const connectionId = await backend.connect(server.baseUrl);
    const draftId = backend.draft({ connectionId, edits: renameEdits('First'), campaign: base }).id;
    const first = await backend.queued(draftId);
    await arrived;
    expect(backend.status(first)).toEqual({ state: 'sending' });
    backend.store.drafts.edit(draftId, 'max_concurrency', { kind: 'value', value: 7 });
    const second = await backend.queued(draftId);
    expect(second).not.toBe(first);
    expect(backend.status(second)).toEqual({ state: 'queued', behind: first });
    expect(await backend.call('outbox.cancel', { id: first })).toMatchObject({ error: { kind: 'push-under-way' } });
    go();
    await expect.poll(() => backend.status(second)).toMatchObject({ state: 'done' });
    expect(server.arrived.map(({ body }) => body)).toEqual([{ name: 'First' }, { max_concurrency: 7 }]);
  });
});

describe('a temporary failure', () => {
  it.each([408, 425, 429, 500, 502, 503, 504])(
    '[S15] is retried after %i until the update is accepted',
    async (status) => {
      const { server, backend, draftId } = await renaming();
      server.trouble({ kind: 'status', status });
      server.trouble({ kind: 'status', status });
      const id = await backend.queued(draftId);
      await expect.poll(() => backend.status(id)).toMatchObject({ state: 'done' });
      expect(server.arrived.map((update) => update.status)).toEqual([status, status, 200]);
      expect(backend.store.outbox.item(id)).toMatchObject({ attempts: 3, unknown: false });
    },
  );

  it('[S17] is never retried before the time the server gave', async () => {
    const { server, backend, draftId } = await renaming();
    server.trouble({ kind: 'status', status: 503, headers: { 'retry-after': '60' } });
    const id = await backend.queued(draftId);
    await expect.poll(() => backend.status(id)).toMatchObject({ state: 'waiting' });
    const { startedAt } = backend.receipts()[0] ?? { startedAt: '' };
    const { until } = backend.status(id) as { until: string };
    expect(Date.parse(until) - Date.parse(startedAt)).toBeGreaterThanOrEqual(60_000);
    await expect.poll(() => backend.status(id)).toMatchObject({ state: 'done' });
    const times = backend.receipts().map((receipt) => Date.parse(receipt.startedAt));
    expect((times[0] ?? 0) - (times[1] ?? 0)).toBeGreaterThanOrEqual(60_000);
  });

  it('[S19] asks the user after twelve attempts, and continues when told to', async () => {
    const { server, backend, draftId } = await renaming({}, 2_000);
    for (let n = 0; n < 12; n += 1) server.trouble({ kind: 'status', status: 503 });
    const id = await backend.queued(draftId);
    await expect.poll(() => backend.status(id)).toEqual({ state: 'held', why: 'gave-up' });
    expect(server.arrived).toHaveLength(12);
    await expect.poll(() => backend.notifications).toEqual([{ kind: 'needs-attention', count: 1, draftId }]);
    await backend.call('outbox.confirm', { id });
    await expect.poll(() => backend.status(id)).toMatchObject({ state: 'done' });
  });
});

describe('an update that needs attention', () => {
  it.each([400, 404, 409, 410, 413, 422, 418])(
    '[S20] waits for the user after %i, and is queued again at the end',
    async (status) => {
      const { server, backend, draftId } = await renaming();
      server.trouble({ kind: 'status', status });
      const id = await backend.queued(draftId);
      await expect.poll(() => backend.status(id)).toEqual({ state: 'rejected' });
      await expect.poll(() => backend.notifications).toEqual([{ kind: 'needs-attention', count: 1, draftId }]);
      expect(backend.store.drafts.get(draftId)).toMatchObject({ edits: renameEdits('New'), outbox: { id } });
      const again = await backend.queued(draftId);
      expect(again).not.toBe(id);
      await expect.poll(() => backend.status(again)).toMatchObject({ state: 'done' });
    },
  );

  it('[S29] is confirmed once for a campaign that makes calls, before queueing or after it started', async () => {
    const { server, backend, connectionId, draftId } = await renaming();
    const running = backend.draft({
      connectionId,
      campaignId: 'c-2',
      edits: renameEdits('New'),
      campaign: { ...base, id: 'c-2', status: 'running' },
    }).id;
    expect(await backend.enqueue(running)).toMatchObject({ error: { kind: 'campaign-running' } });
    expect(await backend.pushNow(running)).toMatchObject({ error: { kind: 'campaign-running' } });
    server.change('c-2', { status: 'running' });
    const item = await backend.enqueue(running, true);
    if (!item.ok) throw new Error('not queued');
    await expect.poll(() => backend.status(item.value.id)).toMatchObject({ state: 'done' });

    server.change('c-1', { status: 'running' });
    const id = await backend.queued(draftId);
    await expect.poll(() => backend.status(id)).toEqual({ state: 'held', why: 'running' });
    expect(sentNames(server)).toEqual(['New']);
    await backend.call('outbox.confirm', { id });
    await expect.poll(() => backend.status(id)).toMatchObject({ state: 'done' });
  });

  it('[S9] never enters the queue with an error, such as an end before the start', async () => {
    const { backend, connectionId } = await renaming({}, 1);
    await backend.call('outbox.setPaused', { paused: true });
    const soon = new Date(backend.clock.now().getTime() + 2_000).toISOString().slice(0, 19);
    const draftId = backend.draft({
      connectionId,
      campaignId: 'c-3',
      edits: {
        schedule_start_time: { kind: 'time', local: soon, zone: 'UTC' },
        schedule_end_time: { kind: 'time', local: '2020-01-01T00:00', zone: 'UTC' },
      },
    }).id;
    expect(await backend.enqueue(draftId)).toMatchObject({ error: { kind: 'has-errors' } });
  });
});

describe('credentials', () => {
  it('[S21] that are rejected stop the whole queue of their connection once, and new ones release twenty updates', async () => {
    const { server, backend, connectionId } = await renaming();
    server.setKey('sk_live_another');
    await backend.call('outbox.setPaused', { paused: true });
    const ids: string[] = [];
    for (let n = 0; n < 20; n += 1) {
      ids.push(
        await backend.queued(
          backend.draft({ connectionId, campaignId: `c-${String(n)}`, edits: renameEdits(`N${String(n)}`) }).id,
        ),
      );
    }
    await backend.call('outbox.setPaused', { paused: false });
    await expect
      .poll(() => ids.map(backend.status))
      .toEqual(ids.map(() => ({ state: 'blocked', why: { reason: 'sign-in' } })));
    // Those that were on their way side by side, with the look before each; nobody comes after
    // them.
    await expect.poll(() => backend.queue.sending()).toBe(0);
    const refused = server.statuses.length;
    expect(refused).toBeLessThanOrEqual(8);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(server.statuses).toHaveLength(refused);
    const late = await backend.queued(
      backend.draft({ connectionId, campaignId: 'c-late', edits: renameEdits('Late') }).id,
    );
    expect(backend.status(late)).toMatchObject({ state: 'blocked' });

    server.setKey('sk_live_new_one');
    const set = { connectionId, apiKey: 'sk_live_new_one', keep: 'keychain' } as const;
    expect(await backend.call('connections.setCredentials', set)).toMatchObject({ ok: true });
    await expect
      .poll(() => [...ids, late].map(backend.status))
      .toEqual([...ids, late].map(() => expect.objectContaining({ state: 'done' }) as unknown));
    expect(server.arrived.filter(({ taken }) => taken)).toHaveLength(21);
  });

  it('[S21] in a locked keychain are waited for, and unlocking is noticed', async () => {
    const { server, backend, draftId } = await renaming();
    await backend.call('outbox.setPaused', { paused: true });
    const id = await backend.queued(draftId);
    // As after a restart: nothing is in memory.
    const again = await restartedAfterCrash(backend);
    again.keychain.fails = 'locked';
    await again.call('outbox.setPaused', { paused: false });
    await expect
      .poll(() => again.status(id))
      .toEqual({ state: 'blocked', why: { reason: 'keychain', keychain: 'locked' } });
    expect(server.arrived).toEqual([]);
    again.keychain.fails = null;
    await again.call('keychain.check', {});
    await expect.poll(() => again.status(id)).toMatchObject({ state: 'done' });
  });
});

describe('without a network', () => {
  it('[S22] everything waits, nothing counts as an attempt, and all is sent when a server responds again', async () => {
    const { server, backend, connectionId } = await renaming();
    backend.network.isReachable = false;
    const ids: string[] = [];
    for (let n = 0; n < 5; n += 1) {
      ids.push(
        await backend.queued(
          backend.draft({ connectionId, campaignId: `c-${String(n)}`, edits: renameEdits('New') }).id,
        ),
      );
    }
    const list = async () => {
      const listed = await backend.call('outbox.list', {});
      if (!listed.ok) throw new Error('no list');
      return listed.value;
    };
    await expect.poll(async () => (await list()).unreachable).toMatchObject([{ connectionId, reason: 'offline' }]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await list()).waiting.map(({ attempts }) => attempts)).toEqual([0, 0, 0, 0, 0]);
    expect(backend.receipts()).toEqual([]);
    backend.network.isReachable = true;
    backend.queue.networkChanged();
    await expect.poll(async () => (await list()).counts).toMatchObject({ waiting: 0, sent: 5 });
    expect(server.arrived).toHaveLength(5);
    await expect.poll(() => backend.notifications).toEqual([{ kind: 'emptied', sent: 5 }]);
  });

  it('[S22] the system’s online state alone is not trusted, either way', async () => {
    const { backend, draftId } = await renaming();
    backend.network.isOnline = false;
    const id = await backend.queued(draftId);
    // The probe finds a server all the same.
    await expect.poll(() => backend.status(id)).toMatchObject({ state: 'done' });
    expect(backend.unexpectedErrors).toEqual([]);
  });

  it('[S24] “Work offline” sends nothing, explains the rejected Push now, and survives a restart', async () => {
    const { server, backend, draftId, connectionId } = await renaming();
    await backend.call('settings.update', { workOffline: true });
    const id = await backend.queued(draftId);
    expect(await backend.pushNow(draftId)).toEqual({ ok: false, error: { kind: 'work-offline' } });
    expect(await backend.call('outbox.sendNow', { id })).toEqual({ ok: false, error: { kind: 'work-offline' } });
    expect(await backend.call('connections.test', { kind: 'stored', connectionId })).toEqual({
      ok: false,
      error: { kind: 'work-offline' },
    });
    const again = await restartedAfterCrash(backend);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(server.statuses).toEqual([]);
    await again.call('settings.update', { workOffline: false });
    await expect.poll(() => again.status(id)).toMatchObject({ state: 'done' });
    await expect.poll(() => again.notifications).toEqual([{ kind: 'emptied', sent: 1 }]);
  });
});

describe('the queue', () => {
  it('[S2] keeps the order of a campaign, and sends to several campaigns in parallel', async () => {
    let most = 0;
    let now = 0;
    let go = (): void => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    const server = await startServer();
    const backend = await createTestBackend({
      atFaultPoint: async (point) => {
        if (point === 'after-answer') now -= 1;
        if (point !== 'after-commit') return;
        most = Math.max(most, (now += 1));
        // The first goes alone, since its answer tells the limit. The others are held until there
        // are four, and a little longer, in which a fifth would come.
        if (now === 4) setTimeout(go, 100);
        if (server.arrived.length > 0) await held;
      },
    });
    const connectionId = await backend.connect(server.baseUrl);
    await backend.call('outbox.setPaused', { paused: true });
    for (let n = 0; n < 24; n += 1) {
      await backend.queued(
        backend.draft({
          connectionId,
          campaignId: `c-${String(n % 6)}`,
          edits: renameEdits(`N${String(n).padStart(2, '0')}`),
        }).id,
      );
    }
    await backend.call('outbox.setPaused', { paused: false });
    await expect.poll(() => server.arrived.length).toBe(24);
    expect(most).toBe(4);
    for (let campaign = 0; campaign < 6; campaign += 1) {
      const names = server.arrived
        .filter(({ campaignId }) => campaignId === `c-${String(campaign)}`)
        .map(({ body }) => body['name']);
      expect(names).toEqual([...names].sort());
    }
  });

  it('[S2] holds updates behind one that needs attention, and says behind which', async () => {
    const { server, backend, connectionId, draftId } = await renaming();
    server.change('c-1', { name: 'Theirs' });
    const first = await backend.queued(draftId);
    const second = await backend.queued(
      backend.draft({ connectionId, edits: { max_concurrency: { kind: 'value', value: 8 } }, campaign: base }).id,
    );
    await expect.poll(() => backend.status(first)).toMatchObject({ state: 'conflict' });
    expect(backend.status(second)).toEqual({ state: 'queued', behind: first });
    await backend.call('outbox.cancel', { id: first });
    await expect.poll(() => backend.status(second)).toMatchObject({ state: 'done' });
  });

  it('[S24] that is paused sends one update on request, and the rest when it is resumed', async () => {
    const { server, backend, connectionId, draftId } = await renaming();
    await backend.call('outbox.setPaused', { paused: true });
    const id = await backend.queued(draftId);
    const other = await backend.queued(
      backend.draft({ connectionId, campaignId: 'c-2', edits: renameEdits('Other') }).id,
    );
    await backend.call('outbox.sendNow', { id: other });
    await expect.poll(() => backend.status(other)).toMatchObject({ state: 'done' });
    expect(backend.status(id)).toMatchObject({ state: 'queued' });
    await backend.call('outbox.setPaused', { paused: false });
    await expect.poll(() => backend.status(id)).toMatchObject({ state: 'done' });
    expect(server.arrived).toHaveLength(2);
  });

  it('sends an update that waits for its retry immediately on request', async () => {
    const { server, backend, draftId } = await renaming({}, 1);
    server.trouble({ kind: 'status', status: 503, headers: { 'retry-after': '3600' } });
    const id = await backend.queued(draftId);
    await expect.poll(() => backend.status(id)).toMatchObject({ state: 'waiting' });
    await backend.call('outbox.sendNow', { id: null });
    await expect.poll(() => backend.status(id)).toMatchObject({ state: 'done' });
  });

  it(
    '[S23] sends 1,000 updates against a limit of 100 a minute without a single 429',
    { timeout: 180_000 },
    async () => {
      const speed = 120;
      const server = await startServer({ rateLimit: 100, clock: fastTime(speed), offersGet: false });
      const backend = await createTestBackend({ clock: fastClock(speed) });
      const connectionId = await backend.connect(server.baseUrl);
      await backend.call('outbox.setPaused', { paused: true });
      for (let n = 0; n < 1000; n += 1) {
        await backend.queued(
          backend.draft({ connectionId, campaignId: `c-${String(n)}`, edits: renameEdits('New') }).id,
        );
      }
      await backend.call('outbox.setPaused', { paused: false });
      await expect
        .poll(() => server.arrived.filter(({ taken }) => taken).length, { timeout: 150_000, interval: 200 })
        .toBe(1000);
      expect(server.statuses.filter((status) => status === 429)).toEqual([]);
      expect(server.arrived).toHaveLength(1000);
    },
  );
});

describe('an unexpected error while an update is sent', () => {
  it.each(['before-commit', 'after-commit', 'after-answer'] as const)(
    '[S30] %s is logged, and the update is queued again and sent once in this session',
    async (point) => {
      const server = await startServer();
      let thrown = 0;
      const backend = await createTestBackend({
        clock: fastClock(50),
        atFaultPoint: (reached) => {
          if (reached !== point || thrown > 0) return;
          thrown += 1;
          throw new RangeError('unexpected');
        },
      });
      const connectionId = await backend.connect(server.baseUrl);
      const draftId = backend.draft({ connectionId, edits: renameEdits('New'), campaign: base }).id;
      const id = await backend.queued(draftId);
      await expect.poll(() => backend.status(id)).toMatchObject({ state: 'done' });
      expect(thrown).toBe(1);
      expect(backend.unexpectedErrors).toMatchObject([{ message: 'unexpected' }]);
      expect(sentNames(server)).toEqual(['New']);
      expect(backend.store.drafts.get(draftId)).toMatchObject({ edits: {}, outbox: null });
      expect(backend.store.drafts.get(draftId)?.pushing).toBe(false);
    },
  );
});
