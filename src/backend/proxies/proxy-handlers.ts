import { ok } from '@domain/errors/errors';
import type { Handlers } from '../ipc/handlers';
import type { Proxies } from './proxies';

export type ProxyCommand = Extract<keyof Handlers, `proxies.${string}`>;

interface ProxyHandlerDeps {
  readonly proxies: Proxies;
  /** The queue may get through now. */
  readonly networkChanged: () => void;
}

/** The commands on proxies' sign-ins. */
export function proxyHandlers({ proxies, networkChanged }: ProxyHandlerDeps): Pick<Handlers, ProxyCommand> {
  return {
    'proxies.list': async () => {
      const listed = await proxies.list();
      return listed.ok ? ok({ proxies: [...listed.value] }) : listed;
    },
    'proxies.signIn': async ({ proxy, username, password, keep }) => {
      const stored = await proxies.signIn(proxy, { username, password }, keep);
      if (stored.ok) networkChanged();
      return stored;
    },
    'proxies.forget': ({ proxy }) => proxies.forget(proxy),
  };
}
