import { REPAIRS, type Mapping, type PreviewRow, type SourceFormat, type Unreadable } from '@shared/recipients/import';
import type { IntakeBatch, Texts } from './batch';
import { createIntake, rowsOf } from './intake';
import { numberText } from './numbers';
import { cellTexts } from './row';
import { openSource, type ImportSource } from './source';

export type Preview =
  { readonly ok: true; readonly rows: readonly PreviewRow[] } | { readonly ok: false; readonly reason: Unreadable };

const ROWS = 50;

/** The first rows of a source with what would become of them. */
export async function previewImport(
  source: ImportSource,
  format: SourceFormat,
  mapping: Mapping,
  count = ROWS,
): Promise<Preview> {
  const opened = openSource(source);
  if (!opened.ok) return opened;
  const rows: PreviewRow[] = [];
  const intake = createIntake(format, mapping);
  const collect = (cells: readonly string[]): void => {
    for (const batch of intake.ready(0, true)) rows.push(...previewOf(batch, cells));
  };
  const steps = rowsOf(opened.source, format, {
    row(row) {
      if (rows.length >= count) return;
      intake.sink.row(row);
      collect(cellTexts(row));
    },
    broken(line, reason, text) {
      if (rows.length >= count) return;
      intake.sink.broken(line, reason, text);
      collect([text]);
    },
  });
  try {
    while (rows.length < count) {
      const step = await steps.next();
      const stopped = intake.stopped() ?? (step.done === true ? step.value : null);
      if (stopped !== null) return { ok: false, reason: stopped };
      if (step.done === true) break;
    }
    return { ok: true, rows: rows.slice(0, count) };
  } finally {
    await steps.return(null);
    opened.source.close();
  }
}

/** A batch of one row at most; before the first row there may be lines that could not be told apart. */
function previewOf(batch: IntakeBatch, cells: readonly string[]): readonly PreviewRow[] {
  const rejected = batch.rejected.map((row): PreviewRow => ({
    line: row.line,
    cells: [...row.cells],
    verdict: { kind: 'rejected', reason: row.reason },
  }));
  if (batch.count === 0) return rejected;
  const repairs = REPAIRS.filter((_, bit) => ((batch.repairs[0] ?? 0) >> bit) & 1);
  return [
    ...rejected,
    {
      line: batch.lines[0] ?? 1,
      cells: [...cells],
      verdict: {
        kind: 'accepted',
        phone: `+${numberText(batch.numbers, 0)}`,
        metadata: textOf(batch.metadata),
        assistantOverrides: textOf(batch.overrides),
        repairs,
      },
    },
  ];
}

const textOf = ({ bytes }: Texts): string => new TextDecoder().decode(bytes);
