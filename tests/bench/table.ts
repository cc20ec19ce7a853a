import { type BenchResult, verdictOf } from './result';

const HEAD = ['', 'median', 'compared with', 'median', 'ratio', 'spread', 'goal', ''] as const;

/** One line per row, aligned. */
export function benchTable(results: readonly BenchResult[]): string {
  const lines = [
    HEAD,
    ...results.map((result) => [
      result.ours,
      amount(result.median.ours, result.unit),
      result.theirs,
      amount(result.median.theirs, result.unit),
      result.ratio.toFixed(2),
      result.spread === null ? '' : `± ${(result.spread / 2).toFixed(2)}`,
      result.aim === null ? '' : `≤ ${result.aim.toFixed(2)}`,
      verdictOf(result) ?? '',
    ]),
  ];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  return lines
    .map((cells) =>
      cells
        .map((cell, column) => (isText(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function isText(column: number): boolean {
  return HEAD[column] === '' || HEAD[column] === 'compared with';
}

function amount(value: number, unit: string): string {
  return `${value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0)} ${unit}`;
}
