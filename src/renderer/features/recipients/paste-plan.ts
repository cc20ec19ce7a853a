import type { CommandInput } from '@contract/index';
import { MAX_ROWS_PER_CALL, type RecipientInput } from '@domain/fields/recipients';
import { holdsApiKey } from '@domain/identity/secret-shape';
import type { AudienceRow } from '@domain/recipients/audience';
import type { Cells } from '@domain/recipients/cells';
import { keyText, withKeyText } from './cell-text';
import { type ColumnNames, holdsValue } from './copied-cells';
import { columnName, type GridColumn } from './grid-columns';
import type { Cell } from './grid-moves';

type Pasted = Pick<CommandInput<'recipients.paste'>, 'changed' | 'added'>;

/** Why cells are not pasted; nothing was changed. */
export type PasteRefusal =
  | { readonly kind: 'too-many-rows'; readonly most: number }
  | { readonly kind: 'too-many-columns'; readonly columns: number; readonly most: number }
  | { readonly kind: 'api-key' }
  | { readonly kind: 'unreadable-row'; readonly position: number };

export type PastePlan =
  | { readonly kind: 'refused'; readonly refusal: PasteRefusal }
  /** `overwritten`: how many values that are there would be replaced by others. */
  | { readonly kind: 'plan'; readonly pasted: Pasted; readonly overwritten: number };

export interface PasteTarget {
  /** The cell at the top left. */
  readonly at: Cell;
  readonly columns: readonly GridColumn[];
  readonly names: ColumnNames;
  /** The rows from `at` on, as many as are there and needed. */
  readonly rows: readonly AudienceRow[];
}

/**
 * Plans what pasted cells change: rows from a cell on, and new rows at the end. A first line that
 * has only headings of this table says which columns are meant instead.
 */
export function planPaste(cells: Cells, { at, columns, names, rows }: PasteTarget): PastePlan {
  if (cells.flat().some(holdsApiKey)) return refused({ kind: 'api-key' });
  const [first = [], ...rest] = cells;
  const named = cells.length > 1 ? columnsOf(first, columns, names) : null;
  const body = named === null ? cells : rest;
  const start = Math.max(1, at.column);
  const targets = named ?? columns.slice(start).filter(holdsValue);
  const most = Math.max(...body.map((row) => row.length));
  if (most > targets.length) return refused({ kind: 'too-many-columns', columns: most, most: targets.length });
  if (body.length > MAX_ROWS_PER_CALL) return refused({ kind: 'too-many-rows', most: MAX_ROWS_PER_CALL });

  const changed: Pasted['changed'] = [];
  const added: RecipientInput[] = [];
  let overwritten = 0;
  for (const [index, values] of body.entries()) {
    const row = rows[index];
    const { phone, metadata, assistantOverrides } = row ?? EMPTY_ROW;
    const before: RecipientInput = { phone, metadata, assistantOverrides };
    const after = withValues(before, values, targets);
    if (after === null) return refused({ kind: 'unreadable-row', position: row?.position ?? 0 });
    if (row === undefined) {
      if (values.some((value) => value.trim() !== '')) added.push(after.row);
    } else if (after.set > 0) {
      overwritten += after.overwritten;
      changed.push({ rowId: row.id, row: after.row });
    }
  }
  return { kind: 'plan', pasted: { changed, added }, overwritten };
}

const EMPTY_ROW: RecipientInput = { phone: '', metadata: '', assistantOverrides: '' };

const refused = (refusal: PasteRefusal): PastePlan => ({ kind: 'refused', refusal });

/** The columns that headings name, if all of them do, each once, and one is the phone number. */
function columnsOf(
  headings: readonly string[],
  columns: readonly GridColumn[],
  names: ColumnNames,
): readonly GridColumn[] | null {
  const found = headings.flatMap(
    (heading) => columns.find((column) => holdsValue(column) && columnName(column, names) === heading) ?? [],
  );
  const isWhole = found.length === headings.length && new Set(found).size === found.length;
  return isWhole && found.some(({ kind }) => kind === 'phone') ? found : null;
}

/** A row with values in columns, and how many of them are set and replace others. */
function withValues(
  before: RecipientInput,
  values: readonly string[],
  targets: readonly GridColumn[],
): { readonly row: RecipientInput; readonly set: number; readonly overwritten: number } | null {
  let row = before;
  let set = 0;
  let overwritten = 0;
  for (const [index, value] of values.entries()) {
    const column = targets[index];
    if (column === undefined) continue;
    const present = presentText(row, column);
    if (present === null) return null;
    if (present === value) continue;
    const next = withValue(row, column, value);
    if (next === null) return null;
    set += 1;
    if (present !== '') overwritten += 1;
    row = next;
  }
  return { row, set, overwritten };
}

function presentText(row: RecipientInput, column: GridColumn): string | null {
  if (column.kind === 'phone') return row.phone;
  return column.kind === 'key' ? keyText({ ...row, id: 0, position: 0 }, column.key) : row.assistantOverrides;
}

function withValue(row: RecipientInput, column: GridColumn, value: string): RecipientInput | null {
  if (column.kind === 'phone') return { ...row, phone: value };
  if (column.kind !== 'key') return { ...row, assistantOverrides: value };
  const metadata = withKeyText({ ...row, id: 0, position: 0 }, column.key, value);
  return metadata === null ? null : { ...row, metadata };
}
