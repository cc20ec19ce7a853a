import { describe, expect, it } from 'vitest';
import { createOutboxDesk, fastClock, rename, reopened } from './desk';
import { startServer } from './server';

const base = { id: 'c-1', name: 'As it was', max_concurrency: 5 };

/** A desk at a fast clock with one draft that renames a campaign. */
async function renaming(options: Parameters<typeof startServer>[0] = {}, speed = 50) {
  const server = await startServer(options);
  const desk = createOutboxDesk({ speed });
  const connectionId = await desk.connect(server.baseUrl);
  const draftId = desk.draft({ connectionId, edits: rename('New'), campaign: base });
  return { server, desk, connectionId, draftId };
}

const sentNames = (server: Awaited<ReturnType<typeof startServer>>): unknown[] =>
  server.arrived.map(({ body }) => body['name']);

describe('a queued update', () => {
  it('leaves by itself, is verified, and its edits are no changes any more', async () => {
    const { server, desk, draftId } = await renaming();
    const id = await desk.queued(draftId);
    await expect.poll(() => desk.status(id)).toMatchObject({ state: 'done' });
    expect(server.arrived).toEqual([{ campaignId: 'c-1', body: { name: 'New' }, taken: true, status: 200 }]);
    expect(desk.receipts()).toMatchObject([{ outcome: { kind: 'verified' }, repeated: false, alreadyThere: false }]);
    expect(desk.store.drafts.get(draftId)).toMatchObject({ edits: {}, outbox: null });
    expect(desk.log(id)).toEqual(['queued', 'checked', 'sent']);
    expect(desk.mistakes).toEqual([]);
  });

  it('[S9] is refused where there is nothing to send, no connection, an error, or a draft that moved on', async () => {
    const { desk, connectionId, draftId } = await renaming();
    const enqueue = desk.handlers['outbox.enqueue'];
    expect(await enqueue({ draftId, revision: 7 })).toMatchObject({ error: { kind: 'draft-changed' } });
    const without = desk.draft({ connectionId: null, edits: rename('New') });
    expect(await desk.enqueue(without)).toMatchObject({ error: { kind: 'no-connection' } });
    const wrong = desk.draft({ connectionId, edits: rename(' ') });
    expect(await desk.enqueue(wrong)).toMatchObject({ error: { kind: 'has-errors', count: 1 } });
    expect(desk.store.outbox.list().waiting).toEqual([]);
  });

  it('[S4] that waits follows its draft: edited it waits for the person, and goes as reviewed once the edits are taken back', async () => {
    const { server, desk, draftId } = await renaming();
    await desk.handlers['outbox.setPaused']({ paused: true });
    const id = await desk.queued(draftId);
    desk.edit(draftId, 'Half typ');
    expect(desk.status(id)).toEqual({ state: 'held', why: 'edited' });
    await desk.handlers['outbox.setPaused']({ paused: false });
    expect(await desk.handlers['outbox.confirm']({ id })).toMatchObject({ error: { kind: 'draft-changed' } });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(server.arrived).toEqual([]);
    desk.edit(draftId, 'New');
    await expect.poll(() => desk.status(id)).toMatchObject({ state: 'done' });
    expect(sentNames(server)).toEqual(['New']);
    expect(desk.log(id)).toEqual(['queued', 'edited', 'edits-returned', 'checked', 'sent']);
  });

  it('[S1] that was edited is replaced by what is queued again, at its place', async () => {
    const { server, desk, connectionId, draftId } = await renaming();
    await desk.handlers['outbox.setPaused']({ paused: true });
    const id = await desk.queued(draftId);
    const later = desk.draft({ connectionId, edits: { max_concurrency: { kind: 'value', value: 9 } }, campaign: base });
    await desk.queued(later);
    desk.edit(draftId, 'Newer');
    expect(await desk.queued(draftId)).toBe(id);
    await desk.handlers['outbox.setPaused']({ paused: false });
    await expect.poll(() => server.arrived.length).toBe(2);
    expect(server.arrived.map(({ body }) => body)).toEqual([{ name: 'Newer' }, { max_concurrency: 9 }]);
  });

  it('[S26] leaves the queue when nothing is left of it, and when its draft is discarded', async () => {
    const { desk, connectionId, draftId } = await renaming();
    await desk.handlers['outbox.setPaused']({ paused: true });
    const id = await desk.queued(draftId);
    desk.store.drafts.revert(draftId, ['name']);
    expect(desk.status(id)).toMatchObject({ state: 'cancelled' });
    const other = desk.draft({ connectionId, edits: rename('Other'), campaignId: 'c-2' });
    const gone = await desk.queued(other);
    desk.store.drafts.discard(other);
    expect(desk.status(gone)).toMatchObject({ state: 'cancelled' });
    expect(desk.store.outbox.list().waiting).toEqual([]);
  });

  it('[S6] is taken out by Cancel, and its edits stay in the draft', async () => {
    const { server, desk, draftId } = await renaming();
    await desk.handlers['outbox.setPaused']({ paused: true });
    const id = await desk.queued(draftId);
    expect(await desk.handlers['outbox.cancel']({ id })).toMatchObject({ ok: true });
    await desk.handlers['outbox.setPaused']({ paused: false });
    expect(desk.store.drafts.get(draftId)).toMatchObject({ edits: rename('New'), outbox: null });
    expect(await desk.handlers['outbox.cancel']({ id })).toMatchObject({ error: { kind: 'not-found' } });
    expect(server.arrived).toEqual([]);
  });

  it('[S3] that is being sent takes no edits: they become the next update, on top of the answer', async () => {
    let arrive = (): void => undefined;
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    let go = (): void => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    const server = await startServer();
    const desk = createOutboxDesk({
      at: async (point) => {
        if (point !== 'after-commit') return;
        arrive();
        await held;
      },
    });
    const connectionId = await desk.connect(server.baseUrl);
    const draftId = desk.draft({ connectionId, edits: rename('First'), campaign: base });
    const first = await desk.queued(draftId);
    await arrived;
    expect(desk.status(first)).toEqual({ state: 'sending' });
    desk.store.drafts.edit(draftId, 'max_concurrency', { kind: 'value', value: 7 });
    const second = await desk.queued(draftId);
    expect(second).not.toBe(first);
    expect(desk.status(second)).toEqual({ state: 'queued', behind: first });
    expect(await desk.handlers['outbox.cancel']({ id: first })).toMatchObject({ error: { kind: 'push-under-way' } });
    go();
    await expect.poll(() => desk.status(second)).toMatchObject({ state: 'done' });
    expect(server.arrived.map(({ body }) => body)).toEqual([{ name: 'First' }, { max_concurrency: 7 }]);
  });
});

