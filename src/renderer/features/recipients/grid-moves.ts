/** A cell by its row and column, both counted from 0; row -1 is the headings'. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** How many rows a page is. */
  readonly page: number;
}

interface Press {
  readonly key: string;
  readonly ctrl: boolean;
}

/**
 * Where a key leads in the table, `null` where it leads nowhere. As in the grid pattern of the ARIA
 * authoring practices.
 */
export function moved(from: Cell, { key, ctrl }: Press, { rows, columns, page }: GridSize): Cell | null {
  const to = (row: number, column: number): Cell => ({
    row: Math.min(Math.max(-1, row), rows - 1),
    column: Math.min(Math.max(0, column), columns - 1),
  });
  switch (key) {
    case 'ArrowUp':
      return ctrl ? to(Math.min(0, rows - 1), from.column) : to(from.row - 1, from.column);
    case 'ArrowDown':
      return ctrl ? to(rows - 1, from.column) : to(from.row + 1, from.column);
    case 'ArrowLeft':
      return to(from.row, ctrl ? 0 : from.column - 1);
    case 'ArrowRight':
      return to(from.row, ctrl ? columns - 1 : from.column + 1);
    case 'PageUp':
      return ctrl ? null : to(Math.max(0, from.row - page), from.column);
    case 'PageDown':
      return ctrl ? null : to(from.row + page, from.column);
    case 'Home':
      return ctrl ? to(Math.min(0, rows - 1), 0) : to(from.row, 0);
    case 'End':
      return ctrl ? to(rows - 1, columns - 1) : to(from.row, columns - 1);
    default:
      return null;
  }
}
