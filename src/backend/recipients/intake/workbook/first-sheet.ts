import type { SourceDescription, Unreadable } from '@domain/recipients/import';
import type { OpenSource } from '../rows/source';
import { openArchive } from './archive';
import { readSheetStart, type SheetStart } from './first-rows';
import { foreignPackage } from './foreign-package';
import { readWorkbook, type WorkbookParts } from './workbook-parts';

/** The most sheets that are searched for one with rows. */
const MAX_SEARCHED = 20;

/** The sheet that is read, how it begins, and all sheets of its workbook. */
export interface WorkbookStart extends SheetStart {
  readonly sheet: number;
  readonly sheets: SourceDescription['sheets'];
}

/**
 * Reads how a workbook's sheet begins. `chosen`: the sheet's index; without it the sheet that was
 * in front, or the first visible one with rows if that is hidden or empty. A hidden sheet is read
 * only if the user chooses it.
 */
export async function startOfWorkbook(
  source: OpenSource,
  chosen: number | null,
  includesHidden: boolean,
  count: number,
): Promise<WorkbookStart | Unreadable> {
  const workbook = await workbookOf(source);
  if (typeof workbook === 'string') return workbook;
  const sheets = workbook.sheets.map(({ name, isHidden }) => ({ name, isHidden }));
  const candidates = chosen === null ? visibleSheets(workbook) : [chosen];
  let problem: Unreadable | null = null;
  for (const sheet of candidates.slice(0, MAX_SEARCHED)) {
    const read = await readSheetStart(source, sheet, includesHidden, count);
    if (!read.ok) return read.reason;
    if (read.start.rows.length > 0) return { ...read.start, sheet, sheets };
    if (read.start.hiddenRows.count > 0) problem ??= 'only-hidden-rows';
  }
  if (problem !== null || sheets.length === 0) return problem ?? 'no-such-sheet';
  if (chosen !== null) return 'empty-sheet';
  return (await hasRowsOnHiddenSheet(source, workbook)) ? 'only-hidden-sheets' : 'empty';
}

async function workbookOf(source: OpenSource): Promise<WorkbookParts | Unreadable> {
  if (source.isText) return 'not-a-workbook';
  const opened = await openArchive(source);
  if (!opened.ok) return opened.reason;
  try {
    const read = await readWorkbook(opened.archive);
    if (read.ok) return read.workbook;
    return read.reason === 'not-a-workbook' ? await foreignPackage(opened.archive) : read.reason;
  } finally {
    opened.archive.close();
  }
}

/** The sheet that was in front comes first. */
function visibleSheets({ sheets, active }: WorkbookParts): readonly number[] {
  const visible = sheets.flatMap(({ isHidden }, index) => (isHidden ? [] : [index]));
  return visible.includes(active) ? [active, ...visible.filter((index) => index !== active)] : visible;
}

async function hasRowsOnHiddenSheet(source: OpenSource, { sheets }: WorkbookParts): Promise<boolean> {
  const hidden = sheets.flatMap(({ isHidden }, index) => (isHidden ? [index] : []));
  for (const sheet of hidden.slice(0, MAX_SEARCHED)) {
    const read = await readSheetStart(source, sheet, true, 1);
    if (read.ok && read.start.rows.length > 0) return true;
  }
  return false;
}
