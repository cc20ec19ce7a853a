import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { z } from 'zod';
import type { Salvaged } from '@contract/index';
import { changesOf } from '@domain/changes/changes';
import { connectionSchema, storedConnectionNameSchema } from '@domain/connection/connection';
import { savedViewsSchema } from '@domain/draft/saved-view';
import { noteSchema, tagsSchema } from '@domain/draft/tags';
import { snapshotSchema } from '@domain/fields/campaign';
import { type Edit, editSchema, fieldNameSchema, storedZoneSchema } from '@domain/fields/edits';
import type { FieldName } from '@domain/fields/fields';
import { type RecipientInput, recipientInputSchema } from '@domain/fields/recipients';
import { resultOf } from '@domain/history/filter';
import { writeJson } from '@kernel/json/json-codec';
import { jsonValue } from '@kernel/json/json-schema';
import { lazy } from '@kernel/lazy';
import { readChunk } from '../audience/chunk-rows';
import { inputOf, rowsOf } from '../audience/row';
import { type Database, openDatabase } from '../core/database';
import { readColumn } from '../core/json-column';
import { readReceipt } from '../receipts/receipt-row';
import { byKey, tried, tryAll, tryRun } from './damaged-rows';
import { bringSuppression } from './salvage-lists';
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
const callingHoursRow = lazy(() => z.object({ id: z.uuid(), calling_hours: z.string() }));
const draftRow = lazy(() =>
  z.object({
    pk: z.number().int().positive(),
    connection_id: z.uuid().nullable().catch(null),
    // An id that may not be sent is still the only name of a draft's edits.
    campaign_id: z.string().min(1).max(500),
    time_zone: storedZoneSchema.catch('UTC'),
    discarded_at: z.string().nullable().catch(null),
    row_count: z.number().int().nonnegative().catch(-1),
    change_count: z.number().int().nonnegative().catch(-1),
    snapshot: z.string().nullable().catch(null),
    tags: z.string().nullable().catch(null),
    note: noteSchema.nullable().catch(null),
  }),
);
const stateRow = z.object({ value: z.string() });
const editRow = z.object({ field: z.string(), edit: z.string() });
const rowRow = lazy(() =>
  recipientInputSchema.omit({ assistantOverrides: true }).extend({ id: z.number(), overrides: z.string() }),
);
const chunkKey = lazy(() => z.object({ first: z.number(), chunk: z.number() }));
const receiptKey = lazy(() => z.object({ pk: z.number().int().positive(), id: z.uuid() }));

const outboxRow = lazy(() =>
  z.object({
    pk: z.number().int().positive(),
    id: z.uuid(),
    draft: z.number().int().positive(),
    state: z.string(),
    base: z.string().nullable().catch(null),
    tried: z.string().nullable().catch(null),
  }),
);

const NOTHING: Salvaged = { connections: 0, drafts: 0, partial: 0, receipts: 0 };

/**
 * Copies what can be read of a damaged database into a fresh one, parsed like any outside data. A
 * draft with unreadable parts counts as partial. Reads a copy of the damaged file. Never throws.
 */
export function salvage(damaged: string, store: Store, db: Database, keys: readonly Uint8Array[]): Salvaged {
  const copy = `${damaged}.reading`;
  try {
    for (const suffix of ['', '-wal']) {
      if (existsSync(damaged + suffix)) copyFileSync(damaged + suffix, copy + suffix);
    }
    const source = openDatabase({ file: copy, onDamage: () => undefined, keys, isDamaged: true });
    try {
      // Thousands of small commits: they reach the disk together at the end.
      db.exec('PRAGMA synchronous = OFF');
      // Columns that a database of an earlier version does not have.
      for (const column of ['receipts ADD COLUMN facts', 'drafts ADD COLUMN tags', 'drafts ADD COLUMN note']) {
        tryRun(() => {
          source.exec(`ALTER TABLE ${column} TEXT`);
        });
      }
      return bring(source, store, db);
    } finally {
      db.exec('PRAGMA wal_checkpoint(TRUNCATE); PRAGMA synchronous = FULL');
      source.close();
    }
  } catch {
    // Not even its beginning can be read, or the disk refuses: the user is told that nothing was
    // saved, and where the file is.
    return NOTHING;
  } finally {
    for (const suffix of ['', '-wal', '-shm']) rmSync(copy + suffix, { force: true });
  }
}

