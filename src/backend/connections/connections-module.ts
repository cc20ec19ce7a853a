import type { BackendModule, Handlers } from '../ipc/handlers';
import { changeHandlers } from './change-handlers';
import { credentialHandlers } from './credential-handlers';

type ConnectionsServices = Parameters<typeof changeHandlers>[0] & Parameters<typeof credentialHandlers>[0];

type ConnectionsCommand = Extract<keyof Handlers, `connections.${string}` | `keychain.${string}`>;

/** Connections, their secrets and the keychain. */
export function createConnections(services: ConnectionsServices): BackendModule<ConnectionsCommand> {
  return { handlers: { ...changeHandlers(services), ...credentialHandlers(services) } };
}
