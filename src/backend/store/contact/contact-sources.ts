import { z } from 'zod';
import { editSchema } from '@domain/fields/edits';
import type { ContactSource } from '@domain/recent-contact/recent-contact';
import { writeJson } from '@kernel/json/json-codec';
import { chunksOf } from '../audience/audience-rows';
import { readNumbers } from '../audience/chunk-rows';
import type { Database } from '../core/database';
import { readColumn } from '../core/json-column';
import { NOT_ENDED } from '../outbox-state/outbox-item';
import { sentNumbersOf } from '../sent/sent-numbers';

/** A source with its numbers (digits of E.164; 0: none that is valid). */
export interface NumberSource {
  readonly source: ContactSource;
  /** What was sent, newest first, or the one audience of a draft. */
  readonly parts: readonly { readonly at: string | null; readonly numbers: () => Iterable<Float64Array> }[];
  /** Changes whenever its numbers, or what is said about it, do. */
  readonly version: string;
}

const draftRow = z.object({
  id: z.string(),
  campaign_id: z.string(),
  title: z.string().nullable(),
  audience: z.number(),
  rows_revision: z.number(),
  edit: z.string(),
  queued: z.number(),
});
const ownRow = z.object({ connection_id: z.string().nullable(), campaign_id: z.string() });
const sentRow = ownRow.extend({
  pk: z.number(),
  campaign_name: z.string().nullable(),
  started_at: z.string(),
});

/** How much of a name is told, in UTF-16 code units. */
const MAX_NAME = 200;

/** Nobody is called by a sandbox: what is sent there is compared with nothing but the like. */
const IS_SANDBOX = `EXISTS (SELECT 1 FROM connections WHERE connections.id = connection_id AND kind = 'sandbox')`;
const SAME_WORLD = `${IS_SANDBOX} = (SELECT ${IS_SANDBOX} FROM drafts AS own WHERE own.id = ?)`;

/**
 * Everything that a draft's recipients are compared with: what was sent since `from` (ISO 8601,
 * UTC), newest first, then what waits in the outbox, then other drafts that are to send theirs.
 */
export function contactSources(db: Database, draftId: string, from: string): readonly NumberSource[] {
  const drafts = otherDrafts(db, draftId);
  return [
    ...sentSince(db, draftId, from),
    ...drafts.filter(({ source }) => source.kind === 'queued'),
    ...drafts.filter(({ source }) => source.kind === 'draft'),
  ];
}

const listRow = z.object({
  connection_id: z.string().nullable(),
  campaign_id: z.string(),
  edit: z.string().nullable(),
});

/**
 * Counts the campaigns to which other drafts, or updates sent since `from` (ISO 8601, UTC), attach
 * a recipient list of the server.
 */
export function countUnknownLists(db: Database, draftId: string, from: string): number {
  const rows = db.all(
    listRow,
    `SELECT connection_id, campaign_id, edit FROM drafts JOIN edits ON edits.draft = drafts.pk
       WHERE field = 'recipient_list_id' AND discarded_at IS NULL AND id != ? AND ${SAME_WORLD}
     UNION ALL SELECT connection_id, campaign_id, NULL AS edit FROM receipts
       WHERE started_at >= ? AND instr(fields, '"recipient_list_id"') > 0 AND result != 'refused' AND ${SAME_WORLD}`,
    ...[draftId, draftId, from, draftId],
  );
  const attaching = rows.filter(({ edit }) => edit === null || attachesList(edit));
  return new Set(attaching.map((row) => writeJson([row.connection_id, row.campaign_id]))).size;
}

/** Whether an edit, as it is stored, sets a list. */
function attachesList(stored: string): boolean {
  const edit = readColumn(editSchema, stored);
  return edit?.kind === 'value' && typeof edit.value === 'string' && edit.value.trim() !== '';
}

function otherDrafts(db: Database, draftId: string): readonly NumberSource[] {
  const rows = db.all(
    draftRow,
    `SELECT id, campaign_id, title, audience, rows_revision, edit,
       EXISTS (SELECT 1 FROM outbox WHERE outbox.draft = drafts.pk AND ${NOT_ENDED}
         AND instr(outbox.fields, '"recipients"') > 0) AS queued
     FROM drafts JOIN edits ON edits.draft = drafts.pk AND edits.field = 'recipients'
     WHERE discarded_at IS NULL AND row_count > 0 AND audience IS NOT NULL AND id != ? AND ${SAME_WORLD}
     ORDER BY updated_at DESC, pk DESC`,
    draftId,
    draftId,
  );
  const sending = rows.filter(({ edit }) => readColumn(editSchema, edit)?.kind === 'recipients');
  return sending.map(({ id, campaign_id: campaignId, title, audience, rows_revision: revision, queued }) => {
    const source = {
      key: `draft:${id}`,
      kind: queued === 0 ? ('draft' as const) : ('queued' as const),
      name: (title ?? campaignId).slice(0, MAX_NAME),
      at: null,
    };
    return {
      source,
      parts: [{ at: null, numbers: () => numbersOf(db, audience) }],
      version: writeJson([source.key, source.kind, source.name, audience, revision]),
    };
  });
}

function* numbersOf(db: Database, audience: number): Iterable<Float64Array> {
  for (const { chunk } of chunksOf(db, audience)) yield readNumbers(db, chunk);
}

/** What was sent, by campaign. */
function sentSince(db: Database, draftId: string, from: string): readonly NumberSource[] {
  const rows = db.all(
    sentRow,
    `SELECT receipts.pk, connection_id, campaign_id, campaign_name, started_at
     FROM sent_sets JOIN receipts ON receipts.pk = sent_sets.receipt
     WHERE started_at >= ? AND ${SAME_WORLD} ORDER BY started_at DESC, receipts.pk DESC`,
    from,
    draftId,
  );
  const own = db.get(ownRow, 'SELECT connection_id, campaign_id FROM drafts WHERE id = ?', draftId);
  const ownKey = own === null ? null : sentKey(own);
  const campaigns = new Map<string, z.infer<typeof sentRow>[]>();
  for (const row of rows) {
    const key = sentKey(row);
    const receipts = campaigns.get(key);
    if (receipts === undefined) campaigns.set(key, [row]);
    else receipts.push(row);
  }
  return [...campaigns].map(([key, receipts]) => {
    const named = receipts.find((row) => row.campaign_name !== null)?.campaign_name;
    const name = (named ?? receipts[0]?.campaign_id ?? '').slice(0, MAX_NAME);
    return {
      source: { key, kind: key === ownKey ? 'own' : 'sent', name, at: receipts[0]?.started_at ?? null },
      parts: receipts.map(({ pk, started_at: at }) => ({ at, numbers: () => sentNumbersOf(db, pk) })),
      version: writeJson([key, key === ownKey, name, receipts.map(({ pk }) => pk)]),
    };
  });
}

const sentKey = (row: z.infer<typeof ownRow>): string => `sent:${row.connection_id ?? ''}:${row.campaign_id}`;
