import type { AppError } from '@domain/errors/errors';
import type { AudienceRow } from '@domain/recipients/audience';
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

/** Copies rows of the table of recipients, and pastes cells into it. */
export class TableClipboard {
  readonly #app: AppState;
  readonly #open: OpenDraft;
  readonly #selection: RowSelection;
  readonly #names: ColumnNames = text.recipientsTable.columns;
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
    const rows = await this.#rowsToCopy(active);
    if (rows === null) return;
    const cells = copiedCells(rows, this.#columns(), withHeadings ? this.#names : null);
    const copied = writeCells(cells);
    if (rows.length > MAX_COPIED_ROWS || copied.length > MAX_COPIED_LENGTH) {
      this.#app.toasts.show({ text: strings.tooManyToCopy(MAX_COPIED_ROWS), tone: 'bad' });
      return;
    }
    const response = await this.#app.bridge.call('app.copyText', { text: copied });
    if (response.ok) this.#app.toasts.show({ text: strings.copied(rows.length) });
    else this.#app.reportError(response.error);
  }

  /** Pastes cells from a cell on. Asks first if values would be replaced by others. */
  async paste(pasted: string, at: Cell): Promise<void> {
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

  async #rowsToCopy(active: number): Promise<readonly AudienceRow[] | null> {
    const read = await readSelectedRows(this.#open.rows, this.#selection, active, MAX_COPIED_ROWS);
    if (read.ok) return read.value;
    this.#app.reportError(read.error);
    return null;
  }
}
