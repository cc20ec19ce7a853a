import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { Keychain } from '@backend/credentials/keychain';
import { createVault } from '@backend/credentials/vault';
import { createClient } from '@backend/kathan/client';
import { answersAtAll } from '@backend/kathan/probe';
import { createRates } from '@backend/kathan/rates';
import { openStore, type Store } from '@backend/store';
import type { FaultPoint } from '@backend/sync/attempt/attempt';
import { createUnderWay } from '@backend/sync/campaign-locks';
import { createEngine } from '@backend/sync/scheduler';
import type { Attention, Engine } from '@backend/sync/scheduler-types';
import { ok } from '@domain/errors/errors';
import { CONNECTION, KEY, USER } from './names';

export interface SendingOptions {
  readonly folder: string;
  readonly baseUrl: string;
  /** The machine's own, otherwise. */
  readonly clock?: Clock;
  readonly random?: () => number;
  readonly at?: (point: FaultPoint) => void | Promise<void>;
  readonly timeLimitMs?: number;
  readonly onChange?: () => void;
}

export interface Clock {
  readonly now: () => Date;
  readonly after: (ms: number, work: () => void) => () => void;
  /** One that never goes back; the machine's own, otherwise. */
  readonly elapsed?: () => number;
}

export interface SendingDesk {
  readonly store: Store;
  readonly engine: Engine;
  /** What the person was told. */
  readonly told: readonly Attention[];
  readonly end: () => Promise<void>;
}

/**
 * The outbox as the app has it, in plain Node: the real store, client, budget and engine. Only the
 * keychain is a stand-in in memory. The engine is not started.
 */
export function openSendingDesk({ folder, baseUrl, clock = WALL_CLOCK, ...options }: SendingOptions): SendingDesk {
  const { now, after } = clock;
  const { random = Math.random, at, onChange = () => undefined } = options;
  const opened = openStore({ folder, now });
  if (opened.kind !== 'open') throw new Error(`the store did not open: ${JSON.stringify(opened)}`);
  if (opened.notices.length > 0) throw new Error(`the store was not as it was left: ${JSON.stringify(opened.notices)}`);
  const { store } = opened;
  const { connections } = store;
  connect(store, baseUrl, now());
  store.receipts.interruptUnfinished(now());
  const rates = createRates({ onChange: () => undefined, clock: () => now().getTime() });
  const told: Attention[] = [];
  const engine = createEngine({
    store,
    connections,
    settings: store.settings,
    vault: createVault(keychainInMemory()),
    ensureSandbox: () => Promise.resolve(ok(null)),
    kathan: createClient({
      fetch,
      rates,
      ...(options.timeLimitMs !== undefined && { timeLimitMs: options.timeLimitMs }),
    }),
    rates,
    underWay: createUnderWay(),
    emit: onChange,
    newId: randomUUID,
    now,
    elapsed: clock.elapsed ?? (() => performance.now()),
    random,
    at,
    online: () => true,
    probe: (url) => answersAtAll(fetch, url),
    after,
    notify: (attention) => told.push(attention),
    onMistake: (where, error) => {
      throw new Error(`a mistake in ${where}`, { cause: error });
    },
  });
  return {
    store,
    engine,
    told,
    end: async () => {
      await engine.stop();
      store.close();
    },
  };
}

const WALL_CLOCK: Clock = {
  now: () => new Date(),
  after: (ms, work) => {
    const timer = setTimeout(work, ms);
    return () => {
      clearTimeout(timer);
    };
  },
};

/** A clock that goes so many times as fast as the machine's, for both sides of a wait. */
export function fastClock(times: number): Clock {
  const began = Date.now();
  const start = performance.now();
  return {
    now: () => new Date(began + (performance.now() - start) * times),
    after: (ms, work) => WALL_CLOCK.after(ms / times, work),
  };
}

function connect(store: Store, baseUrl: string, at: Date): void {
  const known = store.connections.get(CONNECTION);
  if (known !== null) {
    if (known.baseUrl !== baseUrl) store.connections.update(CONNECTION, { baseUrl });
    return;
  }
  store.connections.insert({
    id: CONNECTION,
    name: 'Test server',
    baseUrl,
    kind: 'server',
    scheduleKeys: 'camelCase',
    createdAt: at.toISOString(),
  });
}

function keychainInMemory(): Keychain {
  const item = JSON.stringify({ apiKey: KEY, userId: USER });
  return {
    get: () => Promise.resolve(ok(item)),
    set: () => Promise.resolve(ok(null)),
    remove: () => Promise.resolve(ok(null)),
    removeQuietly: () => Promise.resolve(),
    check: () => Promise.resolve(ok(null)),
  };
}
