import { z } from 'zod';
import type { DraftContent } from '@domain/changes/draft-content';
import type { Draft } from '@domain/draft/draft';
import { opsBetween } from '@domain/draft/state-after';
import type { Op, StepCause } from '@domain/draft/step';
import { snapshotSchema } from '@domain/fields/campaign';
import { type Edit, isTimeZone, storedZoneSchema } from '@domain/fields/edits';
import { FIELD_NAMES, type FieldName } from '@domain/fields/fields';
import { driftSchema, driftTo } from '@domain/merge/drift';
import { rezone } from '@domain/time/time';
import { writeJson } from '@kernel/json/json-codec';
import { reserveIds } from '../audience/audience-rows';
import { editRows } from '../audience/edit-rows';
import type { Database } from '../core/database';
import { readColumn } from '../core/json-column';
import { assertShowable } from '../core/not-showable';
import { readState, writeState } from '../core/state';
import { leaveQueue } from '../outbox-state/outbox-follow';
import { NOT_ENDED } from '../outbox-state/outbox-item';
import { queuedOf } from '../outbox-state/outbox-row';
import { receiptSummaryOf } from '../receipts/receipt-row';
import { removeDraft } from '../removal/erase-records';
import { acknowledge, acknowledgedIn } from './acknowledged';
import { applyOps, stepState } from './apply-ops';
import { copyDraft } from './copy-draft';
import { keyOf, noteChange, readContent, readEdit, readEdits, writeEdit } from './draft-content';
import type { DraftRows } from './draft-rows-types';
import { draftSummaries } from './draft-summaries';
import { lockedFieldsOf } from './locked-fields';
import { rawDraft } from './raw-draft';
import type { FactsOf } from './recipient-facts';
import { splitDraft } from './split-draft';
import { stepHistory } from './step-history';
import { editOps, JUST_RECORDED, record, undoState } from './step-log';
import { readTagsAndNote, storedTags, tagsAndNote } from './tags-and-note';

const storedDraft = z.object({
  id: z.uuid(),
  connection_id: z.uuid().nullable(),
  campaign_id: z.string(),
  // A zone that this runtime does not know (any more) must not take the draft away.
  time_zone: storedZoneSchema.catch('UTC'),
  revision: z.number(),
  created_at: z.iso.datetime(),
  updated_at: z.iso.datetime(),
  last_receipt: z.number().nullable(),
  // One that cannot be read (any more) is as good as dismissed.
  drift: z.string().nullable(),
});

const snapshotRow = z.object({ snapshot: z.string() });
const expiredRow = z.object({ pk: z.number(), id: z.string() });
const countRow = z.object({ count: z.number() });

const EXPIRED = `FROM drafts WHERE discarded_at < ?
  AND NOT EXISTS (SELECT 1 FROM outbox WHERE draft = drafts.pk AND ${NOT_ENDED})
  AND NOT EXISTS (SELECT 1 FROM receipts WHERE draft = drafts.pk AND result = 'under-way')`;

export interface DraftRowsParts {
  readonly db: Database;
  readonly facts: FactsOf;
  readonly now: () => Date;
  readonly newId: () => string;
}

