import { z } from 'zod';
import type { RecipientFacts, RecipientInput, RecipientRow } from '@shared/campaign/recipients';
import { NO_RECIPIENTS } from '@shared/campaign/recipients';
import type { Edit } from '@shared/campaign/edits';
import type { Saved } from '@shared/draft/draft';
import type { Op, PlacedRow, StepCause } from '@shared/draft/step';
import type { Database } from './database';
import { keyOf, noteChange, readEdits, writeEdit } from './draft-content';
import { withPositions, type FactsOf } from './recipient-facts';
import { columnsOf, count, insertRows, noEffects, settle, type RowEffects } from './recipient-insert';
import { verdictOf } from './recipient-verdict';
import { editOps, record } from './step-log';

/**
 * The recipients of drafts. `null` means that there is no such draft (or it is discarded), or no such row in it. Every write
 * makes the draft's edit of `recipients` follow in the same transaction: with rows to send it becomes `{kind: 'recipients'}`
 * when the first row is added, and it stays as it is otherwise.
 */
export interface RecipientRows {
  /** Counts and first rows of each problem, see `RecipientFacts`; those of no rows for a draft that does not exist. */
  facts(draftId: string): RecipientFacts;
  list(
    draftId: string,
    offset: number,
    limit: number,
  ): { readonly total: number; readonly rows: readonly RecipientRow[] } | null;
  /** Adds rows at the end. */
  add(draftId: string, rows: readonly RecipientInput[]): (Saved & { readonly rows: readonly RecipientRow[] }) | null;
  update(
    draftId: string,
    rowId: number,
    patch: { readonly [Key in keyof RecipientInput]?: RecipientInput[Key] | undefined },
  ): (Saved & { readonly row: RecipientRow }) | null;
  /** Removes the rows that are there, and answers them as they were. */
  remove(draftId: string, rowIds: readonly number[]): (Saved & { readonly removed: readonly RecipientRow[] }) | null;
  /** All rows in order, one at a time, for building a request. Read it to the end before anything is written. */
  each(draftId: string): Iterable<RecipientInput>;
}

const storedRow = z.object({
  id: z.number(),
  place: z.number(),
  phone: z.string(),
  metadata: z.string(),
  overrides: z.string(),
});
type StoredRow = z.infer<typeof storedRow>;

const COLUMNS = 'id, place, phone, metadata, overrides';

const inputOf = (row: StoredRow): RecipientInput => ({
  phone: row.phone,
  metadata: row.metadata,
  assistantOverrides: row.overrides,
});

const placedOf = (row: StoredRow): PlacedRow => ({ id: row.id, place: row.place, ...inputOf(row) });

const columnsOfInput = ({ phone, metadata, assistantOverrides }: RecipientInput) => ({
  phone,
  metadata,
  overrides: assistantOverrides,
});

const storedOf = ({ id, place, ...row }: PlacedRow): StoredRow => ({ id, place, ...columnsOfInput(row) });

const SEND_ROWS: Edit = { kind: 'recipients' };

/** How many rows `each` reads at a time, so that it holds no open statement while its reader works. */
const PAGE = 1000;

export interface RecipientRowsParts {
  readonly db: Database;
  readonly facts: FactsOf;
  readonly now: () => Date;
}

