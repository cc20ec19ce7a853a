import type { ParsedInput } from '@contract/index';
import { failed, ok, type Result } from '@domain/errors/errors';
import type { PastedSecrets } from '../credentials/pasted-secrets';
import type { Handlers } from '../ipc/handlers';
import { type ConnectionRows, guarded } from '../store';

export interface ConnectionSetupDeps {
  readonly connections: ConnectionRows;
  readonly pasted: Pick<PastedSecrets, 'reveal'>;
  readonly handlers: Pick<Handlers, 'connections.create' | 'connections.setCredentials' | 'connections.remove'>;
}

type Typed = Extract<ParsedInput<'drafts.create'>, { kind: 'typed' }>;

/**
 * The connection of a draft that is to be made, and what takes a new one back when the draft cannot
 * be made.
 */
export interface ConnectionSetup {
  readonly connectionId: string | null;
  readonly undo: () => Promise<void>;
}

const nothing = (): Promise<void> => Promise.resolve();

/**
 * Creates the connection and stores the secrets of a pasted command, as far as the user asked for
 * it. A key never goes to a connection with another address than its request's. Fails as
 * `pasted-secret-gone`, before anything is made, if the mark of a secret is unknown.
 */
export async function setUpConnection(
  input: Typed,
  { connections, pasted, handlers }: ConnectionSetupDeps,
): Promise<Result<ConnectionSetup>> {
  const { newConnection, keepSecrets, connectionId } = input;
  if (newConnection === undefined && keepSecrets === undefined) return ok({ connectionId, undo: nothing });
  const { requestAccess } = await import('@domain/paste/curl/summary');
  const request = requestAccess(input.campaignText, input.request ?? null);
  if (request === null) return failed({ kind: 'campaign-text', reason: 'no-curl' });
  const { baseUrl } = request;
  if (!baseUrl.ok) return baseUrl;
  const marked = keepSecrets === undefined ? { apiKey: null, userId: null } : request.secrets;
  const apiKey = marked.apiKey === null ? null : pasted.reveal(marked.apiKey);
  const userId = marked.userId === null ? null : pasted.reveal(marked.userId);
  const isGone = (marked.apiKey !== null && apiKey === null) || (marked.userId !== null && userId === null);
  if (isGone) return failed({ kind: 'pasted-secret-gone' });
  const secrets = {
    ...(apiKey !== null && { apiKey }),
    ...(userId !== null && { userId }),
    keep: keepSecrets ?? 'keychain',
  };

  if (newConnection !== undefined) {
    const made = await handlers['connections.create']({ name: newConnection.name, baseUrl: baseUrl.value });
    if (!made.ok) return made;
    const { id } = made.value;
    const undo = async (): Promise<void> => {
      await handlers['connections.remove']({ connectionId: id });
    };
    if (apiKey !== null || userId !== null) {
      const kept = await handlers['connections.setCredentials']({ connectionId: id, ...secrets });
      if (!kept.ok) {
        await undo();
        return kept;
      }
    }
    return ok({ connectionId: id, undo });
  }

  const row = guarded(() => (connectionId === null ? null : connections.get(connectionId)));
  if (!row.ok) return row;
  if (connectionId === null || row.value?.baseUrl !== baseUrl.value)
    return failed({ kind: 'not-found', what: 'connection' });
  if (apiKey !== null || userId !== null) {
    const kept = await handlers['connections.setCredentials']({ connectionId, ...secrets });
    if (!kept.ok) return kept;
  }
  return ok({ connectionId, undo: nothing });
}
