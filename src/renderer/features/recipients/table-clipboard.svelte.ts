import { type AppError, ok, type Result } from '@domain/errors/errors';
import { readCells, writeCells } from '@domain/recipients/cells';
import type { OpenDraft } from '../../draft/open-draft.svelte';
import { text } from '../../kernel/text';
import type { AppState } from '../../state/app-state.svelte';
import { type ColumnNames, copiedCells } from './copied-cells';
import { type GridColumn, gridColumns } from './grid-columns';
import type { Cell } from './grid-moves';
import { type PastePlan, planPaste } from './paste-plan';
import type { RowSelection } from './row-selection.svelte';
import { readSelectedRows } from './selected-rows';

/** How many rows are copied at most; an export has all. */
const MAX_COPIED_ROWS = 10_000;
/** As main limits what is copied, in characters. */
const MAX_COPIED_LENGTH = 1_000_000;

interface CopiedRows {
  readonly text: string;
  readonly rows: number;
}

/** Copies and drags rows of the table of recipients, and pastes cells into it. */
export class TableClipboard {
  readonly #app: AppState;
  readonly #open: OpenDraft;
  readonly #selection: RowSelection;
  readonly #names: ColumnNames = text.recipientsTable.columns;
  #dragTicket = 0;
  #dragged: string | null = null;
  /** Cells that would replace values, until the user has decided. */
  asked = $state.raw<Extract<PastePlan, { kind: 'plan' }> | null>(null);

  constructor(app: AppState, open: OpenDraft, selection: RowSelection) {
    this.#app = app;
    this.#open = open;
    this.#selection = selection;
  }

  /** Copies the selected rows; without a selection the row at `active`, counted from 0. */
  async copy(active: number, withHeadings: boolean): Promise<void> {
    const strings = text.recipientsTable.clipboard;
    const read = await this.#read(active, withHeadings);
    if (!read.ok) {
      this.#app.reportError(read.error);
      return;
    }
    if (read.value === null) {
      this.#app.toasts.show({ text: strings.tooManyToCopy(MAX_COPIED_ROWS), tone: 'bad' });
      return;
    }
    const response = await this.#app.bridge.call('app.copyText', { text: read.value.text });
    if (response.ok) this.#app.toasts.show({ text: strings.copied(read.value.rows) });
    else this.#app.reportError(response.error);
  }

  /**
   * Reads what a drag of the selected rows takes along: a drag that begins must have it at once. It
   * is what `copy` copies, without headings.
   */
  async prepareDrag(active: number): Promise<void> {
    const ticket = (this.#dragTicket += 1);
    this.#dragged = null;
    const read = await this.#read(active, false);
    if (!read.ok || read.value === null) return;
    const checked = await this.#app.bridge.call('app.checkText', { text: read.value.text });
    if (checked.ok && ticket === this.#dragTicket) this.#dragged = read.value.text;
  }

  /** Begins the drag of the rows that were prepared; none begins if they were not. */
  drag(event: DragEvent): void {
    if (this.#dragged === null || event.dataTransfer === null) {
      event.preventDefault();
      return;
    }
    event.dataTransfer.effectAllowed = 'copy';
    event.dataTransfer.setData('text/plain', this.#dragged);
  }

  /**
   * Pastes cells from a cell on. Asks first if values would be replaced by others. A table without
   * rows has no columns for them yet, so they begin an import.
   */
  async paste(pasted: string, at: Cell): Promise<void> {
    if (this.#open.draft.recipients.count === 0 && this.#app.pastedCells.handOver(pasted)) return;
    const cells = readCells(pasted);
    const from: Cell = { row: Math.max(0, at.row), column: at.column };
    const rows = await this.#open.rows.rowsAt(from.row, cells.length);
    if (!rows.ok) {
      this.#app.reportError(rows.error);
      return;
    }
    const plan = planPaste(cells, { at: from, columns: this.#columns(), names: this.#names, rows: rows.value });
    if (plan.kind === 'refused') {
      this.#app.toasts.show({ text: text.recipientsTable.clipboard.refused(plan.refusal), tone: 'bad' });
    } else if (plan.overwritten > 0) this.asked = plan;
    else await this.#apply(plan);
  }

  /** Does what the user was asked about. */
  async confirm(): Promise<void> {
    const plan = this.asked;
    this.asked = null;
    if (plan !== null) await this.#apply(plan);
  }

  async #apply({ pasted }: Extract<PastePlan, { kind: 'plan' }>): Promise<void> {
    const { clipboard } = text.recipientsTable;
    if (pasted.changed.length + pasted.added.length === 0) {
      this.#app.toasts.show({ text: clipboard.nothing });
      return;
    }
    const error: AppError | null = await this.#open.rows.paste(pasted);
    if (error !== null) this.#app.reportError(error);
    else this.#app.toasts.show({ text: clipboard.pasted(pasted.changed.length, pasted.added.length) });
  }

  #columns(): readonly GridColumn[] {
    return gridColumns(this.#open.draft.recipients.keys, this.#open.review.placeholders);
  }

  /** The selected rows as text with tabs; `null` if they are too many. */
  async #read(active: number, withHeadings: boolean): Promise<Result<CopiedRows | null>> {
    const read = await readSelectedRows(this.#open.rows, this.#selection, active, MAX_COPIED_ROWS);
    if (!read.ok) return read;
    const copied = writeCells(copiedCells(read.value, this.#columns(), withHeadings ? this.#names : null));
    const areTooMany = read.value.length > MAX_COPIED_ROWS || copied.length > MAX_COPIED_LENGTH;
    return ok(areTooMany ? null : { text: copied, rows: read.value.length });
  }
}
