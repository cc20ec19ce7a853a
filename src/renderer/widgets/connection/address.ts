import type { Connection } from '@domain/connection/connection';
import { text } from '../../kernel/text';

/**
 * Where a connection leads, short enough for a sidebar: the host with its path, or that it is the
 * sandbox.
 */
export function addressOf(connection: Pick<Connection, 'kind' | 'baseUrl'>): string {
  return connection.kind === 'sandbox'
    ? text.connections.switcher.sandbox
    : connection.baseUrl.replace(/^https?:\/\//, '');
}

/** What a connection is for, as far as its address says. */
export type Environment = 'staging' | 'local';

/**
 * Returns the environment of a server's connection; `null` for an address that says nothing of it.
 * The API's documentation names one host only, with `staging` in it.
 */
export function environmentOf({ kind, baseUrl }: Pick<Connection, 'kind' | 'baseUrl'>): Environment | null {
  if (kind === 'sandbox') return null;
  const host = URL.canParse(baseUrl) ? new URL(baseUrl).hostname : '';
  if (/^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(host)) return 'local';
  return host.split(/[.-]/).includes('staging') ? 'staging' : null;
}
