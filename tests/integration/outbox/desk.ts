import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { onTestFinished } from 'vitest';
import { connectionHandlers } from '@backend/connections/handlers';
import type { Keychain } from '@backend/credentials/keychain';
import { createVault } from '@backend/credentials/vault';
import { revertHandlers } from '@backend/history/revert-handlers';
import type { Emit } from '@backend/ipc/handlers';
import { createClient } from '@backend/kathan/client';
import { createRates } from '@backend/kathan/rates';
import type { Fetch } from '@backend/kathan/transport';
import { settingsHandlers } from '@backend/settings/handlers';
import { openStore } from '@backend/store';
import type { FaultPoint } from '@backend/sync/attempt/attempt';
import { createUnderWay } from '@backend/sync/campaign-locks';
import { conflictHandlers } from '@backend/sync/conflict-handlers';
import { outboxHandlers } from '@backend/sync/outbox-handlers';
import { pushHandlers } from '@backend/sync/push-handlers';
import { emitAndFollow, heardByQueue } from '@backend/sync/queue-notifications';
import { createEngine } from '@backend/sync/scheduler';
import type { Attention } from '@backend/sync/scheduler-types';
import { failed, type KeychainReason, ok, type Result } from '@domain/errors/errors';
import type { Campaign } from '@domain/fields/campaign';
import type { Edits } from '@domain/fields/edits';
import type { RecipientInput } from '@domain/fields/recipients';

const KEY = 'sk_live_5f3c9a1e7b2d4f60';
const USER = 'user_8d1f2a3b4c5d6e7f';

interface Options {
  readonly folder?: string;
  /** How much faster than the world the app's clock runs. */
  readonly speed?: number;
  readonly fetch?: Fetch;
  readonly at?: (point: FaultPoint) => void | Promise<void>;
  readonly items?: Map<string, string>;
  readonly start?: boolean;
}

const began = Date.now();
/** A clock that runs faster than the world's, the same for everybody who asks for that speed. */
export const fastClock = (speed: number) => (): number => began + (Date.now() - began) * speed;

/**
 * The rooms around the outbox as the app joins them, on a real store and real HTTP. Closing it is
 * what a crash leaves behind.
 */