export function recipientRows({ db, facts, now }: RecipientRowsParts): RecipientRows {
  function positioned(draft: number, rows: readonly StoredRow[]): readonly RecipientRow[] {
    const inOrder = rows.toSorted((a, b) => a.place - b.place);
    return withPositions(db, draft, facts.of(draft).count, inOrder).map(toRow);
  }

  function find(draft: number, rowId: number): StoredRow | null {
    return db.get(storedRow, `SELECT ${COLUMNS} FROM recipients WHERE id = ? AND draft = ?`, rowId, draft);
  }

  /** One transaction around a change of rows, with all that follows from it; `null` from `work` changes nothing. */
  function write<T>(
    draftId: string,
    cause: StepCause,
    work: (draft: number, effects: RowEffects) => { readonly ops: readonly Op[]; readonly answer: () => T } | null,
  ): (Saved & { readonly value: T }) | null {
    const written = db.transaction(() => {
      const draft = keyOf(db, draftId);
      if (draft === null) return null;
      const effects = noEffects();
      const done = work(draft, effects);
      if (done === null) return null;
      settle(db, draft, effects);
      facts.forget(draft);
      const at = now();
      if (done.ops.length > 0) record(db, draft, { kind: 'step', cause, ops: [...done.ops] }, at);
      const { revision } = noteChange(db, facts, draft, { at, rows: true });
      return { revision, recipients: facts.of(draft), value: done.answer() };
    });
    return written === null ? null : { ...written, savedAt: now().toISOString() };
  }

  return {
    facts(draftId) {
      const draft = keyOf(db, draftId);
      return draft === null ? NO_RECIPIENTS : facts.of(draft);
    },

    list(draftId, offset, limit) {
      const draft = keyOf(db, draftId);
      if (draft === null) return null;
      // The places of the page are found in the index alone; only the page's rows are read.
      const rows = db.all(
        storedRow,
        `SELECT ${COLUMNS} FROM recipients WHERE id IN
           (SELECT id FROM recipients WHERE draft = ? ORDER BY place LIMIT ? OFFSET ?) ORDER BY place`,
        draft,
        limit,
        offset,
      );
      return {
        total: facts.of(draft).count,
        rows: rows.map((row, index) => toRow({ ...row, position: offset + index + 1 })),
      };
    },

    add(draftId, rows) {
      const saved = write(draftId, 'rows-added', (draft, effects) => {
        const first = facts.of(draft).count === 0;
        const edit = first ? editOps('recipients', readEdits(db, draft).recipients ?? null, SEND_ROWS) : [];
        if (first) writeEdit(db, draft, 'recipients', SEND_ROWS);
        const added = insertRows(db, draft, rows, effects);
        return {
          ops: [...edit, { kind: 'rows', before: [], after: [...added] }],
          answer: () => positioned(draft, added.map(storedOf)),
        };
      });
      if (saved === null) return null;
      const { value, ...rest } = saved;
      return { ...rest, rows: value };
    },

    update(draftId, rowId, patch) {
      const saved = write(draftId, 'rows-changed', (draft, effects) => {
        const before = find(draft, rowId);
        if (before === null) return null;
        const old = inputOf(before);
        const row: RecipientInput = {
          phone: patch.phone ?? old.phone,
          metadata: patch.metadata ?? old.metadata,
          assistantOverrides: patch.assistantOverrides ?? old.assistantOverrides,
        };
        const verdict = verdictOf(row);
        count(effects, verdictOf(old), -1);
        count(effects, verdict, 1);
        db.run(
          `UPDATE recipients SET e164 = ?, bad_json = ?, metadata_fault = ?, overrides_fault = ?,
             phone = ?, metadata = ?, overrides = ?, repeated = 0 WHERE id = ?`,
          ...columnsOf(verdict),
          row.phone,
          row.metadata,
          row.assistantOverrides,
          rowId,
        );
        const after: StoredRow = { ...before, ...columnsOfInput(row) };
        return {
          ops: [{ kind: 'rows', before: [placedOf(before)], after: [placedOf(after)] }],
          answer: () => positioned(draft, [after])[0] ?? null,
        };
      });
      if (saved?.value == null) return null;
      const { value, ...rest } = saved;
      return { ...rest, row: value };
    },

    remove(draftId, rowIds) {
      const saved = write(draftId, 'rows-removed', (draft, effects) => {
        const found = [...new Set(rowIds)].flatMap((id) => find(draft, id) ?? []);
        const removed = positioned(draft, found);
        for (const row of found) {
          count(effects, verdictOf(inputOf(row)), -1);
          db.run('DELETE FROM recipients WHERE id = ?', row.id);
        }
        const ops: readonly Op[] = found.length === 0 ? [] : [{ kind: 'rows', before: found.map(placedOf), after: [] }];
        return { ops, answer: () => removed };
      });
      if (saved === null) return null;
      const { value, ...rest } = saved;
      return { ...rest, removed: value };
    },

    *each(draftId) {
      const draft = keyOf(db, draftId);
      if (draft === null) return;
      let reached = 0;
      for (;;) {
        const page = db.all(
          storedRow,
          `SELECT ${COLUMNS} FROM recipients WHERE draft = ? AND place > ? ORDER BY place LIMIT ${PAGE}`,
          draft,
          reached,
        );
        const last = page.at(-1);
        if (last === undefined) return;
        for (const row of page) yield inputOf(row);
        reached = last.place;
      }
    },
  };
}

function toRow({ id, position, ...row }: StoredRow & { readonly position: number }): RecipientRow {
  return { id, position, ...inputOf({ id, ...row }) };
}
