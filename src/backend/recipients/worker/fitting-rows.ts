import type { ChunkRef } from '../../store/audience/audience-rows';
import { readNumbers } from '../../store/audience/chunk-rows';
import type { Database } from '../../store/core/database';

/** Whether a row is meant, by its number alone. */
export type NumberTest = (number: number) => boolean;

/** Those of some rows (ascending) whose numbers pass all tests. */
export function fittingRows(
  db: Database,
  refs: readonly ChunkRef[],
  rows: Uint32Array,
  tests: readonly NumberTest[],
): Uint32Array {
  const kept = new Uint32Array(rows.length);
  let [length, at, before] = [0, 0, 0];
  for (const ref of refs) {
    const end = before + ref.rows;
    const numbers = (rows[at] ?? Infinity) < end ? readNumbers(db, ref.chunk) : new Float64Array();
    for (let row = rows[at]; row !== undefined && row < end; row = rows[(at += 1)]) {
      const number = numbers[row - before] ?? 0;
      if (tests.every((fits) => fits(number))) kept[length++] = row;
    }
    before = end;
  }
  return kept.slice(0, length);
}
