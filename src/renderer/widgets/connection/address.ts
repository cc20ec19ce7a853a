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