describe('what passes', () => {
  it.each([408, 425, 429, 500, 502, 503, 504])('[S15] is tried again after %i, until it is taken', async (status) => {
    const { server, desk, draftId } = await renaming();
    server.trouble({ kind: 'status', status });
    server.trouble({ kind: 'status', status });
    const id = await desk.queued(draftId);
    await expect.poll(() => desk.status(id)).toMatchObject({ state: 'done' });
    expect(server.arrived.map((update) => update.status)).toEqual([status, status, 200]);
    expect(desk.store.outbox.item(id)).toMatchObject({ attempts: 3, unknown: false });
  });

  it('[S17] never comes back before the server said', async () => {
    const { server, desk, draftId } = await renaming();
    server.trouble({ kind: 'status', status: 503, headers: { 'retry-after': '60' } });
    const id = await desk.queued(draftId);
    await expect.poll(() => desk.status(id)).toMatchObject({ state: 'waiting' });
    const { startedAt } = desk.receipts()[0] ?? { startedAt: '' };
    const { until } = desk.status(id) as { until: string };
    expect(Date.parse(until) - Date.parse(startedAt)).toBeGreaterThanOrEqual(60_000);
    await expect.poll(() => desk.status(id)).toMatchObject({ state: 'done' });
    const times = desk.receipts().map((receipt) => Date.parse(receipt.startedAt));
    expect((times[0] ?? 0) - (times[1] ?? 0)).toBeGreaterThanOrEqual(60_000);
  });

  it('[S19] asks the person after twelve attempts, and goes on when told to', async () => {
    const { server, desk, draftId } = await renaming({}, 2_000);
    for (let n = 0; n < 12; n += 1) server.trouble({ kind: 'status', status: 503 });
    const id = await desk.queued(draftId);
    await expect.poll(() => desk.status(id)).toEqual({ state: 'held', why: 'gave-up' });
    expect(server.arrived).toHaveLength(12);
    expect(desk.attention).toEqual([{ kind: 'needs-person', draftId }]);
    await desk.handlers['outbox.confirm']({ id });
    await expect.poll(() => desk.status(id)).toMatchObject({ state: 'done' });
  });
});

