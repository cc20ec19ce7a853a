import type { IntakeCounts, Mapping, SourceFormat } from '@domain/recipients/import';
import type { ImportNotes } from '@domain/recipients/import-notes';
import type { Unreadable } from '@domain/recipients/import-reasons';
import type { ImportNumbers } from '@domain/recipients/number-readings';
import { createIntake, type Intake, rowsOf } from './intake';
import type { IntakeBatch } from './rows/batch';
import type { RowWatch } from './rows/row-notes';
import { type ImportSource, openSource } from './rows/source';

/**
 * How reading ended: with the counts and what the phone columns hold, or because the source cannot
 * be read on.
 */
export type IntakeEnd =
  | { readonly ok: true; readonly counts: IntakeCounts; readonly numbers: ImportNumbers; readonly notes: ImportNotes }
  | { readonly ok: false; readonly reason: Unreadable };

/**
 * What reading a source gives: its batches, and when they have ended how it went. Ending the
 * iteration early closes the source.
 */
export interface IntakeReading {
  readonly batches: AsyncIterable<IntakeBatch>;
  end(): IntakeEnd;
}

/**
 * Reads a source as checked rows, a few batches in memory. For a worker thread: blocks some 30 ms
 * for each megabyte, and yields between.
 * @param header the columns when the mapping was made; a file with another header is not read
 * @param home see `createIntake`
 * @param watch see `createIntake`
 */
export function readImport(
  source: ImportSource,
  format: SourceFormat,
  mapping: Mapping,
  header: readonly string[] | null = null,
  home: string | null = null,
  watch: RowWatch | null = null,
): IntakeReading {
  let end: IntakeEnd = { ok: false, reason: 'unreadable' };
  return {
    batches: batchesOf(source, createIntake(format, mapping, header, home, watch), format, (how) => {
      end = how;
    }),
    end: () => end,
  };
}

async function* batchesOf(
  source: ImportSource,
  intake: Intake,
  format: SourceFormat,
  ended: (how: IntakeEnd) => void,
): AsyncGenerator<IntakeBatch> {
  const opened = openSource(source);
  if (!opened.ok) {
    ended(opened);
    return;
  }
  const steps = rowsOf(opened.source, format, intake.sink);
  try {
    for (;;) {
      const step = await steps.next();
      const stopped = intake.stopped() ?? (step.done === true ? step.value : null);
      if (stopped !== null) {
        ended({ ok: false, reason: stopped });
        return;
      }
      yield* intake.ready(step.done === true ? opened.source.size : step.value, step.done === true);
      if (step.done === true) break;
    }
    ended({ ok: true, counts: intake.counts(), numbers: intake.numbers(true), notes: intake.notes() });
  } finally {
    await steps.return(null);
    opened.source.close();
  }
}
