import type { Saved } from '@domain/draft/draft';
import type { Op, PositionedRow, StepCause } from '@domain/draft/step';
import type { RecipientFacts, RecipientInput, RecipientRow } from '@domain/fields/recipients';
import { NO_RECIPIENTS } from '@domain/fields/recipients';
import type { CountryCounts } from '@domain/recipients/audience';
import { audienceOf, chunksOf, publish, reserveIds, rowsIn } from '../audience/audience-rows';
import { readChunk } from '../audience/chunk-rows';
import { hasGarbage } from '../audience/collect';
import { editRows, type RowsEdit } from '../audience/edit-rows';
import { areRowsFew } from '../audience/few-rows';
import { allRows, findRow, rowsAt } from '../audience/read-rows';
import type { ChunkRow } from '../audience/row';
import { inputOf } from '../audience/row-input';
import type { Database } from '../core/database';
import { keyOf, noteChange, readEdit, writeEdit } from './draft-content';
import { giveAudience, type MadeAudience, rowsRevisionOf, SEND_ROWS } from './give-audience';
import type { FactsOf } from './recipient-facts';
import { editOps, record, undoState } from './step-log';

/**
 * The recipients of drafts. `null` means that there is no such draft (or it is discarded), or no
 * such row in it. Every write makes the draft's edit of `recipients` follow in the same
 * transaction: with rows to send it becomes `{kind: 'recipients'}` when the first row is added, and
 * it stays as it is otherwise.
 */
export interface RecipientRows {
  /**
   * Counts and first rows of each problem, see `RecipientFacts`; those of no rows for a draft that
   * does not exist.
   */
  facts(draftId: string): RecipientFacts;
  list(
    draftId: string,
    offset: number,
    limit: number,
  ): { readonly total: number; readonly rows: readonly RecipientRow[] } | null;
  /** Adds rows at the end. */
  add(draftId: string, rows: readonly RecipientInput[]): (Saved & { readonly rows: readonly RecipientRow[] }) | null;
  update(draftId: string, rowId: number, patch: RowPatch['row']): (Saved & { readonly row: RecipientRow }) | null;
  /**
   * Changes rows and adds others at the end, as one step. Rows that are gone are left out; without
   * any row nothing changes and there is no step.
   */
  paste(draftId: string, changed: readonly RowPatch[], added: readonly RecipientInput[]): Saved | null;
  /** Removes the rows that are there, and returns them as they were. */
  remove(draftId: string, rowIds: readonly number[]): (Saved & { readonly removed: readonly RecipientRow[] }) | null;
  /**
   * Gives the draft an audience that was made for it beside everything else, as one step.
   * `changed`: its rows are not those any more that the audience was made for, and nothing is done.
   */
  setAudience(draftId: string, made: MadeAudience): Saved | 'changed' | null;
  /**
   * Reads ahead what `take` will need of such an audience, a piece a step, so that it takes no
   * longer for a million rows than for a few.
   */
  prepare(audience: number): Iterable<void>;
  /** Leaves an audience that was made and is not wanted to be collected. */
  abandon(audience: number): void;
  /** Rows by country, largest first; see `countryCountsSchema`. */
  countries(draftId: string): CountryCounts | null;
  /** Whether all drafts, and what their rows are compared with, have few rows together. */
  areFew(): boolean;
  /** Whether there is something that `collectSome` would take away. */
  hasGarbage(session: string): boolean;
  /** Grows with every change of the draft's rows; -1 for a draft that does not exist. */
  rowsRevision(draftId: string): number;
  /**
   * All rows in order, one at a time, for building a request. Read it to the end before anything is
   * written.
   */
  each(draftId: string): Iterable<RecipientInput>;
}

/** What becomes of a row. */
export interface RowPatch {
  readonly rowId: number;
  readonly row: { readonly [Key in keyof RecipientInput]?: RecipientInput[Key] | undefined };
}

const positionedOf = ({ id, position, phone, metadata, assistantOverrides }: RecipientRow): PositionedRow => ({
  id,
  place: position,
  phone,
  metadata,
  assistantOverrides,
});

const patched = (row: RecipientRow, patch: RowPatch['row']): RecipientRow => ({
  ...row,
  phone: patch.phone ?? row.phone,
  metadata: patch.metadata ?? row.metadata,
  assistantOverrides: patch.assistantOverrides ?? row.assistantOverrides,
});

export interface RecipientRowsParts {
  readonly db: Database;
  readonly facts: FactsOf;
  readonly now: () => Date;
}

