import type { Mapping, PreviewRow, SourceFormat } from '@domain/recipients/import';
import type { ImportNotes } from '@domain/recipients/import-notes';
import { hasBlockingQuestions } from '@domain/recipients/import-questions';
import { REPAIRS, type Unreadable } from '@domain/recipients/import-reasons';
import type { ImportNumbers } from '@domain/recipients/number-readings';
import { createIntake, rowsOf } from './intake';
import { numberText } from './phones/numbers';
import type { IntakeBatch, Texts } from './rows/batch';
import { rejectedRowsOf } from './rows/rejected-rows';
import { cellTexts } from './rows/row';
import { marksOf } from './rows/row-notes';
import { type ImportSource, openSource } from './rows/source';

export type Preview =
  | {
      readonly ok: true;
      readonly rows: readonly PreviewRow[];
      readonly numbers: ImportNumbers;
      /** How many of the rows that were read would be accepted. */
      readonly accepted: number;
      /** What these rows hold that is neither repaired nor rejected. */
      readonly notes: ImportNotes;
    }
  | { readonly ok: false; readonly reason: Unreadable };

const ROWS = 50;
/** Of each cell so many characters are shown. */
const SHOWN_CHARACTERS = 2000;

/**
 * So many rows are read for what the phone columns hold, as far as they come with the first piece
 * of the source.
 */
const MAX_SAMPLE_ROWS = 1000;

/**
 * The first rows of a source with what would become of them. Rows that wait for an answer about
 * their number are shown as refused.
 */
export async function previewImport(
  source: ImportSource,
  format: SourceFormat,
  mapping: Mapping,
  count = ROWS,
  home: string | null = null,
): Promise<Preview> {
  const opened = openSource(source);
  if (!opened.ok) return opened;
  const rows: PreviewRow[] = [];
  const intake = createIntake(format, mapping, null, home);
  let seen = 0;
  const collect = (cells: readonly string[], marks: PreviewRow['marks']): void => {
    seen += 1;
    if (rows.length >= count) return;
    for (const batch of intake.ready(0, true)) rows.push(...previewOf(batch, cells, marks));
  };
  let complete = false;
  const steps = rowsOf(opened.source, format, {
    row(row) {
      if (seen >= MAX_SAMPLE_ROWS) return;
      const isShown = rows.length < count;
      // Before the row is read, which empties cells that hold no value.
      const cells = isShown ? cellTexts(row).map((cell) => cell.slice(0, SHOWN_CHARACTERS)) : [];
      const marks = isShown ? marksOf(row) : [];
      intake.sink.row(row);
      collect(cells, [...marks]);
    },
    hidden: () => undefined,
    broken(line, reason, text) {
      if (seen >= MAX_SAMPLE_ROWS) return;
      intake.sink.broken(line, reason, text);
      collect([text], []);
    },
  });
  try {
    while (rows.length < count) {
      const step = await steps.next();
      const stopped = intake.stopped() ?? (step.done === true ? step.value : null);
      if (stopped !== null) return { ok: false, reason: stopped };
      if (step.done === true) {
        complete = seen < MAX_SAMPLE_ROWS;
        break;
      }
    }
    const numbers = intake.numbers(complete);
    const undecided = hasBlockingQuestions(numbers, mapping);
    const shown = rows.slice(0, count).map((row) => (undecided ? waiting(row) : row));
    return { ok: true, rows: shown, numbers, accepted: intake.counts().accepted, notes: intake.notes() };
  } finally {
    await steps.return(null);
    opened.source.close();
  }
}

/** A row whose number has two readings, while nobody has decided which. */
function waiting(row: PreviewRow): PreviewRow {
  const isWaiting = row.verdict.kind === 'accepted' && row.verdict.repairs.includes('two-readings');
  return isWaiting ? { ...row, verdict: { kind: 'rejected', reason: 'ambiguous-number' } } : row;
}

/**
 * The batch of one row of the source; before the first row there may be lines that could not be
 * told apart.
 */
function previewOf(batch: IntakeBatch, cells: readonly string[], marks: PreviewRow['marks']): readonly PreviewRow[] {
  const rejected = rejectedRowsOf(batch.rejected).map((row): PreviewRow => ({
    line: row.line,
    cells: row.cells.map((cell) => cell.slice(0, SHOWN_CHARACTERS)),
    marks,
    verdict: { kind: 'rejected', reason: row.reason },
  }));
  const accepted = Array.from({ length: batch.count }, (_, at): PreviewRow => ({
    line: batch.lines[at] ?? 1,
    cells: [...cells],
    marks,
    verdict: {
      kind: 'accepted',
      phone: `+${numberText(batch.numbers, at)}`,
      metadata: textAt(batch.metadata, at),
      assistantOverrides: textAt(batch.overrides, at),
      repairs: REPAIRS.filter((_name, bit) => ((batch.repairs[at] ?? 0) >> bit) & 1),
    },
  }));
  return [...rejected, ...accepted];
}

const textAt = ({ bytes, offsets }: Texts, at: number): string =>
  new TextDecoder().decode(bytes.subarray(offsets[at] ?? 0, offsets[at + 1] ?? 0));
