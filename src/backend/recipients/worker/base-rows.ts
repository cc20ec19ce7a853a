import { audienceOf, type ChunkRef, chunksOf, rowsIn } from '../../store/audience/audience-rows';
import { readNumbers } from '../../store/audience/chunk-rows';
import { draftState } from '../../store/audience/draft-state';
import type { Database } from '../../store/core/database';

/** The audience that a draft has when an import or a removal begins. */
export interface Base {
  readonly draft: number;
  readonly refs: readonly ChunkRef[];
  readonly rows: number;
  /** Tells later whether its rows are still the same. */
  readonly rowsRevision: number;
}

/** `null`: there is no such draft. */
export function baseOf(db: Database, draftId: string): Base | null {
  return db.transaction(() => {
    const state = draftState(db, draftId);
    if (state === null) return null;
    const refs = chunksOf(db, audienceOf(db, state.pk));
    return { draft: state.pk, refs, rows: rowsIn(refs), rowsRevision: state.rowsRevision };
  });
}

/** The number of each row, 0 where it has none that is valid. */
export function* numbersOfBase(db: Database, { refs }: Base): Iterable<number> {
  for (const { chunk } of refs) yield* readNumbers(db, chunk);
}