function bring(source: Database, store: Store, db: Database): Salvaged {
  const connections = bringConnections(source, store);
  const drafts = bringDrafts(source, store, connections);
  const receipts = bringReceipts(source, db, drafts.keys);
  bringOutbox(source, store, db, drafts.keys);
  bringSuppression(source, db, connections);
  for (const { key, value } of tryAll(
    source,
    z.object({ key: z.string(), value: z.string() }),
    'SELECT key, value FROM settings',
  )) {
    // Read back through the settings' own schema, which takes the default for what does not fit.
    tryRun(() => db.run('INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT DO NOTHING', key, value));
  }
  const [views] = tryAll(source, stateRow, "SELECT value FROM state WHERE key = 'saved-views'");
  for (const view of readColumn(savedViewsSchema, views?.value ?? null) ?? []) tryRun(() => store.views.save(view));
  return { connections: connections.size, drafts: drafts.keys.size, partial: drafts.partial, receipts };
}

function bringConnections(source: Database, store: Store): ReadonlySet<string> {
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
  // The list shows the drafts of one connection: without one in use they would seem to be gone.
  const [first = null] = brought;
  const [active] = tryAll(source, stateRow, "SELECT value FROM state WHERE key = 'active-connection'");
  tryRun(() => store.connections.setActive(active !== undefined && brought.has(active.value) ? active.value : first));
  return brought;
}

interface BroughtDrafts {
  /** The fresh id of each draft by its old short key. */
  readonly keys: ReadonlyMap<number, string>;
  readonly partial: number;
}

function bringDrafts(source: Database, store: Store, connections: ReadonlySet<string>): BroughtDrafts {
  const keys = new Map<number, string>();
  let partial = 0;
  // The driver refuses rows with numbers that JavaScript cannot hold.
  const bounded = (column: string): string => `max(-1, min(${column}, 2147483647)) AS ${column}`;
  const columns = `pk, connection_id, campaign_id, time_zone, discarded_at, ${bounded('row_count')}, ${bounded('change_count')}, snapshot, tags, note`;
  for (const row of byKey(
    source,
    draftRow(),
    `SELECT ${columns} FROM drafts WHERE pk > ? ORDER BY pk LIMIT ?`,
    ({ pk }) => pk,
  )) {
    const stored = tryAll(source, editRow, 'SELECT field, edit FROM edits WHERE draft = ?', row.pk);
    const edits: Partial<Record<FieldName, Edit>> = {};
    for (const { field, edit } of stored) {
      const name = fieldNameSchema.safeParse(field);
      const read = readColumn(editSchema, edit);
      if (name.success && read !== null) edits[name.data] = read;
    }
    const rows = [...rowsBeforeChunks(source, row.pk), ...rowsInChunks(source, row.pk)];
    const snapshot = readColumn(snapshotSchema, row.snapshot);
    const made = tried(() =>
      store.drafts.create({
        connectionId: row.connection_id !== null && connections.has(row.connection_id) ? row.connection_id : null,
        campaignId: row.campaign_id,
        timeZone: row.time_zone,
        snapshot,
        edits,
        recipients: rows,
        tags: readColumn(tagsSchema, row.tags) ?? [],
        note: row.note ?? '',
      }),
    );
    if (made === null) continue;
    if (row.discarded_at !== null) tryRun(() => store.drafts.discard(made.id));
    keys.set(row.pk, made.id);
    // The counts that stand beside a draft say what it had: what is missing of them was lost.
    const whole = rows.length === row.row_count && changesOf(made).length === row.change_count;
    if (!whole || (snapshot === null && row.snapshot !== null)) partial += 1;
  }
  return { keys, partial };
}

/** The rows of a database from before there were chunks; none of any other. */
function rowsBeforeChunks(source: Database, draft: number): readonly RecipientInput[] {
  const sql = `SELECT id, phone, metadata, overrides FROM recipients WHERE draft = ${String(draft)} AND id > ? ORDER BY id LIMIT ?`;
  return [...byKey(source, rowRow(), sql, ({ id }) => id)].map(({ phone, metadata, overrides }) => ({
    phone,
    metadata,
    assistantOverrides: overrides,
  }));
}

