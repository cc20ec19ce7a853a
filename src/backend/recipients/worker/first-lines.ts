import type { ImportReport } from '@domain/recipients/import';
import { type Rejection, REJECTIONS, type Repair, REPAIRS } from '@domain/recipients/import-reasons';
import type { IntakeBatch } from '../intake/rows/batch';
import { MAX_NAMED_LINES } from '../intake/rows/named-lines';

type FirstLines = ImportReport['firstLines'];

/** Collects the first lines of each reason for a report. */
export interface LineNotes {
  note(batch: IntakeBatch): void;
  duplicate(line: number): void;
  lines(): FirstLines;
}

export function createLineNotes(): LineNotes {
  const duplicates: number[] = [];
  const rejections = new Map<Rejection, number[]>();
  const repairs = new Map<Repair, number[]>();
  let open = (1 << REPAIRS.length) - 1;

  function add<T>(notes: Map<T, number[]>, reason: T, line: number): number {
    const lines = notes.get(reason) ?? [];
    if (lines.length < MAX_NAMED_LINES) lines.push(line);
    notes.set(reason, lines);
    return lines.length;
  }

  return {
    note(batch) {
      for (const [at, line] of batch.rejected.lines.entries()) {
        const reason = REJECTIONS[batch.rejected.reasons[at] ?? 0];
        if (reason !== undefined) add(rejections, reason, line);
      }
      for (let row = 0; row < batch.count && open !== 0; row += 1) {
        const bits = (batch.repairs[row] ?? 0) & open;
        if (bits === 0) continue;
        for (const [bit, repair] of REPAIRS.entries()) {
          if ((bits & (1 << bit)) !== 0 && add(repairs, repair, batch.lines[row] ?? 0) === MAX_NAMED_LINES)
            open &= ~(1 << bit);
        }
      }
    },
    duplicate(line) {
      if (duplicates.length < MAX_NAMED_LINES) duplicates.push(line);
    },
    lines: () => ({
      duplicates,
      rejections: Object.fromEntries(rejections),
      repairs: Object.fromEntries(repairs),
    }),
  };
}