export function recipientRows({ db, facts, now }: RecipientRowsParts): RecipientRows {
  const refsOf = (draft: number) => chunksOf(db, audienceOf(db, draft));

  function found(draft: number, ids: readonly number[]): readonly RecipientRow[] {
    const refs = refsOf(draft);
    const chunks = new Map<number, ReturnType<typeof readChunk>>();
    const read = (chunk: number) => {
      const known = chunks.get(chunk) ?? readChunk(db, chunk);
      chunks.set(chunk, known);
      return known;
    };
    return [...new Set(ids)].sort((a, b) => a - b).flatMap((id) => findRow(refs, read, id) ?? []);
  }

  function* rowsOfDraft(draftId: string): Iterable<ChunkRow> {
    const draft = keyOf(db, draftId);
    if (draft !== null) yield* allRows(refsOf(draft), (chunk) => readChunk(db, chunk));
  }

  /**
   * One transaction around a change of rows, with all that follows from it; `null` from `plan`
   * changes nothing.
   */
  function write<T>(draftId: string, cause: StepCause, plan: (draft: number) => Plan<T> | null): Written<T> | null {
    const written = db.transaction(() => {
      const draft = keyOf(db, draftId);
      const planned = draft === null ? null : plan(draft);
      if (draft === null || planned === null) return null;
      editRows(db, draft, planned.edit);
      facts.forget(draft);
      const at = now();
      if (planned.ops.length > 0) record(db, draft, { kind: 'step', cause, ops: [...planned.ops] }, at);
      const { revision } = noteChange(db, facts, draft, { at, rows: true });
      return { revision, recipients: facts.of(draft), ...undoState(db, draft), value: planned.answer() };
    });
    return written === null ? null : { ...written, savedAt: now().toISOString() };
  }

  /** Rows for the end of an audience, and the edit that has them sent if they are the first. */
  function planAdded(draft: number, rows: readonly RecipientInput[]): { edit: readonly Op[]; added: RecipientRow[] } {
    const before = facts.of(draft).count;
    const edit = before === 0 ? editOps('recipients', readEdit(db, draft, 'recipients'), SEND_ROWS) : [];
    if (before === 0) writeEdit(db, draft, 'recipients', SEND_ROWS);
    const firstId = reserveIds(db, rows.length);
    return { edit, added: rows.map((row, index) => ({ ...row, id: firstId + index, position: before + index + 1 })) };
  }

  return {
    facts(draftId) {
      const draft = keyOf(db, draftId);
      return draft === null ? NO_RECIPIENTS : facts.of(draft);
    },

    list(draftId, offset, limit) {
      const draft = keyOf(db, draftId);
      if (draft === null) return null;
      const refs = refsOf(draft);
      return { total: rowsIn(refs), rows: rowsAt(refs, (chunk) => readChunk(db, chunk), offset, limit) };
    },

    add(draftId, rows) {
      const saved = write(draftId, 'rows-added', (draft) => {
        const { edit, added } = planAdded(draft, rows);
        return {
          edit: { remove: [], put: added },
          ops: [...edit, { kind: 'rows', before: [], after: added.map(positionedOf) }],
          answer: () => added,
        };
      });
      if (saved === null) return null;
      const { value, ...rest } = saved;
      return { ...rest, rows: value };
    },

    update(draftId, rowId, patch) {
      const saved = write(draftId, 'rows-changed', (draft) => {
        const [before] = found(draft, [rowId]);
        if (before === undefined) return null;
        const row = patched(before, patch);
        return {
          edit: { remove: [], put: [row] },
          ops: [{ kind: 'rows', before: [positionedOf(before)], after: [positionedOf(row)] }],
          answer: () => row,
        };
      });
      if (saved === null) return null;
      const { value, ...rest } = saved;
      return { ...rest, row: value };
    },

    paste(draftId, changed, added) {
      const saved = write(draftId, added.length > 0 ? 'rows-added' : 'rows-changed', (draft) => {
        const patches = new Map(changed.map(({ rowId, row }) => [rowId, row]));
        const before = found(draft, [...patches.keys()]);
        const after = before.map((row) => patched(row, patches.get(row.id) ?? {}));
        const plan = added.length === 0 ? { edit: [], added: [] } : planAdded(draft, added);
        const put = [...after, ...plan.added];
        const ops: readonly Op[] =
          put.length === 0
            ? []
            : [...plan.edit, { kind: 'rows', before: before.map(positionedOf), after: put.map(positionedOf) }];
        return { edit: { remove: [], put }, ops, answer: () => null };
      });
      if (saved === null) return null;
      const { value: _value, ...rest } = saved;
      return rest;
    },

    remove(draftId, rowIds) {
      const saved = write(draftId, 'rows-removed', (draft) => {
        const removed = found(draft, rowIds);
        const ops: readonly Op[] =
          removed.length === 0 ? [] : [{ kind: 'rows', before: removed.map(positionedOf), after: [] }];
        return { edit: { remove: removed.map(({ id }) => id), put: [] }, ops, answer: () => removed };
      });
      if (saved === null) return null;
      const { value, ...rest } = saved;
      return { ...rest, removed: value };
    },

    setAudience(draftId, made) {
      const at = now();
      const saved = db.transaction(() => {
        const draft = keyOf(db, draftId);
        return draft === null ? null : giveAudience({ db, facts, at }, draft, made);
      });
      return saved === null || saved === 'changed' ? saved : { ...saved, savedAt: now().toISOString() };
    },

    prepare: (audience) => facts.prepare(audience),

    abandon: (audience) => {
      publish(db, audience);
    },

    countries(draftId) {
      const draft = keyOf(db, draftId);
      if (draft === null) return null;
      return [...facts.countries(draft)].map(([country, rows]) => ({ country, rows })).sort((a, b) => b.rows - a.rows);
    },

    rowsRevision(draftId) {
      const draft = keyOf(db, draftId);
      return draft === null ? -1 : rowsRevisionOf(db, draft);
    },

    areFew: () => areRowsFew(db),
    hasGarbage: (session) => hasGarbage(db, session),

    *each(draftId) {
      for (const row of rowsOfDraft(draftId)) yield inputOf(row);
    },
  };
}

/** What a change of rows does, the step that it makes, and what is answered once it is done. */
interface Plan<T> {
  readonly edit: RowsEdit;
  readonly ops: readonly Op[];
  readonly answer: () => T;
}

type Written<T> = Saved & { readonly value: T };
