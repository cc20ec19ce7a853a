import { parseBaseUrl } from '@domain/connection/base-url';
import type { Connection } from '@domain/connection/connection';
import { failed, ok, type Result } from '@domain/errors/errors';
import type { Vault } from '../credentials/vault';
import type { Emit, Handlers } from '../ipc/handlers';
import type { RateLimits } from '../kathan/rates';
import type { Silences } from '../kathan/silences';
import { type ConnectionRows, guarded } from '../store';
import { onExisting, rowOf } from './existing';
import type { ConfirmOrigin } from './origin-consent';
import { listConnections, shownConnection } from './shown';

interface ChangeDeps {
  readonly connections: ConnectionRows;
  readonly vault: Vault;
  readonly rates: RateLimits;
  readonly silences: Silences;
  readonly emit: Emit;
  readonly newId: () => string;
  readonly now: () => Date;
  /** Stops the sandbox when its connection is removed. */
  readonly stopSandbox: (connectionId: string) => void;
  /** Whether an update is on its way over this connection. */
  readonly isPushing: (connectionId: string) => boolean;
  readonly confirmOrigin: ConfirmOrigin;
}

type ChangeCommand =
  | 'connections.list'
  | 'connections.create'
  | 'connections.update'
  | 'connections.forgetReads'
  | 'connections.activate'
  | 'connections.remove';

/**
 * The commands that list and change connections. If the scheme, host or port of a base URL changes,
 * the stored secrets are deleted: a key never goes to a host it was not entered for.
 */
export function changeHandlers(deps: ChangeDeps): Pick<Handlers, ChangeCommand> {
  const { connections, vault, rates, silences } = deps;
  const contact = { rateOf: rates.of, silenceOf: silences.of };

  const changed = (): void => {
    deps.emit('changed', { what: 'connections' });
  };

  /** Names differ by more than their case, so that nobody pushes to the wrong one of two. */
  function freeName(name: string, exceptId: string | null): Result<string> {
    const folded = name.toLowerCase();
    const rows = guarded(() => connections.list());
    if (!rows.ok) return rows;
    const isTaken = rows.value.some((row) => row.id !== exceptId && row.name.toLowerCase() === folded);
    return isTaken ? failed({ kind: 'name-taken' }) : ok(name);
  }

  return {
    'connections.list': () => guarded(() => listConnections(connections, contact)),

    'connections.create': async ({ name, baseUrl, credentials }) => {
      const url = parseBaseUrl(baseUrl);
      if (!url.ok) return url;
      const free = freeName(name, null);
      if (!free.ok) return free;
      const { origin } = new URL(url.value);
      const confirmed = await deps.confirmOrigin(origin);
      if (!confirmed.ok) return confirmed;

      const id = deps.newId();
      vault.introduce(id);
      if (credentials !== undefined) {
        const { apiKey, userId, keep } = credentials;
        const kept = await vault.set(id, { apiKey, userId, boundTo: origin }, keep);
        if (!kept.ok) return kept;
      }
      const made = insert(id, name, url.value);
      if (!made.ok && credentials !== undefined) await vault.forget(id);
      if (made.ok) changed();
      return made;
    },

    'connections.update': ({ connectionId, name, baseUrl, scheduleKeys }) =>
      onExisting(connections, connectionId, async (row) => {
        const url = baseUrl === undefined ? ok(row.baseUrl) : parseBaseUrl(baseUrl);
        if (!url.ok) return url;
        const moves = url.value !== row.baseUrl;
        // The sandbox listens where it found a free port; an address that somebody typed would be
        // overwritten.
        if (moves && row.kind === 'sandbox') return failed({ kind: 'bad-base-url', reason: 'managed' });
        if (moves && deps.isPushing(connectionId)) return failed({ kind: 'push-under-way' });
        const free = name === undefined ? ok(row.name) : freeName(name, connectionId);
        if (!free.ok) return free;

        if (moves && !isSameOrigin(url.value, row.baseUrl)) {
          const confirmed = await deps.confirmOrigin(new URL(url.value).origin);
          if (!confirmed.ok) return confirmed;
          // The user may have taken a while to answer.
          if (deps.isPushing(connectionId)) return failed({ kind: 'push-under-way' });
          const forgotten = await vault.forget(connectionId);
          if (!forgotten.ok) return forgotten;
        }
        if (moves) {
          rates.forget(connectionId);
          silences.forget(connectionId);
        }
        const updated = guarded(() => {
          connections.update(connectionId, {
            name: free.value,
            baseUrl: url.value,
            ...(scheduleKeys !== undefined && { scheduleKeys }),
          });
        });
        if (!updated.ok) return updated;
        changed();
        const after = rowOf(connections, connectionId);
        return after.ok ? ok(shownConnection(after.value, contact)) : after;
      }),

    'connections.forgetReads': ({ connectionId }) =>
      onExisting(connections, connectionId, (row) => {
        const forgotten = guarded(() => {
          connections.update(connectionId, { reads: 'unknown' });
          return shownConnection({ ...row, reads: 'unknown' }, contact);
        });
        if (forgotten.ok) changed();
        return forgotten;
      }),

    'connections.activate': ({ connectionId }) =>
      onExisting(connections, connectionId, () => {
        const activated = guarded(() => {
          connections.setActive(connectionId);
          return null;
        });
        if (activated.ok) changed();
        return activated;
      }),

    'connections.remove': ({ connectionId }) =>
      onExisting(connections, connectionId, async () => {
        if (deps.isPushing(connectionId)) return failed({ kind: 'push-under-way' });
        // The secrets first: a connection that is still there shows that they could not be deleted.
        const forgotten = await vault.forget(connectionId);
        if (!forgotten.ok) return forgotten;
        const removed = guarded(() => connections.remove(connectionId));
        if (!removed.ok) return removed;
        deps.stopSandbox(connectionId);
        rates.forget(connectionId);
        silences.forget(connectionId);
        changed();
        deps.emit('changed', { what: 'drafts' });
        return ok({ detachedDrafts: removed.value.detachedDrafts });
      }),
  };

  function insert(id: string, name: string, baseUrl: string): Result<Connection> {
    // Asked again, since the keychain may have taken its time.
    const free = freeName(name, null);
    if (!free.ok) return free;
    return guarded(() => {
      const row = { id, name, baseUrl, kind: 'server', scheduleKeys: 'camelCase' } as const;
      connections.insert({ ...row, createdAt: deps.now().toISOString() });
      connections.setActive(id);
      return shownConnection({ ...row, draftCount: 0, reads: 'unknown' }, contact);
    });
  }
}

function isSameOrigin(one: string, other: string): boolean {
  return new URL(one).origin === new URL(other).origin;
}
