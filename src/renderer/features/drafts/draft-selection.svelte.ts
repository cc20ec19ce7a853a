/** The drafts of the list that are selected for one action on all of them. */
export class DraftSelection {
  /** Where a range begins: what was selected last on its own. */
  #anchor: string | null = null;
  /** In the order of their selection. */
  ids: readonly string[] = $state.raw([]);

  has(id: string): boolean {
    return this.ids.includes(id);
  }

  /** Selects a draft in addition, or no longer. */
  toggle(id: string): void {
    this.ids = this.has(id) ? this.ids.filter((other) => other !== id) : [...this.ids, id];
    this.#anchor = id;
  }

  /**
   * Selects all from the beginning of the range to a draft, and nothing else.
   * @param order the ids of the list, as it is shown
   * @param start where the range begins if nothing was selected before
   */
  extendTo(id: string, order: readonly string[], start: string): void {
    this.#anchor = order.includes(this.#anchor ?? '') ? this.#anchor : start;
    const ends = [order.indexOf(this.#anchor ?? ''), order.indexOf(id)].toSorted((a, b) => a - b);
    const [first = -1, last = -1] = ends;
    if (first >= 0) this.ids = order.slice(first, last + 1);
  }

  selectAll(order: readonly string[]): void {
    this.ids = order;
  }

  clear(): void {
    this.ids = [];
    this.#anchor = null;
  }

  /** Forgets drafts that are gone. */
  keepOnly(existing: ReadonlySet<string>): void {
    if (this.ids.some((id) => !existing.has(id))) this.ids = this.ids.filter((id) => existing.has(id));
  }
}
