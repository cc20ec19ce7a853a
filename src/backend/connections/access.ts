import { parseBaseUrl } from '@domain/connection/base-url';
import { failed, ok, type Result } from '@domain/errors/errors';
import { SANDBOX_BINDING } from '../credentials/secrets';
import type { Vault } from '../credentials/vault';
import type { Credentials } from '../kathan/client';
import { type ConnectionRow, type ConnectionRows, guarded } from '../store';

/** A connection that can be called: its row and both secrets, which belong together. */
export interface Access {
  readonly connection: ConnectionRow;
  readonly credentials: Credentials;
}

export interface AccessDeps {
  readonly connections: ConnectionRows;
  readonly vault: Vault;
  /**
   * Starts the sandbox if the connection is the sandbox's; it may then have another base URL.
   */
  readonly ensureSandbox: (connectionId: string) => Promise<Result<null>>;
}

/**
 * Opens a connection for a call. A key goes only to the origin it was entered for, because others
 * may be able to write the database.
 * Errors: `no-connection`, `bad-base-url`, `no-credentials`, `credentials-for-other-address`,
 * `keychain`, `storage`, `sandbox-failed`.
 */
export async function accessTo(connectionId: string, deps: AccessDeps): Promise<Result<Access>> {
  const row = (): Result<ConnectionRow> => {
    const found = guarded(() => deps.connections.get(connectionId));
    if (!found.ok) return found;
    return found.value === null ? failed({ kind: 'no-connection' }) : ok(found.value);
  };

  const first = row();
  if (!first.ok) return first;
  if (first.value.kind === 'sandbox') {
    const started = await deps.ensureSandbox(connectionId);
    if (!started.ok) return started;
  }
  const connection = row();
  if (!connection.ok) return connection;
  const secrets = await deps.vault.get(connectionId);
  if (!secrets.ok) return secrets;
  const { apiKey, userId, boundTo } = secrets.value;
  if (apiKey === null || userId === null) return failed({ kind: 'no-credentials' });
  const target = originOf(connection.value);
  if (!target.ok) return target;
  if (boundTo === null) {
    const bound = await deps.vault.bind(connectionId, target.value);
    if (!bound.ok) return bound;
  } else if (boundTo !== target.value) return failed({ kind: 'credentials-for-other-address', address: boundTo });

  // The keychain may have taken its time: a key must not go to an address that was entered
  // meanwhile.
  const still = row();
  if (!still.ok) return still;
  if (still.value.baseUrl !== connection.value.baseUrl) return failed({ kind: 'no-credentials' });
  return ok({ connection: still.value, credentials: { apiKey, userId } });
}

/**
 * What the secrets of a connection are bound to. Error: `bad-base-url`, for a row that breaks the
 * address rules.
 */
export function originOf({ kind, baseUrl }: Pick<ConnectionRow, 'kind' | 'baseUrl'>): Result<string> {
  const url = parseBaseUrl(baseUrl);
  if (!url.ok) return url;
  // The sandbox's port changes with each start, and its key opens nothing else.
  return ok(kind === 'sandbox' ? SANDBOX_BINDING : new URL(url.value).origin);
}
