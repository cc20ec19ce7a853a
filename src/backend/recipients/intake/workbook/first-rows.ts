import type { Unreadable } from '@domain/recipients/import';
import type { HiddenRows } from '@domain/recipients/import-notes';
import { allBlank, cellTexts, OVERLONG, type Row } from '../rows/row';
import type { OpenSource } from '../rows/source';
import type { TextRow } from '../text/dialect';
import { sheetRows } from './sheet-rows';

/** How a sheet begins, and what it hides. */
export interface SheetStart {
  /** The first rows that are not blank. */
  readonly rows: readonly TextRow[];
  /** The lines of those that have a cell with more text than a cell may have. */
  readonly overlong: readonly number[];
  readonly hiddenRows: HiddenRows;
  readonly isHiddenColumn: (index: number) => boolean;
}

export type SheetStartRead =
  | { readonly ok: true; readonly start: SheetStart }
  | { readonly ok: false; readonly reason: Unreadable };

/** The most bytes of first rows: a row may have a megabyte of text. */
const MAX_BYTES = 8 * 1024 ** 2;
/**
 * Beyond the first rows so many steps of reading (of at most 16 KiB each) are spent on counting
 * hidden rows.
 */
const MAX_STEPS = 512;
/** Excel's limit is a few thousand ranges. */
const MAX_HIDDEN_RANGES = 10_000;

/**
 * Reads the first `count` rows of a sheet, and counts hidden ones as far as that takes no long
 * time.
 */
export async function readSheetStart(
  source: OpenSource,
  sheet: number,
  includesHidden: boolean,
  count: number,
): Promise<SheetStartRead> {
  const rows: TextRow[] = [];
  const ranges: { readonly first: number; readonly last: number }[] = [];
  const overlong: number[] = [];
  let bytes = 0;
  let hidden = 0;
  const keep = (row: Row): void => {
    if (rows.length >= count || bytes > MAX_BYTES || (allBlank(row) && !row.isMarked)) return;
    bytes += row.to - row.from;
    rows.push({ line: row.line, cells: cellTexts(row) });
    if (row.isMarked && row.kinds.subarray(0, row.count).includes(OVERLONG)) overlong.push(row.line);
  };
  const hiddenColumns = (first: number, last: number): void => {
    if (ranges.length < MAX_HIDDEN_RANGES) ranges.push({ first, last });
  };
  const steps = sheetRows(
    source,
    { sheet, hiddenColumns },
    {
      row: keep,
      broken: () => undefined,
      hidden(row) {
        if (!allBlank(row) || row.isMarked) hidden += 1;
        if (includesHidden) keep(row);
      },
    },
  );
  let isComplete = false;
  for (let spent = 0; spent < MAX_STEPS || (rows.length < count && bytes <= MAX_BYTES); spent += 1) {
    const step = await steps.next();
    if (step.done !== true) continue;
    if (step.value !== null) return { ok: false, reason: step.value };
    isComplete = true;
    break;
  }
  await steps.return(null);
  const isHiddenColumn = (index: number): boolean =>
    ranges.some(({ first, last }) => index + 1 >= first && index + 1 <= last);
  return { ok: true, start: { rows, overlong, hiddenRows: { count: hidden, isComplete }, isHiddenColumn } };
}
