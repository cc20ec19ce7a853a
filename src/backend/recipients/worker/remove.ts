import type { AudienceFilter } from '@domain/recipients/audience';
import { rowsIn } from '../../store/audience/audience-rows';
import { readChunk, readSummary } from '../../store/audience/chunk-rows';
import { summarize } from '../../store/audience/summary';
import type { Database } from '../../store/core/database';
import { type Base, baseOf } from './base-rows';
import { keepChunkRows } from './columns';
import { createRepeatMarks } from './repeat-marks';
import type { RowSearch } from './row-search';
import { createStage, type Stage, type StageParts } from './stage';
import type { HeldQuery } from './suppression';
import { type Turn, turnsWithin } from './turns';

export type RemovalEnd =
  | { readonly kind: 'ready'; readonly audience: number; readonly rowsRevision: number; readonly removed: number }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'no-draft' };

export interface RemovalParts extends StageParts {
  readonly db: Database;
  readonly search: RowSearch;
  readonly turn: Turn;
}

/**
 * Makes the audience that a draft would have without the rows that fit a filter. Chunks without any
 * such row are shared. Throws `Cancelled`.
 */
export async function removeMatching(
  { draftId, filter, now }: HeldQuery & { readonly filter: AudienceFilter },
  { db, search, turn, ...stageParts }: RemovalParts,
): Promise<RemovalEnd> {
  const base = baseOf(db, draftId);
  const found =
    base === null ? null : await search.find(db, { draftId, filter, order: IN_ORDER, now }, turnsWithin(turn, 0, 0.5));
  if (base === null || found === null) return { kind: 'no-draft' };
  if (found.rows.length === 0) return { kind: 'nothing' };
  const gone = new Uint8Array(rowsIn(base.refs));
  for (const row of found.rows) gone[row] = 1;
  const stage = createStage(db, stageParts);
  try {
    await keepOthers(db, base, gone, stage, turnsWithin(turn, 0.5, 1));
  } catch (error) {
    stage.abandon();
    throw error;
  }
  return {
    kind: 'ready',
    audience: stage.audience,
    rowsRevision: base.rowsRevision,
    removed: found.rows.length,
  };
}

const IN_ORDER = { by: { kind: 'position' }, descending: false } as const;

/** Puts the rows of an audience on a stage, without those that are gone (1 in `gone`). */
export async function keepOthers(db: Database, base: Base, gone: Uint8Array, stage: Stage, turn: Turn): Promise<void> {
  // Only where numbers repeat can a row that stays lose the mark that it repeats one.
  const remark = base.refs.some(({ chunk }) => readSummary(db, chunk).repeated.count > 0);
  const marked = createRepeatMarks(remark ? base.rows : 0);
  let before = 0;
  for (const ref of base.refs) {
    const mask = gone.subarray(before, before + ref.rows).map((each) => 1 - each);
    before += ref.rows;
    const untouched = !mask.includes(0);
    if (untouched && !remark) {
      stage.share([ref]);
      continue;
    }
    const whole = readChunk(db, ref.chunk);
    const chunk = untouched ? whole : keepChunkRows(whole, mask);
    const flags = remark ? marked(chunk.numbers, chunk.flags) : chunk.flags;
    if (untouched && flags.every((flag, at) => flag === chunk.flags[at])) stage.share([ref]);
    else {
      const kept = { ...chunk, flags };
      stage.put(kept, summarize(kept));
    }
    await turn(before / base.rows);
  }
  stage.finish();
}
