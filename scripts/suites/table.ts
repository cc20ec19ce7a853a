import { type Counts, type Outcome, total } from './counts';

/** One line per suite, aligned, with a sum below. */
export function formatTable(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map((outcome) => row(outcome.suite, outcome, outcome.seconds, outcome.note));
  const sum = row(
    'total',
    total(outcomes),
    outcomes.reduce((seconds, outcome) => seconds + outcome.seconds, 0),
  );
  const all = [['suite', 'passed', 'failed', 'skipped', 'time', ''], ...rows, sum];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((cells) => (cells[column] ?? '').length)));
  return all
    .map((cells) =>
      cells
        .map((cell, column) => pad(cell, column, widths))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The closing line, in the plain form that other programs read. */
export function closingLine(sum: Counts): string {
  return `${String(sum.passed)} passed, ${String(sum.failed)} failed`;
}

function row(name: string, counts: Counts, seconds: number, note = ''): readonly string[] {
  return [name, String(counts.passed), String(counts.failed), String(counts.skipped), `${seconds.toFixed(1)} s`, note];
}

function pad(cell: string, column: number, widths: readonly number[]): string {
  const width = widths[column] ?? 0;
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}