describe('what needs the person', () => {
  it.each([400, 404, 409, 410, 413, 422, 418])(
    '[S20] waits for them after %i, and is queued anew at the end',
    async (status) => {
      const { server, desk, draftId } = await renaming();
      server.trouble({ kind: 'status', status });
      const id = await desk.queued(draftId);
      await expect.poll(() => desk.status(id)).toEqual({ state: 'rejected' });
      expect(desk.attention).toEqual([{ kind: 'needs-person', draftId }]);
      expect(desk.store.drafts.get(draftId)).toMatchObject({ edits: rename('New'), outbox: { id } });
      const again = await desk.queued(draftId);
      expect(again).not.toBe(id);
      await expect.poll(() => desk.status(again)).toMatchObject({ state: 'done' });
    },
  );

  it('[S29] is asked once about a campaign that makes calls, before it is queued or after it began to', async () => {
    const { server, desk, connectionId, draftId } = await renaming();
    const running = desk.draft({
      connectionId,
      campaignId: 'c-2',
      edits: rename('New'),
      campaign: { ...base, id: 'c-2', status: 'running' },
    });
    expect(await desk.enqueue(running)).toMatchObject({ error: { kind: 'campaign-running' } });
    expect(await desk.pushNow(running)).toMatchObject({ error: { kind: 'campaign-running' } });
    server.change('c-2', { status: 'running' });
    const item = await desk.enqueue(running, true);
    if (!item.ok) throw new Error('not queued');
    await expect.poll(() => desk.status(item.value.id)).toMatchObject({ state: 'done' });

    server.change('c-1', { status: 'running' });
    const id = await desk.queued(draftId);
    await expect.poll(() => desk.status(id)).toEqual({ state: 'held', why: 'running' });
    expect(sentNames(server)).toEqual(['New']);
    await desk.handlers['outbox.confirm']({ id });
    await expect.poll(() => desk.status(id)).toMatchObject({ state: 'done' });
  });

  it('[S9] never gets into the queue with an error, such as an end before the start', async () => {
    const { desk, connectionId } = await renaming({}, 1);
    await desk.handlers['outbox.setPaused']({ paused: true });
    const soon = new Date(desk.clock() + 2_000).toISOString().slice(0, 19);
    const draftId = desk.draft({
      connectionId,
      campaignId: 'c-3',
      edits: {
        schedule_start_time: { kind: 'time', local: soon, zone: 'UTC' },
        schedule_end_time: { kind: 'time', local: '2020-01-01T00:00', zone: 'UTC' },
      },
    });
    expect(await desk.enqueue(draftId)).toMatchObject({ error: { kind: 'has-errors' } });
  });
});

describe('credentials', () => {
  it('[S21] that are refused stop the whole queue of their connection once, and new ones let twenty updates go', async () => {
    const { server, desk, connectionId } = await renaming();
    server.setKey('sk_live_another');
    await desk.handlers['outbox.setPaused']({ paused: true });
    const ids: string[] = [];
    for (let n = 0; n < 20; n += 1) {
      ids.push(
        await desk.queued(desk.draft({ connectionId, campaignId: `c-${String(n)}`, edits: rename(`N${String(n)}`) })),
      );
    }
    await desk.handlers['outbox.setPaused']({ paused: false });
    await expect
      .poll(() => ids.map(desk.status))
      .toEqual(ids.map(() => ({ state: 'blocked', why: { reason: 'sign-in' } })));
    // Those that were on their way side by side, with the look before each; nobody comes after
    // them.
    await expect.poll(() => desk.queue.sending()).toBe(0);
    const refused = server.statuses.length;
    expect(refused).toBeLessThanOrEqual(8);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(server.statuses).toHaveLength(refused);
    const late = await desk.queued(desk.draft({ connectionId, campaignId: 'c-late', edits: rename('Late') }));
    expect(desk.status(late)).toMatchObject({ state: 'blocked' });

    server.setKey('sk_live_new_one');
    const set = { connectionId, apiKey: 'sk_live_new_one', keep: 'keychain' } as const;
    expect(await desk.handlers['connections.setCredentials'](set)).toMatchObject({ ok: true });
    await expect
      .poll(() => [...ids, late].map(desk.status))
      .toEqual([...ids, late].map(() => expect.objectContaining({ state: 'done' }) as unknown));
    expect(server.arrived.filter(({ taken }) => taken)).toHaveLength(21);
  });

  it('[S21] in a locked keychain are waited for, and it is noticed when it opens', async () => {
    const { server, desk, draftId } = await renaming();
    await desk.handlers['outbox.setPaused']({ paused: true });
    const id = await desk.queued(draftId);
    // As after a restart: nothing is in memory.
    const again = reopened(desk);
    again.keychain.fails = 'locked';
    await again.handlers['outbox.setPaused']({ paused: false });
    await expect
      .poll(() => again.status(id))
      .toEqual({ state: 'blocked', why: { reason: 'keychain', keychain: 'locked' } });
    expect(server.arrived).toEqual([]);
    again.keychain.fails = null;
    await again.handlers['keychain.check']({});
    await expect.poll(() => again.status(id)).toMatchObject({ state: 'done' });
  });
});

