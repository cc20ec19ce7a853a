import { parseBaseUrl } from '@shared/connection/base-url';
import type { Connection } from '@shared/connection/connection';
import { failed, ok, type Result } from '@shared/ipc/errors';
import type { Vault } from '../credentials/vault';
import type { Emit, Handlers } from '../ipc/handlers';
import type { Kathan } from '../kathan/client';
import type { Rates } from '../kathan/rates';
import { guarded, type ConnectionRow, type ConnectionRows } from '../store';
import { accessTo } from './access';
import { testConnection } from './test-connection';

export interface ConnectionDeps {
  readonly connections: ConnectionRows;
  readonly vault: Vault;
  readonly kathan: Kathan;
  readonly rates: Rates;
  readonly emit: Emit;
  readonly newId: () => string;
  readonly now: () => Date;
  readonly ensureSandbox: (connectionId: string) => Promise<Result<null>>;
  /** Stops the sandbox when its connection is removed. */
  readonly stopSandbox: (connectionId: string) => void;
  /** Whether an update is on its way over this connection. */
  readonly isPushing: (connectionId: string) => boolean;
  readonly testLimitMs?: number;
}

type ConnectionCommand = Extract<keyof Handlers, `connections.${string}` | 'keychain.check'>;

/** What a connection looks like to the renderer. */
export function shownConnection(row: Omit<ConnectionRow, 'createdAt'>, rates: Rates): Connection {
  const { id, name, baseUrl, kind, scheduleKeys, draftCount } = row;
  return { id, name, baseUrl, kind, scheduleKeys, draftCount, rate: rates.of(id) };
}

/**
 * The commands about connections and their secrets.
 *
 * A key never goes to a host that it was not entered for: when the scheme, host or port of a base URL changes, the stored secrets
 * are deleted, and `connections.credentials` says that there are none.
 */
