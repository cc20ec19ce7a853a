import { type Cell, type GridSize, moved } from './grid-moves';

/** What a key asks for in the table of recipients. */
export type GridRequest =
  /** `extends`: selects the rows up to there. */
  | { readonly kind: 'move'; readonly to: Cell; readonly extends: boolean }
  /** `extends`: selects all rows from where the selection began. */
  | { readonly kind: 'select'; readonly extends: boolean }
  /** `typed` replaces what the cell has. */
  | { readonly kind: 'edit'; readonly typed?: string }
  | { readonly kind: 'sort' | 'copy-with-headings' | 'select-all' | 'select-none' | 'remove' };

/** The part of a key press that the table reads; `key` in the direction in which it is read. */
export interface GridPress {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
}

export interface GridState {
  /** The cell with the keyboard's mark. */
  readonly at: Cell;
  readonly size: GridSize;
  readonly hasSelection: boolean;
  /** Whether the cell can be edited in place. */
  readonly isEditable: boolean;
}

/** Returns what a key asks for; `null` if it is for nothing here. */
export function gridRequest(press: GridPress, state: GridState): GridRequest | null {
  const to = moved(state.at, press, state.size);
  if (to !== null) return { kind: 'move', to, extends: press.shift && to.row >= 0 && to.row !== state.at.row };
  if (state.at.row < 0) return press.key === 'Enter' || press.key === ' ' ? { kind: 'sort' } : null;
  return press.ctrl ? withCtrl(press) : inCell(press, state);
}

function withCtrl({ key, shift }: GridPress): GridRequest | null {
  const letter = key.toLowerCase();
  if (letter === 'c' && shift) return { kind: 'copy-with-headings' };
  return letter === 'a' && !shift ? { kind: 'select-all' } : null;
}

function inCell({ key, shift }: GridPress, { hasSelection, isEditable }: GridState): GridRequest | null {
  switch (key) {
    case ' ':
      return { kind: 'select', extends: shift };
    case 'Enter':
    case 'F2':
      return { kind: 'edit' };
    case 'Delete':
      return { kind: 'remove' };
    case 'Escape':
      return hasSelection ? { kind: 'select-none' } : null;
    default:
      return key.length === 1 && isEditable ? { kind: 'edit', typed: key } : null;
  }
}
