import type { CommandInput } from '@contract/index';
import type { Saved } from '@domain/draft/draft';
import { type AppError, failed, ok, type Result } from '@domain/errors/errors';
import type { RecipientInput, RecipientRow } from '@domain/fields/recipients';
import { type AudienceRow, type CountryCounts, MAX_PAGE } from '@domain/recipients/audience';
import type { Bridge } from '../kernel/bridge';
import { type After, createWriteBehind, type WriteBehind, type WriteOutcome } from '../kernel/timers/write-behind';
import { AudienceView } from './audience-view.svelte';
import { outcomeOf } from './draft-writes';
import type { RowPart } from './go-to-field';
import { RequestedRun } from './requested-run.svelte';
import type { NumberCheck } from './row-problems';

/**
 * An audience up to this size is shown row by row, with all of each row to type in; a larger one as
 * a table.
 */
export const MAX_ROW_FORMS = 25;

export interface RecipientRowsDeps {
  readonly bridge: Bridge;
  /** Marks the writes of this page. */
  readonly writer: string;
  readonly after: After;
  readonly draftId: string;
  readonly saved: (saved: Saved) => void;
  /** The newest revision with the rows of an earlier one; that itself if they may be others now. */
  readonly revisionOf: (read: number) => number;
  /** A row that was being edited does not exist any more. */
  readonly removed: () => void;
  readonly failed: (error: AppError) => void;
}

/** A row that the table must scroll to. */
interface RowTarget {
  /** Among the rows that match, from 0. */
  readonly index: number;
  readonly part: RowPart;
  /** Whether to start typing there. */
  readonly edit: boolean;
}

/**
 * A draft's recipients: its first rows with what is being typed over them, and the table of all.
 */
export class RecipientRows {
  readonly #deps: RecipientRowsDeps;
  readonly #writing: WriteBehind<number, RecipientInput>;
  #stored = $state.raw<readonly RecipientRow[]>([]);
  #pending = $state.raw<ReadonlyMap<number, RecipientInput> | null>(null);
  #isTableChosen = $state.raw(false);
  #isWideChosen = $state.raw(false);
  #lastLoad = 0;
  #newest: Promise<AppError | null> = Promise.resolve(null);

  readonly view: AudienceView;
  readonly removing: RequestedRun;
  readonly exporting: RequestedRun;
  total = $state.raw(0);
  unsaved = $state.raw<AppError | null>(null);
  /** Loaded with the first row: the library behind it is large, and most drafts have no rows. */
  isNumber = $state.raw<NumberCheck | null>(null);
  /** What the table must scroll to next. */
  target = $state.raw<RowTarget | null>(null);
  /** How many numbers each country has; counted again whenever the rows may be others. */
  countries = $state.raw<CountryCounts>([]);
  /** The first rows, at most `MAX_ROW_FORMS`. */
  readonly rows: readonly RecipientRow[] = $derived(
    this.#pending === null ? this.#stored : withTyped(this.#stored, this.#pending),
  );
  /** Whether the rows are shown as a table. */
  readonly isTable: boolean = $derived(this.total > MAX_ROW_FORMS || (this.total > 0 && this.#isTableChosen));
  /** Whether the table has a screen of its own. */
  readonly isWide: boolean = $derived(this.isTable && this.#isWideChosen);

  constructor(deps: RecipientRowsDeps) {
    this.#deps = deps;
    this.view = new AudienceView(deps);
    this.removing = new RequestedRun(deps.bridge);
    this.exporting = new RequestedRun(deps.bridge);
    this.#writing = createWriteBehind({
      after: deps.after,
      changed: () => (this.#pending = this.#writing.pending()),
      write: (rowId, row) => this.#write(rowId, row),
    });
  }

  /** Loads the rows. Of several loads at once all end with the newest one, whose rows count. */
  load(): Promise<AppError | null> {
    this.#lastLoad += 1;
    this.#newest = this.#load(this.#lastLoad);
    return this.#newest;
  }

  async #load(load: number): Promise<AppError | null> {
    const { bridge, draftId } = this.#deps;
    const response = await bridge.call('recipients.list', { draftId, offset: 0, limit: MAX_ROW_FORMS });
    // Responses can overtake each other.
    if (load !== this.#lastLoad) return this.#newest;
    if (!response.ok) return response.error;
    this.#stored = response.value.rows;
    this.total = response.value.total;
    if (this.total > 0 && this.total <= MAX_ROW_FORMS && this.isNumber === null) {
      const { toE164 } = await import('@domain/phone/phone');
      this.isNumber = (text) => toE164(text) !== null;
    }
    return null;
  }

  /** Loads the rows again that are on the screen, because others may have changed them. */
  async reload(): Promise<void> {
    if (this.isTable) this.view.refresh();
    const error = await this.load();
    if (error !== null) this.#deps.failed(error);
  }

  showAsTable(isTable: boolean): void {
    this.#isTableChosen = isTable;
    if (!isTable) this.view.showAll();
  }

  /** Gives the table a screen of its own, or shows the other fields of the draft again. */
  showWide(isWide: boolean): void {
    if (isWide) this.showAsTable(true);
    this.#isWideChosen = isWide;
  }

  /** Counts the numbers of each country; `rows` is how many rows there are. */
  async countCountries(rows: number): Promise<AppError | null> {
    const { bridge, draftId } = this.#deps;
    if (rows === 0) {
      this.countries = [];
      return null;
    }
    const response = await bridge.call('recipients.countries', { draftId });
    if (!response.ok) return response.error;
    this.countries = response.value;
    return null;
  }

  edit(row: RecipientRow, part: Partial<RecipientInput>): void {
    const { phone, metadata, assistantOverrides } = row;
    this.#writing.put(row.id, { phone, metadata, assistantOverrides, ...part });
  }

  /** Stores part of a row without delay. */
  async write(row: AudienceRow, part: Partial<RecipientInput>): Promise<AppError | null> {
    this.view.showEdited(row.id, part);
    const response = await this.#deps.bridge.call('recipients.update', { ...this.#ref, rowId: row.id, row: part });
    if (response.ok) this.#deps.saved(response.value);
    else this.view.refresh();
    return response.ok ? null : response.error;
  }

  /** Adds an empty row at the end and scrolls to it. */
  async add(): Promise<Result<RecipientRow>> {
    const response = await this.#deps.bridge.call('recipients.add', {
      draftId: this.#deps.draftId,
      rows: [{ phone: '', metadata: '', assistantOverrides: '' }],
    });
    if (!response.ok) return response;
    this.#deps.saved(response.value);
    const [row] = response.value.rows;
    if (row === undefined) return failed({ kind: 'not-found', what: 'recipient' });
    const error = await this.load();
    if (error !== null) return failed(error);
    if (this.isTable) this.#scrollTo({ index: response.value.recipients.count - 1, part: 'phone', edit: true });
    return ok(row);
  }