export function connectionHandlers(deps: ConnectionDeps): Pick<Handlers, ConnectionCommand> {
  const { connections, vault, rates } = deps;

  const changed = (): void => {
    deps.emit('changed', { what: 'connections' });
  };

  function rowOf(connectionId: string): Result<ConnectionRow> {
    const found = guarded(() => connections.get(connectionId));
    if (!found.ok) return found;
    return found.value === null ? failed({ kind: 'not-found', what: 'connection' }) : ok(found.value);
  }

  /** Names differ by more than their case, so that nobody pushes to the wrong one of two. */
  function freeName(name: string, exceptId: string | null): Result<string> {
    const folded = name.toLowerCase();
    const rows = guarded(() => connections.list());
    if (!rows.ok) return rows;
    const taken = rows.value.some((row) => row.id !== exceptId && row.name.toLowerCase() === folded);
    return taken ? failed({ kind: 'name-taken' }) : ok(name);
  }

  /** Runs `work` on a connection that exists. */
  async function onExisting<T>(
    connectionId: string,
    work: (row: ConnectionRow) => Result<T> | Promise<Result<T>>,
  ): Promise<Result<T>> {
    const row = rowOf(connectionId);
    return row.ok ? work(row.value) : row;
  }

  return {
    'keychain.check': async () => {
      const checked = await vault.check();
      if (checked.ok) return ok({ kind: 'usable' });
      return checked.error.kind === 'keychain' ? ok({ kind: 'unusable', reason: checked.error.reason }) : checked;
    },

    'connections.list': () =>
      guarded(() => ({
        connections: connections.list().map((row) => shownConnection(row, rates)),
        activeConnectionId: connections.activeId(),
      })),

    'connections.create': async ({ name, baseUrl, credentials }) => {
      const url = parseBaseUrl(baseUrl);
      if (!url.ok) return url;
      const free = freeName(name, null);
      if (!free.ok) return free;

      const id = deps.newId();
      vault.introduce(id);
      if (credentials !== undefined) {
        const kept = await vault.set(id, { apiKey: credentials.apiKey, userId: credentials.userId }, credentials.keep);
        if (!kept.ok) return kept;
      }
      const made = await insert(id, name, url.value);
      if (!made.ok && credentials !== undefined) await vault.forget(id);
      if (made.ok) changed();
      return made;
    },

    'connections.update': ({ connectionId, name, baseUrl, scheduleKeys }) =>
      onExisting(connectionId, async (row) => {
        const url = baseUrl === undefined ? ok(row.baseUrl) : parseBaseUrl(baseUrl);
        if (!url.ok) return url;
        const moves = url.value !== row.baseUrl;
        // The sandbox listens where it found a free port; an address that somebody typed would be overwritten.
        if (moves && row.kind === 'sandbox') return failed({ kind: 'bad-base-url', reason: 'managed' });
        if (moves && deps.isPushing(connectionId)) return failed({ kind: 'push-under-way' });
        const free = name === undefined ? ok(row.name) : freeName(name, connectionId);
        if (!free.ok) return free;

        if (moves && !isSameOrigin(url.value, row.baseUrl)) {
          const forgotten = await vault.forget(connectionId);
          if (!forgotten.ok) return forgotten;
        }
        if (moves) rates.forget(connectionId);
        const updated = guarded(() => {
          connections.update(connectionId, {
            name: free.value,
            baseUrl: url.value,
            ...(scheduleKeys !== undefined && { scheduleKeys }),
          });
        });
        if (!updated.ok) return updated;
        changed();
        const after = rowOf(connectionId);
        return after.ok ? ok(shownConnection(after.value, rates)) : after;
      }),

    'connections.activate': ({ connectionId }) =>
      onExisting(connectionId, () => {
        const activated = guarded(() => {
          connections.setActive(connectionId);
          return null;
        });
        if (activated.ok) changed();
        return activated;
      }),

    'connections.remove': ({ connectionId }) =>
      onExisting(connectionId, async () => {
        if (deps.isPushing(connectionId)) return failed({ kind: 'push-under-way' });
        // The secrets first: a connection that is still there shows that they could not be deleted.
        const forgotten = await vault.forget(connectionId);
        if (!forgotten.ok) return forgotten;
        const removed = guarded(() => connections.remove(connectionId));
        if (!removed.ok) return removed;
        deps.stopSandbox(connectionId);
        rates.forget(connectionId);
        changed();
        deps.emit('changed', { what: 'drafts' });
        return ok({ detachedDrafts: removed.value.detachedDrafts });
      }),

    'connections.credentials': ({ connectionId }) => onExisting(connectionId, () => vault.status(connectionId)),

    'connections.setCredentials': ({ connectionId, apiKey, userId, keep }) =>
      onExisting(connectionId, async () => {
        const kept = await vault.set(
          connectionId,
          { ...(apiKey !== undefined && { apiKey }), ...(userId !== undefined && { userId }) },
          keep,
        );
        if (kept.ok) changed();
        return kept;
      }),

    'connections.forgetCredentials': ({ connectionId }) =>
      onExisting(connectionId, async () => {
        const forgotten = await vault.forget(connectionId);
        if (forgotten.ok) changed();
        return forgotten;
      }),

    'connections.test': async (input) => {
      const options = {
        kathan: deps.kathan,
        now: deps.now,
        ...(deps.testLimitMs !== undefined && { timeLimitMs: deps.testLimitMs }),
      };
      if (input.kind === 'typed') {
        const url = parseBaseUrl(input.baseUrl);
        if (!url.ok) return url;
        const credentials = { apiKey: input.apiKey, userId: input.userId };
        return ok(await testConnection({ connectionId: null, baseUrl: url.value, credentials }, options));
      }
      const access = await accessTo(input.connectionId, deps);
      if (!access.ok) return access;
      const { connection, credentials } = access.value;
      return ok(
        await testConnection({ connectionId: connection.id, baseUrl: connection.baseUrl, credentials }, options),
      );
    },
  };

  async function insert(id: string, name: string, baseUrl: string): Promise<Result<Connection>> {
    // Asked again, since the keychain may have taken its time.
    const free = freeName(name, null);
    if (!free.ok) return free;
    return guarded(() => {
      const row = { id, name, baseUrl, kind: 'server', scheduleKeys: 'camelCase' } as const;
      connections.insert({ ...row, createdAt: deps.now().toISOString() });
      connections.setActive(id);
      return shownConnection({ ...row, draftCount: 0 }, rates);
    });
  }
}

function isSameOrigin(one: string, other: string): boolean {
  return new URL(one).origin === new URL(other).origin;
}