describe('without a network', () => {
  it('[S22] everything waits, nothing counts as an attempt, and all leaves when a server answers again', async () => {
    const { server, desk, connectionId } = await renaming();
    desk.network.reachable = false;
    const ids: string[] = [];
    for (let n = 0; n < 5; n += 1) {
      ids.push(await desk.queued(desk.draft({ connectionId, campaignId: `c-${String(n)}`, edits: rename('New') })));
    }
    const list = async () => {
      const listed = await desk.handlers['outbox.list']({});
      if (!listed.ok) throw new Error('no list');
      return listed.value;
    };
    await expect.poll(async () => (await list()).unreachable).toMatchObject([{ connectionId, reason: 'offline' }]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await list()).waiting.map(({ attempts }) => attempts)).toEqual([0, 0, 0, 0, 0]);
    expect(desk.receipts()).toEqual([]);
    desk.network.reachable = true;
    desk.queue.networkChanged();
    await expect.poll(async () => (await list()).counts).toMatchObject({ waiting: 0, sent: 5 });
    expect(server.arrived).toHaveLength(5);
    expect(desk.attention).toEqual([{ kind: 'emptied', sent: 5 }]);
  });

  it('[S22] the system’s word alone is not believed, either way', async () => {
    const { desk, draftId } = await renaming();
    desk.network.online = false;
    const id = await desk.queued(draftId);
    // The probe finds a server all the same.
    await expect.poll(() => desk.status(id)).toMatchObject({ state: 'done' });
    expect(desk.mistakes).toEqual([]);
  });

  it('[S24] “Work offline” lets nothing out, refuses Push now in words, and survives a restart', async () => {
    const { server, desk, draftId, connectionId } = await renaming();
    await desk.handlers['settings.update']({ workOffline: true });
    const id = await desk.queued(draftId);
    expect(await desk.pushNow(draftId)).toEqual({ ok: false, error: { kind: 'work-offline' } });
    expect(await desk.handlers['outbox.sendNow']({ id })).toEqual({ ok: false, error: { kind: 'work-offline' } });
    expect(await desk.handlers['connections.test']({ kind: 'stored', connectionId })).toEqual({
      ok: false,
      error: { kind: 'work-offline' },
    });
    const again = reopened(desk);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(server.statuses).toEqual([]);
    await again.handlers['settings.update']({ workOffline: false });
    await expect.poll(() => again.status(id)).toMatchObject({ state: 'done' });
    expect(again.attention).toEqual([{ kind: 'emptied', sent: 1 }]);
  });
});