export function createOutboxDesk(options: Options = {}) {
  const { speed = 1 } = options;
  const clock = fastClock(speed);
  const now = (): Date => new Date(clock());
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'campaign-desk-outbox-'));
  const opened = openStore({ folder, now });
  if (opened.kind !== 'open') throw new Error(`the store does not open: ${opened.kind}`);
  const { store } = opened;
  store.receipts.interruptUnfinished(now());

  const items = options.items ?? new Map<string, string>();
  const keychain: { fails: KeychainReason | null } = { fails: null };
  const asked = <T>(work: () => T): Promise<Result<T>> =>
    Promise.resolve(keychain.fails === null ? ok(work()) : failed({ kind: 'keychain', reason: keychain.fails }));
  const port: Keychain = {
    get: (account) => asked(() => items.get(account) ?? null),
    set: (account, text) => asked(() => (items.set(account, text), null)),
    remove: (account) => asked(() => (items.delete(account), null)),
    removeQuietly: async (account) => {
      await asked(() => items.delete(account));
    },
    check: () => asked(() => null),
  };
  const vault = createVault(port);
  const network = { online: true, reachable: true };
  const attention: Attention[] = [];
  const events: string[] = [];
  const plainEmit: Emit = (name, payload) => {
    events.push('what' in payload ? `${name} ${payload.what}` : name);
  };
  const emit = emitAndFollow(plainEmit, store, () => queue);
  const rates = createRates({ onChange: () => undefined, clock });
  const transport = options.fetch ?? fetch;
  const kathan = createClient({
    fetch: (url, init) =>
      network.reachable
        ? transport(url, init)
        : Promise.reject(new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ENETUNREACH' }) })),
    rates,
    timeLimitMs: 3_000,
  });
  const underWay = createUnderWay();
  const timers = new Set<NodeJS.Timeout>();
  const after = (ms: number, work: () => void): (() => void) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      work();
    }, ms / speed);
    timers.add(timer);
    return () => {
      clearTimeout(timer);
      timers.delete(timer);
    };
  };
  const common = {
    connections: store.connections,
    settings: store.settings,
    store,
    vault,
    kathan,
    rates,
    emit,
    newId: randomUUID,
    now,
    elapsed: () => performance.now(),
    random: Math.random,
    underWay,
    ensureSandbox: () => Promise.resolve(ok(null)),
  };
  const mistakes: unknown[] = [];
  let isClosed = false;
  const queue = createEngine({
    ...common,
    emit: plainEmit,
    online: () => network.online,
    probe: () => Promise.resolve(network.reachable),
    after,
    notify: (one) => attention.push(one),
    // What happens to an answer after a crash, nobody hears of.
    onMistake: (_where, error) => {
      if (!isClosed) mistakes.push(error);
    },
    at: options.at,
  });
  const handlers = {
    ...heardByQueue(
      connectionHandlers({
        ...common,
        stopSandbox: () => undefined,
        isPushing: underWay.isPushingOver,
        testLimitMs: 1_000,
        confirmOrigin: () => Promise.resolve(ok(null)),
      }),
      queue,
    ),
    ...outboxHandlers({ ...common, online: () => network.online, queue }),
    ...conflictHandlers({ ...common, queue }),
    ...revertHandlers({ store, emit, systemTimeZone: () => 'UTC' }),
    ...pushHandlers({ ...common, onPushed: queue.pushed }),
    ...settingsHandlers({
      store,
      applyTheme: () => undefined,
      keepingChanged: () => undefined,
      queueChanged: queue.wake,
    }),
  };
  /** As a crash does: nothing is waited for. */
  function crash(): void {
    if (isClosed) return;
    isClosed = true;
    void queue.stop();
    for (const timer of timers) clearTimeout(timer);
    store.close();
  }
  onTestFinished(() => {
    crash();
    rmSync(folder, { recursive: true, force: true });
  });
  if (options.start !== false) queue.start();

  async function connect(baseUrl: string, name = 'Test server'): Promise<string> {
    const made = await handlers['connections.create']({
      name,
      baseUrl,
      credentials: { apiKey: KEY, userId: USER, keep: 'keychain' },
    });
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    return made.value.id;
  }

  interface DraftParts {
    readonly connectionId: string | null;
    readonly campaignId?: string;
    readonly edits: Edits;
    readonly campaign?: Campaign | null;
    readonly recipients?: readonly RecipientInput[];
  }
  function draft({ connectionId, campaignId = 'c-1', edits, campaign = null, recipients = [] }: DraftParts): string {
    return store.drafts.create({
      connectionId,
      campaignId,
      timeZone: 'UTC',
      snapshot: campaign === null ? null : { campaign, takenAt: now().toISOString(), source: 'pasted' },
      edits,
      recipients,
    }).id;
  }

  const edit = (draftId: string, name: string): void => {
    store.drafts.edit(draftId, 'name', { kind: 'value', value: name });
    emit('changed', { what: 'draft', draftId });
  };

  async function enqueue(draftId: string, runningConfirmed = false) {
    const revision = store.drafts.get(draftId)?.revision ?? 0;
    return handlers['outbox.enqueue']({ draftId, revision, runningConfirmed });
  }
  async function queued(draftId: string): Promise<string> {
    const item = await enqueue(draftId);
    if (!item.ok) throw new Error(JSON.stringify(item.error));
    return item.value.id;
  }
  const status = (id: string): unknown => store.outbox.item(id)?.status;
  const log = (id: string): readonly string[] =>
    (store.outbox.log(id) ?? []).map(({ entry }) => entry.what).toReversed();
  const receipts = () => store.receipts.list({}, 200);

  return {
    folder, items, speed, store, vault, keychain, network, attention, events, handlers, queue, rates, mistakes, clock,
    connect, draft, edit, enqueue, queued, status, log, receipts, crash,
    pushNow: (draftId: string, runningConfirmed = false) =>
      handlers['push.now']({ draftId, revision: store.drafts.get(draftId)?.revision ?? 0, runningConfirmed }),
  }; // prettier-ignore
}

export const rename = (name: string): Edits => ({ name: { kind: 'value', value: name } });

/** The same app after it ended without a word. */
export function reopened(desk: ReturnType<typeof createOutboxDesk>, options: Options = {}) {
  desk.crash();
  return createOutboxDesk({ folder: desk.folder, items: desk.items, speed: desk.speed, ...options });
}
