import { chmodSync, existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { onTestFinished } from 'vitest';
import { type NewDraft, type NewReceipt, type OpenOptions, openStore, type Store } from '@backend/store';
import type { RecipientInput } from '@domain/fields/recipients';
import type { JsonObject } from '@kernel/json/json';
import { removeFolder } from '../../support/remove-folder';

const opened = new Set<Store>();

/** A folder of its own that is removed after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'campaign-desk-store-'));
  onTestFinished(async () => {
    if (existsSync(folder)) chmodSync(folder, 0o700);
    await removeFolder(folder);
  });
  return folder;
}

/** A clock that moves on by one second whenever it is read. */
export function clock(start = '2027-03-01T09:00:00.000Z'): () => Date {
  let at = Date.parse(start);
  return () => new Date((at += 1000));
}

/** Opens a store that must open, and closes it after the test. */
export function open(folder: string, options: Partial<OpenOptions> = {}): Store {
  const result = openStore({ folder, now: clock(), ...options });
  if (result.kind !== 'open') throw new Error(`the store did not open: ${JSON.stringify(result)}`);
  opened.add(result.store);
  onTestFinished(() => {
    if (opened.has(result.store)) close(result.store);
  });
  return result.store;
}

export function close(store: Store): void {
  opened.delete(store);
  store.close();
}

export function reopen(store: Store, folder: string, options: Partial<OpenOptions> = {}): Store {
  close(store);
  return open(folder, options);
}

/** Looks into the database file beside the store, as a reader of the file would. */
export function withFile<T>(folder: string, look: (db: InstanceType<typeof DatabaseSync>) => T): T {
  const db = new DatabaseSync(join(folder, 'campaign-desk.db'));
  try {
    return look(db);
  } finally {
    db.close();
  }
}

export const databaseOf = (folder: string): string => join(folder, 'campaign-desk.db');
export const damagedFilesIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.includes('.damaged-'))
    .sort();

export const newDraft = (parts: Partial<NewDraft> = {}): NewDraft => ({
  connectionId: null,
  campaignId: 'camp-1',
  timeZone: 'America/Los_Angeles',
  snapshot: null,
  edits: {},
  recipients: [],
  ...parts,
});

export const snapshot = (campaign: JsonObject = {}): NonNullable<NewDraft['snapshot']> => ({
  campaign: { id: 'camp-1', name: 'Spring', max_concurrency: 5, ...campaign },
  takenAt: '2027-03-01T08:00:00.000Z',
  source: 'pasted',
});

export const recipient = (phone: string, metadata = '', assistantOverrides = ''): RecipientInput => ({
  phone,
  metadata,
  assistantOverrides,
});

export const newReceipt = (id: string, draftId: string, parts: Partial<NewReceipt> = {}): NewReceipt => ({
  id,
  draftId,
  connectionId: '00000000-0000-4000-8000-00000000c001',
  connectionName: 'Production',
  campaignId: 'camp-1',
  campaignName: 'Spring',
  startedAt: '2027-03-01T10:00:00.000Z',
  fields: ['name'],
  revision: 0,
  before: { name: 'Spring' },
  request: { method: 'PATCH', url: 'https://api.example.test/campaign/camp-1', headers: {}, body: '{}', bytes: 2 },
  ...parts,
});

/** The n-th id of a test: valid, and readable in a failure. */
export const testId = (n: number): string => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
