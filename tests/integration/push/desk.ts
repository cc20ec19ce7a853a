import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { onTestFinished } from 'vitest';
import { connectionHandlers } from '@backend/connections/handlers';
import { createOriginConsent, isOriginBound } from '@backend/connections/origin-consent';
import type { Keychain } from '@backend/credentials/keychain';
import { createVault } from '@backend/credentials/vault';
import { refreshHandlers } from '@backend/drafts/refresh-handlers';
import type { Emit } from '@backend/ipc/handlers';
import { createClient } from '@backend/kathan/client';
import { createRates } from '@backend/kathan/rates';
import type { Fetch } from '@backend/kathan/transport';
import { openStore } from '@backend/store';
import { createUnderWay } from '@backend/sync/campaign-locks';
import { pushHandlers } from '@backend/sync/push-handlers';
import { reviewHandlers } from '@backend/sync/review-handlers';
import type { Draft } from '@domain/draft/draft';
import { failed, type KeychainReason, ok, type Result } from '@domain/errors/errors';
import type { Campaign } from '@domain/fields/campaign';
import type { Edits } from '@domain/fields/edits';
import type { RecipientInput } from '@domain/fields/recipients';

export const KEY = 'sk_live_5f3c9a1e7b2d4f60';
export const USER = 'user_8d1f2a3b4c5d6e7f';

interface Options {
  /** Node's own, otherwise. */
  readonly fetch?: Fetch;
  readonly timeLimitMs?: number;
  readonly maxAnswerBytes?: number;
}

/**
 * The rooms of main around a real store in a folder of its own; only the keychain is a stand-in,
 * which can be made to fail.
 */
export function createDesk(options: Options = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'campaign-desk-'));
  const opened = openStore({ folder, now: () => new Date() });
  if (opened.kind !== 'open') throw new Error(`the store does not open: ${opened.kind}`);
  const { store } = opened;
  onTestFinished(() => {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const items = new Map<string, string>();
  const keychain: { fails: KeychainReason | null; before: () => Promise<void> } = {
    fails: null,
    before: () => Promise.resolve(),
  };
  const asked = async <T>(work: () => T): Promise<Result<T>> => {
    await keychain.before();
    return keychain.fails === null ? ok(work()) : failed({ kind: 'keychain', reason: keychain.fails });
  };
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
  const events: unknown[] = [];
  const emit: Emit = (name, payload) => events.push({ name, ...payload });
  const rates = createRates({
    onChange: (connectionId, rate) => {
      emit('network', { online: true, connectionId, rate });
    },
  });
  const kathan = createClient({ fetch, rates, timeLimitMs: 3_000, ...options });
  const underWay = createUnderWay();
  const copied: string[] = [];
  const { connections } = store;
  const common = {
    connections,
    settings: store.settings,
    vault,
    kathan,
    rates,
    emit,
    newId: randomUUID,
    now: () => new Date(),
    ensureSandbox: () => Promise.resolve(ok(null)),
  };
  /** The native box: the origins that it named, and what is pressed in it. */
  const box = { asked: [] as string[], answer: true };
  const newConsent = () =>
    createOriginConsent((origin) => {
      box.asked.push(origin);
      return Promise.resolve(box.answer);
    });
  let consent = newConsent();
  const connection = connectionHandlers({
    ...common,
    stopSandbox: () => undefined,
    isPushing: underWay.isPushingOver,
    testLimitMs: 1_000,
    confirmOrigin: (origin) => consent.confirm(origin, () => isOriginBound(origin, { connections, vault })),
  });
  const push = pushHandlers({
    ...common,
    store,
    underWay,
    elapsed: () => performance.now(),
    random: Math.random,
    onPushed: () => undefined,
  });
  const refreshing = refreshHandlers({ ...common, store, isPushing: underWay.isPushing });
  const review = reviewHandlers({ store, platform: 'linux', copyText: (text) => copied.push(text) });

  /** A connection with credentials; its id. */
  async function connect(baseUrl: string, name = 'Test server', keys = { apiKey: KEY, userId: USER }): Promise<string> {
    const made = await connection['connections.create']({ name, baseUrl, credentials: { ...keys, keep: 'keychain' } });
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    return made.value.id;
  }

  interface DraftOptions {
    readonly connectionId: string | null;
    readonly campaignId: string;
    readonly edits: Edits;
    readonly campaign?: Campaign;
    readonly recipients?: readonly RecipientInput[];
  }
  function draft({ connectionId, campaignId, edits, campaign, recipients = [] }: DraftOptions): Draft {
    return store.drafts.create({
      connectionId,
      campaignId,
      timeZone: 'UTC',
      snapshot: campaign ? { campaign, takenAt: '2026-01-01T00:00:00.000Z', source: 'pasted' } : null,
      edits,
      recipients,
    });
  }

  /** Pushes the draft as it is stored now. */
  async function pushNow(draftId: string) {
    const revision = store.drafts.get(draftId)?.revision ?? 0;
    return push['push.now']({ draftId, revision });
  }

  /** Every byte that lies in the data folder. */
  function bytesOnDisk(): string {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name)).toString('latin1'))
      .join('\n');
  }

  return {
    store, vault, box, keychain, items, events, rates, underWay, copied, connection, push, review, refreshing,
    connect, draft, pushNow, bytesOnDisk,
    /** Forgets what is kept in memory until the app ends. */
    restart: () => { consent = newConsent(); },
  }; // prettier-ignore
}
export type Desk = ReturnType<typeof createDesk>;
