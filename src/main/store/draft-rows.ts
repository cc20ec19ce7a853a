import { z } from 'zod';
import type { Snapshot } from '@shared/campaign/campaign';
import { timeZoneSchema, type Edit, type Edits } from '@shared/campaign/edits';
import { FIELD_NAMES, type FieldName } from '@shared/campaign/fields';
import type { RecipientInput } from '@shared/campaign/recipients';
import { rezone } from '@shared/campaign/time';
import type { Draft, DraftSummary, Saved } from '@shared/draft/draft';
import type { Database } from './database';
import { keyOf, noteChange, readContent, readEdits, writeEdit } from './draft-content';
import { draftSummaries } from './draft-summaries';
import { receiptSummaryOf } from './receipt-row';
import type { FactsOf } from './recipient-facts';
import { insertRows, noEffects, settle } from './recipient-insert';
import { readState, writeState } from './state';

export interface NewDraft {
  readonly connectionId: string | null;
  readonly campaignId: string;
  readonly timeZone: string;
  readonly snapshot: Snapshot | null;
  readonly edits: Edits;
  readonly recipients: readonly RecipientInput[];
}

/**
 * Drafts. `null` and `false` mean that there is no such draft, or that it is discarded. The store does not know which drafts are
 * being pushed: it answers `pushing: false` everywhere, and the caller fills it in.
 */
export interface DraftRows {
  /** Last changed first. */
  list(): readonly DraftSummary[];
  get(id: string): Draft | null;
  /** Whether the draft exists and is not discarded. */
  exists(id: string): boolean;
  create(draft: NewDraft): Draft;
  /** Stores one field's edit, or takes it back with `null`, with the title and the number of changes that follow from it. */
  edit(id: string, field: FieldName, edit: Edit | null): Saved | null;
  /** Rewrites the times' wall clocks for another zone; their instants stay. */
  setTimeZone(id: string, timeZone: string): Draft | null;
  assign(id: string, connectionId: string): Draft | null;
  discard(id: string): boolean;
  /** Takes a discard back; `null` where there is no such draft. A draft that is not discarded stays as it is. */
  restore(id: string): Draft | null;
  /** The discarded drafts, last discarded first, at most 50. */
  discarded(): readonly DraftSummary[];
  /** The draft that was open last, or null where there was none or it is gone. */
  openId(): string | null;
  setOpen(id: string | null): void;
}

const storedDraft = z.object({
  id: z.uuid(),
  connection_id: z.uuid().nullable(),
  campaign_id: z.string(),
  // A zone that this runtime does not know (any more) must not take the draft away; times keep the zone they were typed in.
  time_zone: timeZoneSchema.catch('UTC'),
  revision: z.number(),
  created_at: z.iso.datetime(),
  updated_at: z.iso.datetime(),
  last_receipt: z.number().nullable(),
});

export interface DraftRowsParts {
  readonly db: Database;
  readonly facts: FactsOf;
  readonly now: () => Date;
  readonly newId: () => string;
}

export function draftRows({ db, facts, now, newId }: DraftRowsParts): DraftRows {
  const summaries = draftSummaries(db);

  function read(draft: number): Draft {
    const row = db.get(
      storedDraft,
      `SELECT id, connection_id, campaign_id, time_zone, revision, created_at, updated_at, last_receipt
       FROM drafts WHERE pk = ?`,
      draft,
    );
    if (row === null) throw new Error('the draft that was just found is gone');
    return {
      id: row.id,
      connectionId: row.connection_id,
      campaignId: row.campaign_id,
      timeZone: row.time_zone,
      revision: row.revision,
      createdAt: row.created_at,
      updatedAt: row.updated_at,
      ...readContent(db, facts, draft),
      pushing: false,
      lastReceipt: row.last_receipt === null ? null : receiptSummaryOf(db, row.last_receipt),
    };
  }

  /** One transaction around a change of a draft that is there; the change answers the draft as it is afterwards. */
  function change(id: string, work: (draft: number) => void): Draft | null {
    return db.transaction(() => {
      const draft = keyOf(db, id);
      if (draft === null) return null;
      work(draft);
      return read(draft);
    });
  }

  return {
    list: summaries.current,
    discarded: summaries.discarded,

    get(id) {
      const draft = keyOf(db, id);
      return draft === null ? null : read(draft);
    },

    exists: (id) => keyOf(db, id) !== null,

    create: (draft) =>
      db.transaction(() => {
        const at = now();
        const { lastId: pk } = db.run(
          `INSERT INTO drafts (id, connection_id, campaign_id, time_zone, change_count, revision,
             created_at, updated_at, snapshot) VALUES (?, ?, ?, ?, 0, -1, ?, ?, ?)`,
          newId(),
          draft.connectionId,
          draft.campaignId,
          draft.timeZone,
          at.toISOString(),
          at.toISOString(),
          draft.snapshot === null ? null : JSON.stringify(draft.snapshot),
        );
        for (const field of FIELD_NAMES) writeEdit(db, pk, field, draft.edits[field] ?? null);
        if (draft.recipients.length > 0) {
          const effects = noEffects();
          insertRows(db, pk, draft.recipients, effects);
          settle(db, pk, effects);
          if (draft.edits.recipients === undefined) writeEdit(db, pk, 'recipients', { kind: 'recipients' });
        }
        facts.forget(pk);
        // The first revision is 0.
        noteChange(db, facts, pk, { at, rows: draft.recipients.length > 0 });
        return read(pk);
      }),

    edit(id, field, edit) {
      const written = db.transaction(() => {
        const draft = keyOf(db, id);
        if (draft === null) return null;
        writeEdit(db, draft, field, edit);
        const { revision } = noteChange(db, facts, draft, { at: now(), rows: false });
        return { revision, recipients: facts.of(draft) };
      });
      return written === null ? null : { ...written, savedAt: now().toISOString() };
    },

    setTimeZone: (id, timeZone) =>
      change(id, (draft) => {
        const edits = readEdits(db, draft);
        for (const field of FIELD_NAMES) {
          const edit = edits[field];
          if (edit?.kind === 'time') writeEdit(db, draft, field, rezone(edit, timeZone));
        }
        db.run('UPDATE drafts SET time_zone = ? WHERE pk = ?', timeZone, draft);
        noteChange(db, facts, draft, { at: now(), rows: false });
      }),

    assign: (id, connectionId) =>
      change(id, (draft) => {
        db.run('UPDATE drafts SET connection_id = ? WHERE pk = ?', connectionId, draft);
        noteChange(db, facts, draft, { at: now(), rows: false });
      }),

    discard: (id) =>
      db.run('UPDATE drafts SET discarded_at = ? WHERE id = ? AND discarded_at IS NULL', now().toISOString(), id)
        .changes > 0,

    restore: (id) =>
      db.transaction(() => {
        db.run('UPDATE drafts SET discarded_at = NULL WHERE id = ?', id);
        const draft = keyOf(db, id);
        return draft === null ? null : read(draft);
      }),

    openId() {
      const id = readState(db, 'open-draft');
      return id !== null && keyOf(db, id) !== null ? id : null;
    },

    setOpen(id) {
      writeState(db, 'open-draft', id);
    },
  };
}
