import { z } from 'zod';
import { connectionSchema, storedConnectionNameSchema } from '@domain/connection/connection';
import { readConsentRule } from '@domain/consent/consent-rule';
import { jsonValue } from '@kernel/json/json-schema';
import { lazy } from '@kernel/lazy';
import type { Database } from '../core/database';
import { readColumn } from '../core/json-column';
import { stateRow, tryAll, tryRun } from './damaged-rows';
import type { Store } from './store';

const connectionRow = lazy(() =>
  z.object({
    id: z.uuid(),
    name: storedConnectionNameSchema,
    base_url: z.url(),
    kind: connectionSchema.shape.kind,
    schedule_keys: connectionSchema.shape.scheduleKeys,
    created_at: z.iso.datetime(),
  }),
);
const consentRow = lazy(() => z.object({ id: z.uuid(), rule: z.string() }));
const callingHoursRow = lazy(() => z.object({ id: z.uuid(), calling_hours: z.string() }));

/** Brings connections with what is set for them over. Returns their ids. */
export function bringConnections(source: Database, store: Store): ReadonlySet<string> {
  const brought = new Set<string>();
  for (const row of tryAll(
    source,
    connectionRow(),
    'SELECT id, name, base_url, kind, schedule_keys, created_at FROM connections',
  )) {
    const { base_url: baseUrl, schedule_keys: scheduleKeys, created_at: createdAt, ...rest } = row;
    if (tryRun(() => store.connections.insert({ ...rest, baseUrl, scheduleKeys, createdAt }))) brought.add(row.id);
  }
  // A database before the tenth migration has no such column.
  for (const { id, calling_hours: stored } of tryAll(
    source,
    callingHoursRow(),
    'SELECT id, calling_hours FROM connections WHERE calling_hours IS NOT NULL',
  )) {
    const settings = readColumn(jsonValue, stored);
    if (settings !== null && brought.has(id)) tryRun(() => store.connections.setCallingHours(id, settings));
  }
  bringConsentRules(source, store, brought);
  // The list shows the drafts of one connection: without one in use they would seem to be gone.
  const [first = null] = brought;
  const [active] = tryAll(source, stateRow, "SELECT value FROM state WHERE key = 'active-connection'");
  tryRun(() => store.connections.setActive(active !== undefined && brought.has(active.value) ? active.value : first));
  return brought;
}

/** What cannot be read of a rule holds back those without consent. */
function bringConsentRules(source: Database, store: Store, brought: ReadonlySet<string>): void {
  // A database before the thirteenth migration has no such column.
  for (const { id, rule } of tryAll(
    source,
    consentRow(),
    'SELECT id, consent_rule AS rule FROM connections WHERE consent_rule IS NOT NULL',
  )) {
    const read = readConsentRule(readColumn(jsonValue, rule) ?? '');
    if (brought.has(id)) tryRun(() => store.consent.setRule(id, read.rule));
  }
}
