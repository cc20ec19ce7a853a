import type { Connection } from '@shared/connection/connection';
import type { Rates } from '../kathan/rates';
import type { ConnectionRow } from '../store';

/** What a connection looks like to the renderer. */
export function shownConnection(row: Omit<ConnectionRow, 'createdAt'>, rates: Rates): Connection {
  const { id, name, baseUrl, kind, scheduleKeys, draftCount, reads } = row;
  return { id, name, baseUrl, kind, scheduleKeys, draftCount, reads, rate: rates.of(id) };
}
