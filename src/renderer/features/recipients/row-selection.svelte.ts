import { NO_IDS, withIds, withoutId } from '../../draft/id-set';

/** So many rows can be selected one by one: what one call of the bridge takes away. */
export const MOST_SELECTED = 500;

/**
 * Rows that were selected to be removed: some by their ids, or all that fit what the table shows.
 */
export interface RowSelection {
  /** How many; `null`: all that fit. */
  readonly count: number | null;
  readonly ids: ReadonlySet<number>;
  has(rowId: number): boolean;
  /** Selects a row or not any more. Answers false where too many are selected already. */
  toggle(rowId: number): boolean;
  add(rowIds: readonly number[]): boolean;
  all(): void;
  none(): void;
}

export function createRowSelection(): RowSelection {
  let ids = $state.raw(NO_IDS);
  let everything = $state.raw(false);

  function set(next: ReadonlySet<number>): boolean {
    if (next.size > MOST_SELECTED) return false;
    ids = next;
    everything = false;
    return true;
  }

  return {
    get count() {
      return everything ? null : ids.size;
    },
    get ids() {
      return ids;
    },
    has: (rowId) => everything || ids.has(rowId),
    toggle(rowId) {
      return set(ids.has(rowId) ? withoutId(ids, rowId) : withIds(ids, [rowId]));
    },
    add: (rowIds) => set(withIds(ids, rowIds)),
    all() {
      ids = NO_IDS;
      everything = true;
    },
    none() {
      set(NO_IDS);
    },
  };
}
