import { NO_IDS, withIds, withoutId } from '../../draft/id-set';

/** How many rows can be selected one by one: as many as one call of the bridge removes. */
export const MAX_SELECTED = 500;

/**
 * Rows that are selected to be removed: some by their ids, or all that match the table's filter.
 */
export class RowSelection {
  #isAll = $state.raw(false);
  ids = $state.raw(NO_IDS);
  /** How many; `null`: all that match. */
  readonly count: number | null = $derived(this.#isAll ? null : this.ids.size);

  has(rowId: number): boolean {
    return this.#isAll || this.ids.has(rowId);
  }

  /** Selects a row or deselects it. Returns false if too many are selected already. */
  toggle(rowId: number): boolean {
    return this.#set(this.ids.has(rowId) ? withoutId(this.ids, rowId) : withIds(this.ids, [rowId]));
  }

  /** Selects rows. Returns false, with nothing changed, if that would be too many. */
  add(rowIds: readonly number[]): boolean {
    return this.#set(withIds(this.ids, rowIds));
  }

  /** Selects the rows from one index to another that are loaded. Returns as `add` does. */
  addRange(from: number, to: number, idAt: (index: number) => number | undefined): boolean {
    const first = Math.min(from, to);
    const length = Math.min(Math.abs(to - from), MAX_SELECTED) + 1;
    return this.add(Array.from({ length }, (_, at) => idAt(first + at)).filter((id) => id !== undefined));
  }

  all(): void {
    this.ids = NO_IDS;
    this.#isAll = true;
  }

  none(): void {
    this.#set(NO_IDS);
  }

  #set(ids: ReadonlySet<number>): boolean {
    if (ids.size > MAX_SELECTED) return false;
    this.ids = ids;
    this.#isAll = false;
    return true;
  }
}
