import { fold } from '@kernel/fold';
import type { ListRow } from './list-rows';

/** After this pause the next letter begins another word. */
const PAUSE_MS = 800;

/** Letters typed in a list, which together lead to the row that begins with them. */
export class TypeAhead {
  #typed = '';
  #lastAt = -Infinity;

  /**
   * Adds a key and returns what is typed so far; `null` if the key types nothing.
   * @param at when it was pressed, in milliseconds
   */
  type(key: string, at: number): string | null {
    const isNew = at - this.#lastAt > PAUSE_MS;
    if (!/^.$/u.test(key) || (isNew && key === ' ')) return null;
    this.#typed = isNew ? key : this.#typed + key;
    this.#lastAt = at;
    return this.#typed;
  }
}

/**
 * Returns the index of the next draft that begins with what was typed, -1 if there is none. The
 * same letter again goes on to the next one; a longer text stays where it still matches.
 */
export function rowBeginningWith(rows: readonly ListRow[], typed: string, from: number): number {
  const isRepeated = new Set(typed).size === 1;
  const start = fold(isRepeated ? typed.slice(0, 1) : typed);
  const first = isRepeated ? from + 1 : from;
  for (let step = 0; step < rows.length; step++) {
    const index = (Math.max(first, 0) + step) % rows.length;
    const row = rows[index];
    if (row?.kind === 'draft' && fold(row.draft.title ?? row.draft.campaignId).startsWith(start)) return index;
  }
  return -1;
}
