import type { Connection } from '@shared/connection/connection';
import type { Rates } from '../kathan/rates';
import type { ConnectionRow } from '../store';

/** What a connection looks like to the renderer. */
export function shownConnection(row: Omit<ConnectionRow, 'createdAt'>, rates: Rates): Connection {
  const { id, name, baseUrl, kind, scheduleKeys, draftCount } = row;
  return { id, name, baseUrl, kind, scheduleKeys, draftCount, rate: rates.of(id) };
}
