import { setImmediate } from 'node:timers/promises';
import { MAX_COLUMNS } from '@domain/recipients/import';
import type { OpenSource } from '../rows/source';
import type { RowSink, RowSteps } from '../text/text-rows';
import { type Archive, openArchive } from './archive';
import { createRowBuilder } from './row-builder';
import { readSharedStrings } from './shared-strings';
import { sheetCells } from './sheet-cells';
import { readStyles } from './styles';
import { readWorkbook, type WorkbookParts } from './workbook-parts';
import { xmlSteps } from './xml';

/**
 * Above this size the text of a sheet may be at most this many times as large as its packed parts.
 */
const SUSPICIOUS_BYTES = 256 * 1024 ** 2;
const MAX_RATIO = 500;

export interface SheetOptions {
  /** The index among the sheets of `readWorkbook`. */
  readonly sheet: number;
  readonly hiddenColumns?: (first: number, last: number) => void;
}

/**
 * Reads a sheet's rows into a sink; hidden ones go to its `hidden`, if it has that. The steps give
 * the source's bytes by the share of the sheet that has been read.
 */
export async function* sheetRows(source: OpenSource, options: SheetOptions, sink: RowSink): RowSteps {
  if (source.isText) return 'not-a-workbook';
  const opened = await openArchive(source);
  if (!opened.ok) return opened.reason;
  try {
    const read = await readWorkbook(opened.archive);
    if (!read.ok) return read.reason;
    return yield* rowsOfSheet(opened.archive, read.workbook, source.size, options, sink);
  } finally {
    opened.archive.close();
  }
}

async function* rowsOfSheet(
  archive: Archive,
  workbook: WorkbookParts,
  sourceSize: number,
  { sheet, hiddenColumns = () => undefined }: SheetOptions,
  sink: RowSink,
): RowSteps {
  const listed = workbook.sheets[sheet];
  if (listed === undefined) return 'no-such-sheet';
  const { part } = listed;
  if (part === null || !archive.has(part)) return 'damaged-workbook';
  const strings = await readSharedStrings(archive, workbook.sharedStrings);
  if (!strings.ok) return strings.reason;
  const styles = await readStyles(archive, workbook.styles);
  if (!styles.ok) return styles.reason;
  const row = createRowBuilder();
  const { from1904, isUncalculated } = workbook;
  const { formats } = styles;
  const cells = sheetCells({ strings: strings.strings, formats, from1904, isUncalculated, sink, row, hiddenColumns });
  const packed = archive.packedSizeOf(part) + archive.packedSizeOf(workbook.sharedStrings ?? '');
  const maxBytes = Math.max(SUSPICIOUS_BYTES, MAX_RATIO * packed);
  const steps = xmlSteps(archive.part(part), cells.handlers);
  try {
    for (;;) {
      const step = await steps.next();
      const problem = cells.problem() ?? (step.done === true ? step.value : null);
      if (problem !== null) return problem;
      if (row.width() > MAX_COLUMNS) return 'too-many-columns';
      if (row.bytes() > maxBytes) return 'too-large-inside';
      if (step.done === true) return null;
      yield Math.floor(sourceSize * Math.min(1, step.value / Math.max(1, archive.sizeOf(part))));
      await setImmediate();
    }
  } finally {
    await steps.return(null);
  }
}
