import { parseBaseUrl } from '@domain/connection/base-url';
import { ok } from '@domain/errors/errors';
import type { Vault } from '../credentials/vault';
import type { Emit, Handlers } from '../ipc/handlers';
import type { Kathan } from '../kathan/client';
import type { ConnectionRows } from '../store';
import { originOf } from './access';
import { onExisting } from './existing';
import type { ConfirmOrigin } from './origin-consent';
import type { OutwardAccess } from './outward-access';
import { testConnection } from './test-connection';

interface CredentialDeps {
  readonly connections: ConnectionRows;
  readonly vault: Vault;
  readonly access: OutwardAccess;
  readonly kathan: Kathan;
  readonly emit: Emit;
  readonly now: () => Date;
  readonly testLimitMs?: number;
  readonly confirmOrigin: ConfirmOrigin;
}

type CredentialCommand =
  | 'keychain.check'
  | 'connections.credentials'
  | 'connections.setCredentials'
  | 'connections.forgetCredentials'
  | 'connections.test';

/** The commands about a connection's secrets. They go in here and never come back. */
export function credentialHandlers(deps: CredentialDeps): Pick<Handlers, CredentialCommand> {
  const { connections, vault } = deps;

  const changed = (): void => {
    deps.emit('changed', { what: 'connections' });
  };

  return {
    'keychain.check': async () => {
      const checked = await vault.check();
      if (checked.ok) return ok({ kind: 'usable' });
      return checked.error.kind === 'keychain' ? ok({ kind: 'unusable', reason: checked.error.reason }) : checked;
    },

    'connections.credentials': ({ connectionId }) =>
      onExisting(connections, connectionId, () => vault.status(connectionId)),

    'connections.setCredentials': ({ connectionId, apiKey, userId, keep }) =>
      onExisting(connections, connectionId, async (row) => {
        const boundTo = originOf(row);
        if (!boundTo.ok) return boundTo;
        if (row.kind === 'server') {
          const confirmed = await deps.confirmOrigin(boundTo.value);
          if (!confirmed.ok) return confirmed;
        }
        const kept = await vault.set(
          connectionId,
          { ...(apiKey !== undefined && { apiKey }), ...(userId !== undefined && { userId }), boundTo: boundTo.value },
          keep,
        );
        if (kept.ok) changed();
        return kept;
      }),

    'connections.forgetCredentials': ({ connectionId }) =>
      onExisting(connections, connectionId, async () => {
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
        const allowed = deps.access.check();
        if (!allowed.ok) return allowed;
        const confirmed = await deps.confirmOrigin(new URL(url.value).origin);
        if (!confirmed.ok) return confirmed;
        const credentials = { apiKey: input.apiKey, userId: input.userId };
        return ok(await testConnection({ connectionId: null, baseUrl: url.value, credentials }, options));
      }
      const access = await deps.access.open(input.connectionId);
      if (!access.ok) return access;
      const { connection, credentials } = access.value;
      return ok(
        await testConnection({ connectionId: connection.id, baseUrl: connection.baseUrl, credentials }, options),
      );
    },
  };
}
