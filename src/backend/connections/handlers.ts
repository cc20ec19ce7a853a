import { changeHandlers } from './change-handlers';
import { credentialHandlers } from './credential-handlers';

type ConnectionDeps = Parameters<typeof changeHandlers>[0] & Parameters<typeof credentialHandlers>[0];

/** All commands about connections, their secrets and the keychain. */
export function connectionHandlers(deps: ConnectionDeps) {
  return { ...changeHandlers(deps), ...credentialHandlers(deps) };
}
