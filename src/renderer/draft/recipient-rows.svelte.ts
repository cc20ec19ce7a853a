import type { Saved } from '@domain/draft/draft';
import { type AppError, failed, ok, type Result } from '@domain/errors/errors';
import type { RecipientInput, RecipientRow } from '@domain/fields/recipients';
import type { AudienceRow } from '@domain/recipients/audience';
import type { Bridge } from '../kernel/bridge';
import { type After, createWriteBehind } from '../kernel/timers/write-behind';
import { type AudienceLook, createAudienceLook } from './audience-look.svelte';
import { outcomeOf } from './draft-writes';
import type { RowPart } from './go-to-field';
import type { NumberCheck } from './row-problems';

/**
 * An audience up to this size is shown row by row, with all of each row to type in; a larger one as
 * a table.
 */
export const FEW_ROWS = 25;

export interface RecipientRowsDeps {
  readonly bridge: Bridge;
  readonly after: After;
  readonly draftId: string;
  readonly saved: (saved: Saved) => void;
  /** A row that was being edited is not there any more. */
  readonly removed: () => void;
  readonly failed: (error: AppError) => void;
}

/**
 * A row that something else in the app wants to be seen: its place among those that fit, from 0,
 * and whether to type there at once.
 */
interface WantedRow {
  readonly index: number;
  readonly part: RowPart;
  readonly edit: boolean;
}

/**
 * A draft's recipients: its first few rows with what is being typed over them, and the table of
 * all.
 */
export interface RecipientRows {
  /** The first rows, at most `FEW_ROWS`. */
  readonly rows: readonly RecipientRow[];
  readonly total: number;
  /** Whether the rows are shown as a table. */
  readonly asTable: boolean;
  readonly look: AudienceLook;
  readonly unsaved: AppError | null;
  /** Loaded with the first row: the library behind it is large, and most drafts have no rows. */
  readonly isNumber: NumberCheck | null;
  /** What the table is to bring into sight next. */
  readonly wanted: WantedRow | null;
  load: () => Promise<AppError | null>;
  showAsTable: (yes: boolean) => void;
  edit: (row: RecipientRow, part: Partial<RecipientInput>) => void;
  /** Stores part of a row at once. */
  write: (row: AudienceRow, part: Partial<RecipientInput>) => Promise<AppError | null>;
  /** Adds an empty row at the end and brings it into sight. */
  add: () => Promise<Result<RecipientRow>>;
  /** Takes rows away. */
  remove: (rowIds: readonly number[]) => Promise<AppError | null>;
  /** Takes all rows away that fit what the table shows now. Answers how many. */
  removeMatching: () => Promise<Result<number>>;
  /** Has the table bring a row into sight; `position` counts from 1 over all rows. */
  want: (position: number, part: RowPart) => void;
  wasShown: () => void;
  flush: () => Promise<boolean>;
  stop: () => void;
}

function withTyped(rows: readonly RecipientRow[], typed: ReadonlyMap<number, RecipientInput>): readonly RecipientRow[] {
  return rows.map((row) => {
    const input = typed.get(row.id);
    return input === undefined ? row : { ...row, ...input };
  });
}

export function createRecipientRows(deps: RecipientRowsDeps): RecipientRows {
  const { bridge, after, draftId, saved, removed } = deps;
  let stored = $state.raw<readonly RecipientRow[]>([]);
  let total = $state.raw(0);
  let pending = $state.raw<ReadonlyMap<number, RecipientInput> | null>(null);
  let unsaved = $state.raw<AppError | null>(null);
  let isNumber = $state.raw<NumberCheck | null>(null);
  let tableChosen = $state.raw(false);
  let wanted = $state.raw<WantedRow | null>(null);
  let lastLoad = 0;

  const look = createAudienceLook({ bridge, draftId, failed: deps.failed });
  const rows = $derived(pending === null ? stored : withTyped(stored, pending));
  const asTable = $derived(total > FEW_ROWS || (total > 0 && tableChosen));

  const writer = createWriteBehind<number, RecipientInput>({
    after,
    changed: () => (pending = writer.pending()),
    write: async (rowId, row) => {
      const answer = await bridge.call('recipients.update', { draftId, rowId, row });
      if (!answer.ok && answer.error.kind === 'not-found') {
        writer.drop(rowId);
        removed();
        return 'refused';
      }
      unsaved = answer.ok ? null : answer.error;
      if (answer.ok) {
        stored = stored.map((known) => (known.id === rowId ? answer.value.row : known));
        saved(answer.value);
      }
      return outcomeOf(answer);
    },
  });

  async function load(): Promise<AppError | null> {
    lastLoad += 1;
    const load = lastLoad;
    const answer = await bridge.call('recipients.list', { draftId, offset: 0, limit: FEW_ROWS });
    if (!answer.ok) return answer.error;
    // Only what was asked for last is shown, in whichever order the answers come.
    if (load !== lastLoad) return null;
    stored = answer.value.rows;
    total = answer.value.total;
    if (total > 0 && total <= FEW_ROWS && isNumber === null) {
      const { toE164 } = await import('@domain/phone/phone');
      isNumber = (text) => toE164(text) !== null;
    }
    return null;
  }

  function want(index: number, part: RowPart, edit: boolean): void {
    look.showAll();
    wanted = { index, part, edit };
  }

  return {
    get rows() {
      return rows;
    },
    get total() {
      return total;
    },
    get asTable() {
      return asTable;
    },
    look,
    get unsaved() {
      return unsaved;
    },
    get isNumber() {
      return isNumber;
    },
    get wanted() {
      return wanted;
    },
    load,
    showAsTable(yes) {
      tableChosen = yes;
      if (!yes) look.showAll();
    },
    edit(row, part) {
      const { phone, metadata, assistantOverrides } = row;
      writer.put(row.id, { phone, metadata, assistantOverrides, ...part });
    },
    async write(row, part) {
      look.typed(row.id, part);
      const answer = await bridge.call('recipients.update', { draftId, rowId: row.id, row: part });
      if (answer.ok) saved(answer.value);
      else look.refresh();
      return answer.ok ? null : answer.error;
    },
    async add() {
      const answer = await bridge.call('recipients.add', {
        draftId,
        rows: [{ phone: '', metadata: '', assistantOverrides: '' }],
      });
      if (!answer.ok) return answer;
      saved(answer.value);
      const [row] = answer.value.rows;
      if (row === undefined) return failed({ kind: 'not-found', what: 'recipient' });
      const error = await load();
      if (error !== null) return failed(error);
      if (asTable) want(answer.value.recipients.count - 1, 'phone', true);
      return ok(row);
    },
    async remove(rowIds) {
      await writer.flush();
      const answer = await bridge.call('recipients.remove', { draftId, rowIds: [...rowIds] });
      if (!answer.ok) return answer.error;
      for (const id of rowIds) writer.drop(id);
      saved(answer.value);
      return load();
    },
    async removeMatching() {
      await writer.flush();
      const { filter, revision } = look;
      const answer = await bridge.call('recipients.removeMatching', { draftId, revision, filter });
      if (!answer.ok) return answer;
      saved(answer.value);
      const error = await load();
      return error === null ? ok(answer.value.removed) : failed(error);
    },
    want(position, part) {
      want(position - 1, part, false);
    },
    wasShown() {
      wanted = null;
    },
    flush: () => writer.flush(),
    stop: () => {
      look.stop();
      writer.stop();
    },
  };
}
