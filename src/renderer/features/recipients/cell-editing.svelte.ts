import { tick } from 'svelte';
import type { AppError } from '@domain/errors/errors';
import type { AudienceRow } from '@domain/recipients/audience';
import type { RecipientRows } from '../../draft/recipient-rows.svelte';
import { withKeyText } from './cell-text';
import { cellText } from './copied-cells';
import type { GridColumn } from './grid-columns';
import type { Cell } from './grid-moves';

interface EditedCell {
  readonly row: AudienceRow;
  readonly at: Cell;
  readonly column: GridColumn;
  readonly typed: string;
}

/** Returns what a cell has to edit in place; `null` for what is edited in the row's dialog. */
export const editableText = (row: AudienceRow, column: GridColumn): string | null =>
  column.kind === 'overrides' ? null : cellText(row, column);

/** A cell of the table of recipients that is edited in place. */
export class CellEditing {
  readonly #inputId: string;
  readonly #rows: Pick<RecipientRows, 'write'>;
  current = $state.raw<EditedCell | null>(null);

  /** `inputId`: of the input that the cell shows meanwhile. */
  constructor(inputId: string, rows: Pick<RecipientRows, 'write'>) {
    this.#inputId = inputId;
    this.#rows = rows;
  }

  /** Focuses the cell's input. `typed` replaces what the cell has; without it all is selected. */
  async begin(cell: Omit<EditedCell, 'typed'>, present: string, typed?: string): Promise<void> {
    this.current = { ...cell, typed: typed ?? present };
    await tick();
    const input = document.getElementById(this.#inputId);
    if (!(input instanceof HTMLInputElement)) return;
    input.focus();
    if (typed === undefined) input.select();
  }

  type(typed: string): void {
    if (this.current !== null) this.current = { ...this.current, typed };
  }

  stop(): void {
    this.current = null;
  }

  /** Ends editing and stores what was typed, if it is something else. */
  async store(): Promise<AppError | null> {
    const done = this.current;
    this.current = null;
    if (done === null || editableText(done.row, done.column) === done.typed) return null;
    const { row, column, typed } = done;
    const metadata = column.kind === 'key' ? withKeyText(row, column.key, typed) : null;
    return this.#rows.write(row, metadata === null ? { phone: typed } : { metadata });
  }
}
