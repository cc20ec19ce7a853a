import { NO_IDS, withIds, withoutId } from '../../draft/id-set';

/** How many rows can be selected one by one: as many as one call of the bridge removes. */
export const MAX_SELECTED = 500;

/** Returns the id of the row at an index; `undefined` while that is on its way. */
export type IdAt = (index: number) => number | undefined;

/**
 * Rows that are selected to be removed: some by their ids, or all that match the table's filter.
 */
export class RowSelection {
  /** The index of the row where a selection of several rows began. */
  #anchor = 0;
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

  /** Selects or deselects the row at an index, where a range then begins. Returns as `add` does. */
  choose(index: number, idAt: IdAt): boolean {
    const id = idAt(index);
    if (id === undefined) return true;
    this.#anchor = index;
    return this.toggle(id);
  }

  /**
   * Selects the rows that are loaded from where the selection began up to an index. `active`: where
   * it begins if nothing is selected. Returns as `add` does.
   */
  extendTo(index: number, active: number, idAt: IdAt): boolean {
    if (this.count === 0) this.#anchor = Math.max(0, active);
    if (idAt(index) === undefined) return true;
    const first = Math.min(this.#anchor, index);
    const length = Math.min(Math.abs(index - this.#anchor), MAX_SELECTED) + 1;
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