  /** Changes rows and adds others at the end, as one step. */
  async paste(pasted: Pick<CommandInput<'recipients.paste'>, 'changed' | 'added'>): Promise<AppError | null> {
    await this.#writing.flush();
    const response = await this.#deps.bridge.call('recipients.paste', { ...this.#ref, ...pasted });
    if (!response.ok) return response.error;
    this.#deps.saved(response.value);
    this.view.refresh();
    return this.load();
  }

  /**
   * Returns the rows at `from` and after it among those that match the table's filter, in its
   * order, at most `count`.
   */
  async rowsAt(from: number, count: number): Promise<Result<readonly AudienceRow[]>> {
    const { bridge, draftId } = this.#deps;
    const { filter, order } = this.view;
    const rows: AudienceRow[] = [];
    while (rows.length < count) {
      const limit = Math.min(MAX_PAGE, count - rows.length);
      const input = { draftId, filter, order, offset: from + rows.length, limit };
      const response = await bridge.call('recipients.query', input);
      if (!response.ok) return response;
      rows.push(...response.value.rows);
      if (response.value.rows.length < limit) break;
    }
    return ok(rows);
  }

  async remove(rowIds: readonly number[]): Promise<AppError | null> {
    await this.#writing.flush();
    const response = await this.#deps.bridge.call('recipients.remove', { ...this.#ref, rowIds: [...rowIds] });
    if (!response.ok) return response.error;
    for (const id of rowIds) this.#writing.drop(id);
    this.#deps.saved(response.value);
    return this.load();
  }

  /** Removes all rows that match the table's filter. Returns how many. */
  async removeMatching(): Promise<Result<number>> {
    await this.#writing.flush();
    const { filter } = this.view;
    const revision = this.#deps.revisionOf(this.view.revision);
    const input = { ...this.#ref, revision, filter };
    const response = await this.removing.run((request) =>
      this.#deps.bridge.call('recipients.removeMatching', { ...input, request }),
    );
    if (!response.ok) return response;
    this.#deps.saved(response.value);
    const error = await this.load();
    return error === null ? ok(response.value.removed) : failed(error);
  }

  /** Has the table scroll to a row; `position` counts from 1 over all rows. */
  goTo(position: number, part: RowPart): void {
    this.#scrollTo({ index: position - 1, part, edit: false });
  }

  /** The table has scrolled to the target. */
  targetShown(): void {
    this.target = null;
  }

  /** Stores everything typed now. Returns whether all of it is on disk. */
  flush(): Promise<boolean> {
    return this.#writing.flush();
  }

  stop(): void {
    this.view.stop();
    this.#writing.stop();
  }

  get #ref(): { readonly draftId: string; readonly writer: string } {
    return { draftId: this.#deps.draftId, writer: this.#deps.writer };
  }

  #scrollTo(target: RowTarget): void {
    this.view.showAll();
    this.target = target;
  }

  async #write(rowId: number, row: RecipientInput): Promise<WriteOutcome> {
    const response = await this.#deps.bridge.call('recipients.update', { ...this.#ref, rowId, row });
    if (!response.ok && response.error.kind === 'not-found') {
      this.#writing.drop(rowId);
      this.#deps.removed();
      return 'refused';
    }
    this.unsaved = response.ok ? null : response.error;
    if (response.ok) {
      const { row: written } = response.value;
      this.#stored = this.#stored.map((known) => (known.id === rowId ? written : known));
      this.#deps.saved(response.value);
    }
    return outcomeOf(response);
  }
}

function withTyped(rows: readonly RecipientRow[], typed: ReadonlyMap<number, RecipientInput>): readonly RecipientRow[] {
  return rows.map((row) => {
    const input = typed.get(row.id);
    return input === undefined ? row : { ...row, ...input };
  });
}
