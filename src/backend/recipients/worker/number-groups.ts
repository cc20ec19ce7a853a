import { countNumbers, type NumberGroup } from '@domain/number-rules/count-numbers';
import type { CountedNumbers } from '@domain/number-rules/counted-numbers';
import { type TypedNumber, typeNumber } from '@domain/phone/type-of-number';
import { audienceOf, type ChunkRef, chunksOf, rowsIn } from '../../store/audience/audience-rows';
import { readNumbers } from '../../store/audience/chunk-rows';
import { draftState } from '../../store/audience/draft-state';
import type { Database } from '../../store/core/database';
import { numberRulesOf } from '../../store/suppression/number-rules';
import { scopeOfDraft } from '../../store/suppression/suppression-lists';
import { MAX_KEPT_CHUNKS } from './kept-chunks';
import { type Turn, unlessCancelled } from './turns';

/** What the numbers of a draft are. `counted`: null if it was cancelled. */
export interface NumbersOfDraft {
  readonly revision: number;
  readonly counted: CountedNumbers | null;
}

/**
 * What the numbers of the audiences that are looked at are, by chunk. Chunks never change, so an
 * edit costs the ones that it wrote.
 */
export class NumberGroups {
  #known = new Map<number, readonly NumberGroup[]>();

  /** `null`: there is no such draft. */
  async of(db: Database, draftId: string, turn: Turn): Promise<NumbersOfDraft | null> {
    const draft = draftState(db, draftId);
    if (draft === null) return null;
    const { revision } = draft;
    const refs = chunksOf(db, audienceOf(db, draft.pk));
    const groups = await unlessCancelled(() => this.#read(db, refs, turn));
    if (groups === 'cancelled') return { revision, counted: null };
    const { rules } = numberRulesOf(db, scopeOfDraft(db, draftId)?.connectionId ?? null);
    return { revision, counted: countNumbers(groups, rules, rowsIn(refs)) };
  }

  async #read(db: Database, refs: readonly ChunkRef[], turn: Turn): Promise<readonly NumberGroup[]> {
    const found = new Map<number, readonly NumberGroup[]>();
    for (const [at, { chunk }] of refs.entries()) {
      const known = this.#known.get(chunk);
      const groups = known ?? groupsOf(readNumbers(db, chunk));
      found.set(chunk, groups);
      if (known !== undefined) continue;
      this.#known.set(chunk, groups);
      await turn((at + 1) / refs.length);
    }
    if (this.#known.size > MAX_KEPT_CHUNKS) this.#known = found;
    return [...found.values()].flat();
  }
}

/** Types take 14 bits; countries are fewer than 1,024. */
const COUNTRIES = 1024;

function groupsOf(numbers: Float64Array): readonly NumberGroup[] {
  const rows = new Map<number, number>();
  const typed: TypedNumber = { types: 0, country: 0 };
  for (const number of numbers) {
    typeNumber(number, typed);
    const key = typed.types * COUNTRIES + typed.country;
    rows.set(key, (rows.get(key) ?? 0) + 1);
  }
  return [...rows].map(([key, count]) => ({
    types: Math.floor(key / COUNTRIES),
    country: key % COUNTRIES,
    rows: count,
  }));
}