describe('the queue', () => {
  it('[S2] keeps the order of a campaign, and sends to several campaigns side by side', async () => {
    let most = 0;
    let now = 0;
    let go = (): void => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    const server = await startServer();
    const desk = createOutboxDesk({
      at: async (point) => {
        if (point === 'after-answer') now -= 1;
        if (point !== 'after-commit') return;
        most = Math.max(most, (now += 1));
        // The first goes alone, since its answer tells the limit. The others are held until there
        // are four, and a little longer, in which a fifth would come.
        if (now === 4) setTimeout(go, 100);
        if (server.arrived.length > 0) await held;
      },
    });
    const connectionId = await desk.connect(server.baseUrl);
    await desk.handlers['outbox.setPaused']({ paused: true });
    for (let n = 0; n < 24; n += 1) {
      await desk.queued(
        desk.draft({ connectionId, campaignId: `c-${String(n % 6)}`, edits: rename(`N${String(n).padStart(2, '0')}`) }),
      );
    }
    await desk.handlers['outbox.setPaused']({ paused: false });
    await expect.poll(() => server.arrived.length).toBe(24);
    expect(most).toBe(4);
    for (let campaign = 0; campaign < 6; campaign += 1) {
      const names = server.arrived
        .filter(({ campaignId }) => campaignId === `c-${String(campaign)}`)
        .map(({ body }) => body['name']);
      expect(names).toEqual([...names].sort());
    }
  });

  it('[S2] lets what stands behind an update that needs the person wait, and says behind which', async () => {
    const { server, desk, connectionId, draftId } = await renaming();
    server.change('c-1', { name: 'Theirs' });
    const first = await desk.queued(draftId);
    const second = await desk.queued(
      desk.draft({ connectionId, edits: { max_concurrency: { kind: 'value', value: 8 } }, campaign: base }),
    );
    await expect.poll(() => desk.status(first)).toMatchObject({ state: 'conflict' });
    expect(desk.status(second)).toEqual({ state: 'queued', behind: first });
    await desk.handlers['outbox.cancel']({ id: first });
    await expect.poll(() => desk.status(second)).toMatchObject({ state: 'done' });
  });

  it('[S24] that is paused sends one update when it is asked to, and the rest when it goes on', async () => {
    const { server, desk, connectionId, draftId } = await renaming();
    await desk.handlers['outbox.setPaused']({ paused: true });
    const id = await desk.queued(draftId);
    const other = await desk.queued(desk.draft({ connectionId, campaignId: 'c-2', edits: rename('Other') }));
    await desk.handlers['outbox.sendNow']({ id: other });
    await expect.poll(() => desk.status(other)).toMatchObject({ state: 'done' });
    expect(desk.status(id)).toMatchObject({ state: 'queued' });
    await desk.handlers['outbox.setPaused']({ paused: false });
    await expect.poll(() => desk.status(id)).toMatchObject({ state: 'done' });
    expect(server.arrived).toHaveLength(2);
  });

  it('sends at once what waits for its time, when it is asked to', async () => {
    const { server, desk, draftId } = await renaming({}, 1);
    server.trouble({ kind: 'status', status: 503, headers: { 'retry-after': '3600' } });
    const id = await desk.queued(draftId);
    await expect.poll(() => desk.status(id)).toMatchObject({ state: 'waiting' });
    await desk.handlers['outbox.sendNow']({ id: null });
    await expect.poll(() => desk.status(id)).toMatchObject({ state: 'done' });
  });

  it(
    '[S23] sends 1,000 updates against a limit of 100 a minute without a single 429',
    { timeout: 180_000 },
    async () => {
      const speed = 120;
      const server = await startServer({ rateLimit: 100, clock: fastClock(speed), offersGet: false });
      const desk = createOutboxDesk({ speed });
      const connectionId = await desk.connect(server.baseUrl);
      await desk.handlers['outbox.setPaused']({ paused: true });
      for (let n = 0; n < 1000; n += 1) {
        await desk.queued(desk.draft({ connectionId, campaignId: `c-${String(n)}`, edits: rename('New') }));
      }
      await desk.handlers['outbox.setPaused']({ paused: false });
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
    '[S30] %s is logged, and the update is queued again and done in this session, sent once',
    async (point) => {
      const server = await startServer();
      let thrown = 0;
      const desk = createOutboxDesk({
        speed: 50,
        at: (reached) => {
          if (reached !== point || thrown > 0) return;
          thrown += 1;
          throw new RangeError('unexpected');
        },
      });
      const connectionId = await desk.connect(server.baseUrl);
      const draftId = desk.draft({ connectionId, edits: rename('New'), campaign: base });
      const id = await desk.queued(draftId);
      await expect.poll(() => desk.status(id)).toMatchObject({ state: 'done' });
      expect(thrown).toBe(1);
      expect(desk.mistakes).toMatchObject([{ message: 'unexpected' }]);
      expect(sentNames(server)).toEqual(['New']);
      expect(desk.store.drafts.get(draftId)).toMatchObject({ edits: {}, outbox: null });
      expect(desk.store.drafts.get(draftId)?.pushing).toBe(false);
    },
  );
});