/** The rows in those chunks that can be read. */
function rowsInChunks(source: Database, draft: number): readonly RecipientInput[] {
  const sql = `SELECT audience_chunks.first, audience_chunks.chunk FROM drafts JOIN audience_chunks ON audience_chunks.audience = drafts.audience
    WHERE drafts.pk = ${String(draft)} AND audience_chunks.first > ? ORDER BY audience_chunks.first LIMIT ?`;
  return [...byKey(source, chunkKey(), sql, ({ first }) => first)].flatMap(({ chunk }) => {
    const read = tried(() => rowsOf(readChunk(source, chunk)).map(inputOf)) ?? [];
    return read.flatMap((input) => recipientInputSchema.safeParse(input).data ?? []);
  });
}

function bringReceipts(source: Database, db: Database, drafts: ReadonlyMap<number, string>): number {
  let brought = 0;
  const draftOf = z.object({ draft: z.number().nullable() });
  for (const { pk, id } of byKey(
    source,
    receiptKey(),
    'SELECT pk, id FROM receipts WHERE pk > ? ORDER BY pk LIMIT ?',
    (row) => row.pk,
  )) {
    const receipt = tried(() => readReceipt(source, id));
    if (receipt === null) continue;
    const draft = tried(() => source.get(draftOf, 'SELECT draft FROM receipts WHERE pk = ?', pk))?.draft ?? null;
    const fresh = draft === null ? null : (drafts.get(draft) ?? null);
    const outcome = receipt.outcome ?? { kind: 'interrupted' as const };
    const stored = tryRun(() =>
      db.run(
        `INSERT INTO receipts (id, draft, draft_revision, connection_name, campaign_id, campaign_name, started_at, ended_at, duration_ms,
           fields, outcome, result, checks, before, request, answer, facts)
         VALUES (?, (SELECT pk FROM drafts WHERE id = ?), 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        receipt.id,
        fresh,
        db.seal(receipt.connectionName),
        receipt.campaignId,
        db.seal(receipt.campaignName),
        receipt.startedAt,
        new Date(Date.parse(receipt.startedAt) + (receipt.durationMs ?? 0)).toISOString(),
        receipt.durationMs,
        writeJson(receipt.fields),
        db.seal(writeJson(outcome)),
        resultOf(outcome),
        db.seal(writeJson(receipt.checks)),
        db.seal(writeJson(receipt.before)),
        db.seal(writeJson(receipt.request)),
        receipt.answer === null ? null : db.seal(writeJson(receipt.answer)),
        db.seal(
          writeJson({
            repeated: receipt.repeated,
            alreadyThere: receipt.alreadyThere,
            drifted: receipt.drifted,
            repeatedKeys: receipt.repeatedKeys,
          }),
        ),
      ),
    );
    if (!stored) continue;
    brought += 1;
    if (fresh !== null) {
      tryRun(() =>
        db.run(
          'UPDATE drafts SET last_receipt = (SELECT max(pk) FROM receipts WHERE draft = drafts.pk) WHERE id = ?',
          fresh,
        ),
      );
    }
  }
  return brought;
}

/**
 * Updates that waited to be sent wait for the user now: what they were reviewed as may not be whole
 * any more. What may have been delivered is brought along, for nothing must be repeated because of
 * the damage.
 */
function bringOutbox(source: Database, store: Store, db: Database, drafts: ReadonlyMap<number, string>): void {
  const sql = `SELECT pk, id, draft, state, base, tried FROM outbox WHERE pk > ? ORDER BY pk LIMIT ?`;
  for (const row of byKey(source, outboxRow(), sql, ({ pk }) => pk)) {
    const draftId = drafts.get(row.draft);
    if (draftId === undefined || row.state === 'done' || row.state === 'cancelled') continue;
    const queued = tried(() =>
      store.outbox.enqueue({ newId: row.id, draftId, runningConfirmed: false, offline: true }),
    );
    if (queued === null) continue;
    tryRun(() => {
      store.outbox.hold(queued.id, 'restored');
      const unknown = row.tried ?? (row.state === 'sending' ? '{}' : null);
      db.run(
        'UPDATE outbox SET base = coalesce(?, base), tried = ? WHERE id = ?',
        db.seal(row.base),
        db.seal(unknown),
        queued.id,
      );
    });
  }
}
