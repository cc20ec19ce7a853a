import { openStore, type Store } from '@backend/store';
import type { Clock } from '@backend/system/clock';
import { fastClock } from '../../../support/clocks';
import { KEY, TestBackend, USER } from '../../../support/test-backend';
import { TestKeychain } from '../../../support/test-keychain';
import type { TestBackendOptions } from '../../../support/test-ports';

export const CONNECTION = '00000000-0000-4000-8000-00000000c001';

export interface SendingOptions extends Pick<TestBackendOptions, 'random' | 'atFaultPoint' | 'timeLimits'> {
  readonly folder: string;
  readonly baseUrl: string;
  /** The computer's own unless given; its timers keep the process alive. */
  readonly clock?: Clock;
  readonly onEvent?: () => void;
}

/**
 * A backend with a connection to the server, whose secrets are in the keychain. The queue is not
 * started. An unexpected error ends the process.
 */
export async function openSendingBackend({ folder, baseUrl, clock, ...options }: SendingOptions): Promise<TestBackend> {
  const keychain = new TestKeychain();
  keychain.items.set(CONNECTION, JSON.stringify({ apiKey: KEY, userId: USER, boundTo: new URL(baseUrl).origin }));
  const test = new TestBackend({
    timeLimits: { requestMs: 30_000 },
    ...options,
    ...{ folder, keychain, clock: clock ?? fastClock(1) },
    onUnexpectedError: (where, error) => {
      throw new Error(`an unexpected error in ${where}`, { cause: error });
    },
  });
  await test.backend.openStore();
  addConnection(test.store, baseUrl, test.clock.now());
  await test.backend.loadModules();
  const { notices } = await test.get('app.bootstrap', {});
  const others = notices.filter(({ kind }) => kind !== 'pushes-interrupted');
  if (others.length > 0) throw new Error(`the store was not as it was left: ${JSON.stringify(others)}`);
  return test;
}

/**
 * A store with the same connection, to be filled before a backend opens it. The caller closes it.
 */
export function openSendingStore(folder: string, baseUrl: string): Store {
  const now = (): Date => new Date();
  const opened = openStore({ folder, now });
  if (opened.kind !== 'open') throw new Error(`the store did not open: ${JSON.stringify(opened)}`);
  addConnection(opened.store, baseUrl, now());
  return opened.store;
}

function addConnection(store: Store, baseUrl: string, at: Date): void {
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
