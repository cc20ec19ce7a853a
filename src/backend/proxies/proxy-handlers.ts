import { ok } from '@domain/errors/errors';
import type { BackendModule, Handlers } from '../ipc/handlers';
import type { Proxies } from './proxies';

export type ProxyCommand = Extract<keyof Handlers, `proxies.${string}`>;

interface ProxyServices {
  readonly proxies: Proxies;
  /** Called when requests may get through that did not before. */
  readonly onSignedIn: () => void;
}

/** The commands on proxies' sign-ins. */
export function createProxyCommands({ proxies, onSignedIn }: ProxyServices): BackendModule<ProxyCommand> {
  return {
    handlers: {
      'proxies.list': async () => {
        const listed = await proxies.list();
        return listed.ok ? ok({ proxies: [...listed.value] }) : listed;
      },
      'proxies.signIn': async ({ proxy, username, password, keep }) => {
        const stored = await proxies.signIn(proxy, { username, password }, keep);
        if (stored.ok) onSignedIn();
        return stored;
      },
      'proxies.forget': ({ proxy }) => proxies.forget(proxy),
    },
  };
}