export function draftRows({ db, facts, now, newId }: DraftRowsParts): DraftRows {
  const summaries = draftSummaries(db);

  function read(draft: number, content: DraftContent = readContent(db, facts, draft)): Draft {
    const row = db.get(
      storedDraft,
      `SELECT id, connection_id, campaign_id, time_zone, revision, created_at, updated_at, last_receipt, drift
       FROM drafts WHERE pk = ?`,
      draft,
    );
    if (row === null) throw new Error('the draft that was just found is gone');
    assertShowable(db, draft, content);
    return {
      id: row.id,
      connectionId: row.connection_id,
      campaignId: row.campaign_id,
      timeZone: isTimeZone(row.time_zone) ? row.time_zone : 'UTC',
      unknownTimeZone: isTimeZone(row.time_zone) ? null : row.time_zone,
      revision: row.revision,
      createdAt: row.created_at,
      updatedAt: row.updated_at,
      ...content,
      drift: readColumn(driftSchema, row.drift),
      pushing: false,
      ...undoState(db, draft),
      acknowledged: acknowledgedIn(db, draft),
      ...readTagsAndNote(db, draft),
      lastReceipt: row.last_receipt === null ? null : receiptSummaryOf(db, row.last_receipt),
      outbox: queuedOf(db, draft),
    };
  }

  /**
   * One transaction around a change of a draft that is there; the change returns the draft as it is
   * afterwards.
   */
  function change(id: string, work: (draft: number) => void): Draft | null {
    return db.transaction(() => {
      const draft = keyOf(db, id);
      if (draft === null) return null;
      work(draft);
      return read(draft);
    });
  }

  function write(draft: number, cause: StepCause, ops: readonly Op[], at: Date): void {
    applyOps(db, facts, draft, ops);
    if (ops.length > 0) record(db, draft, { kind: 'step', cause, ops: [...ops] }, at);
  }

  function writeAll(draft: number, cause: StepCause, ops: readonly Op[]): void {
    const at = now();
    write(draft, cause, ops, at);
    noteChange(db, facts, draft, { at, rows: false });
  }

  return {
    ...stepHistory({ db, facts, now, read }),
    ...tagsAndNote({ db, read }),
    list: summaries.current,
    recent: summaries.recent,
    discarded: summaries.discarded,
    timeZones: summaries.timeZones,

    get(id) {
      const draft = keyOf(db, id);
      return draft === null ? null : read(draft);
    },

    raw: (id) => rawDraft(db, id),

    exists: (id) => keyOf(db, id) !== null,

    create: (draft) =>
      db.transaction(() => {
        const at = now();
        const { lastId: pk } = db.run(
          `INSERT INTO drafts (id, connection_id, campaign_id, time_zone, change_count, revision,
             created_at, updated_at, snapshot, drift, tags, note, consent) VALUES (?, ?, ?, ?, 0, -1, ?, ?, ?, ?, ?, ?, ?)`,
          newId(),
          draft.connectionId,
          draft.campaignId,
          draft.timeZone,
          at.toISOString(),
          at.toISOString(),
          draft.snapshot === null ? null : db.seal(writeJson(draft.snapshot)),
          draft.drift ? db.seal(writeJson(draft.drift)) : null,
          storedTags(db, draft.tags ?? []),
          draft.note ? db.seal(draft.note) : null,
          draft.consent ? db.seal(writeJson(draft.consent)) : null,
        );
        for (const field of FIELD_NAMES) writeEdit(db, pk, field, draft.edits[field] ?? null);
        const firstId = reserveIds(db, draft.recipients.length);
        const put = draft.recipients.map((row, index) => ({ ...row, id: firstId + index }));
        editRows(db, pk, { remove: [], put });
        facts.forget(pk);
        // The first revision is 0.
        noteChange(db, facts, pk, { at, rows: draft.recipients.length > 0 });
        return read(pk);
      }),

    duplicate: (id, { campaignId, connectionId }) =>
      db.transaction(() => {
        const original = keyOf(db, id);
        if (original === null) return null;
        const pk = copyDraft({ db, facts, at: now() }, original, { id: newId(), campaignId, connectionId });
        return read(pk);
      }),

    split: (id, split) => splitDraft({ db, facts, now, newId }, id, split),

    edit(id, field, edit) {
      const written = db.transaction(() => {
        const draft = keyOf(db, id);
        if (draft === null) return null;
        const at = now();
        const ops = editOps(field, readEdit(db, draft, field), edit);
        write(draft, 'edited', ops, at);
        const { revision, content } = noteChange(db, facts, draft, { at, rows: false });
        const undo = ops.length > 0 ? JUST_RECORDED : undoState(db, draft);
        return { revision, recipients: content.recipients, ...undo };
      });
      return written === null ? null : { ...written, savedAt: now().toISOString() };
    },

    setTimeZone: (id, timeZone) =>
      change(id, (draft) => {
        const now = stepState(db, draft);
        const edits: Partial<Record<FieldName, Edit>> = { ...now.edits };
        const locked = lockedFieldsOf(db, draft);
        for (const field of FIELD_NAMES) {
          const edit = edits[field];
          if (edit?.kind === 'time' && !locked.has(field)) edits[field] = rezone(edit, timeZone);
        }
        writeAll(draft, 'zone', opsBetween(now, { edits, timeZone }));
      }),

    revert: (id, fields) =>
      change(id, (draft) => {
        const edits = readEdits(db, draft);
        const ops = FIELD_NAMES.filter((field) => fields.includes(field)).flatMap((field) =>
          editOps(field, edits[field] ?? null, null),
        );
        if (ops.length > 0) writeAll(draft, 'reverted', ops);
      }),

    acknowledge: (id, key, yes) =>
      change(id, (draft) => {
        acknowledge(db, draft, key, yes);
      }),

    refresh: (id, snapshot) =>
      change(id, (draft) => {
        const before = read(draft);
        const drift = driftTo(snapshot, { snapshot: before.snapshot, seen: before.drift });
        db.run(
          'UPDATE drafts SET snapshot = ?, drift = ? WHERE pk = ?',
          db.seal(writeJson(snapshot)),
          drift === null ? null : db.seal(writeJson(drift)),
          draft,
        );
        noteChange(db, facts, draft, { at: now(), rows: false });
      }),

    dismissDrift: (id) =>
      change(id, (draft) => {
        db.run('UPDATE drafts SET drift = NULL WHERE pk = ?', draft);
      }),

    newestSnapshot: (campaignId, connectionId) =>
      db
        .all(
          snapshotRow,
          'SELECT snapshot FROM drafts WHERE campaign_id = ? AND connection_id IS ? AND snapshot IS NOT NULL',
          campaignId,
          connectionId,
        )
        .flatMap(({ snapshot }) => readColumn(snapshotSchema, snapshot) ?? [])
        .toSorted((one, other) => (one.takenAt < other.takenAt ? -1 : 1))
        .at(-1) ?? null,

    assign: (id, connectionId) =>
      change(id, (draft) => {
        db.run('UPDATE drafts SET connection_id = ? WHERE pk = ?', connectionId, draft);
        noteChange(db, facts, draft, { at: now(), rows: false });
      }),

    discard: (id) =>
      db.transaction(() => {
        const draft = keyOf(db, id);
        if (draft === null) return false;
        const at = now();
        leaveQueue(db, draft, at);
        db.run('UPDATE drafts SET discarded_at = ? WHERE pk = ?', at.toISOString(), draft);
        return true;
      }),

    restore: (id) =>
      db.transaction(() => {
        db.run('UPDATE drafts SET discarded_at = NULL WHERE id = ?', id);
        const draft = keyOf(db, id);
        return draft === null ? null : read(draft);
      }),

    countDiscardedBefore: (time) => db.get(countRow, `SELECT count(*) AS count ${EXPIRED}`, time)?.count ?? 0,

    removeDiscardedBefore: (time) =>
      db.transaction(() => {
        const draft = db.get(expiredRow, `SELECT pk, id ${EXPIRED} ORDER BY discarded_at LIMIT 1`, time);
        if (draft === null) return false;
        removeDraft(db, draft);
        // Another draft may get the same key.
        facts.forget(draft.pk);
        return true;
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
