import type { AssignedRows } from '@domain/recipients/split/assign-rows';
import type { ChunkRef } from '../../store/audience/audience-rows';
import { type Chunk, ROWS_PER_CHUNK } from '../../store/audience/chunk';
import { readChunk, readSummary } from '../../store/audience/chunk-rows';
import { summarize } from '../../store/audience/summary';
import type { Database } from '../../store/core/database';
import type { Base } from './base-rows';
import { joinChunks, keepChunkRows } from './columns';
import { keepOthers } from './remove';
import { createRepeatMarks, type MarkRepeated } from './repeat-marks';
import { createStage, type Stage, type StageParts } from './stage';
import { type Turn, turnsWithin } from './turns';

/** The audiences that a split makes; none of them belongs to a draft yet. */
export interface MadeParts {
  /** One for each part that was wanted, in their order. */
  readonly parts: readonly number[];
  /** What the draft keeps, if its rows leave it. */
  readonly rest: { readonly audience: number; readonly removed: number } | null;
}

/** What is wanted of a split: parts by their index. */
export interface WantedParts {
  /** They get an audience of their own. */
  readonly made: readonly number[];
  /** Their rows leave the draft; none: it keeps what it has. */
  readonly removed: readonly number[];
}

/**
 * `db` is read and `staging` is written, so that what is read stays as it is meanwhile. What was
 * made is given up if anything is thrown.
 */
export async function writeParts(
  { db, staging }: { readonly db: Database; readonly staging: Database },
  { base, assigned }: { readonly base: Base; readonly assigned: AssignedRows },
  { made, removed }: WantedParts,
  { turn, ...stageParts }: StageParts & { readonly turn: Turn },
): Promise<MadeParts> {
  const hasRepeated = base.refs.some(({ chunk }) => readSummary(db, chunk).repeated.count > 0);
  const writers = new Map<number, PartWriter>();
  let rest: Stage | null = null;
  try {
    for (const index of made) {
      const rows = assigned.parts[index]?.rows ?? 0;
      writers.set(
        index,
        new PartWriter(createStage(staging, stageParts), hasRepeated ? createRepeatMarks(rows) : null),
      );
    }
    await writeChunks(db, base, assigned.partOf, writers, turnsWithin(turn, 0, removed.length > 0 ? 0.5 : 1));
    if (removed.length > 0) {
      rest = createStage(staging, stageParts);
      const gone = Uint8Array.from(assigned.partOf, (part) => (removed.includes(part) ? 1 : 0));
      await keepOthers(db, base, gone, rest, turnsWithin(turn, 0.5, 1));
    }
  } catch (error) {
    for (const { stage } of writers.values()) stage.abandon();
    rest?.abandon();
    throw error;
  }
  const rows = removed.reduce((sum, index) => sum + (assigned.parts[index]?.rows ?? 0), 0);
  return {
    parts: made.flatMap((index) => writers.get(index)?.stage.audience ?? []),
    rest: rest === null ? null : { audience: rest.audience, removed: rows },
  };
}

async function writeChunks(
  db: Database,
  base: Base,
  partOf: Uint8Array,
  writers: ReadonlyMap<number, PartWriter>,
  turn: Turn,
): Promise<void> {
  let before = 0;
  for (const ref of base.refs) {
    const parts = partOf.subarray(before, before + ref.rows);
    before += ref.rows;
    const found = [...new Set(parts)].filter((part) => writers.has(part));
    if (found.length === 0) continue;
    const chunk = readChunk(db, ref.chunk);
    for (const part of found)
      writers.get(part)?.add(
        ref,
        chunk,
        parts.map((each) => (each === part ? 1 : 0)),
      );
    await turn(before / base.rows);
  }
  for (const writer of writers.values()) writer.finish();
}

/** Gathers the rows of a part, which keep their ids and order, in chunks of the usual size. */
class PartWriter {
  readonly stage: Stage;
  /** `null` if no number repeats. */
  readonly #mark: MarkRepeated | null;
  #waiting: Chunk[] = [];
  #rows = 0;

  constructor(stage: Stage, mark: MarkRepeated | null) {
    this.stage = stage;
    this.#mark = mark;
  }

  add(ref: ChunkRef, chunk: Chunk, mask: Uint8Array): void {
    const isWhole = !mask.includes(0);
    // A chunk that belongs to the part as a whole is shared with the draft.
    if (isWhole && this.#mark === null) {
      this.#write();
      this.stage.share([ref]);
      return;
    }
    const kept = isWhole ? chunk : keepChunkRows(chunk, mask);
    if (this.#rows + kept.ids.length > 2 * ROWS_PER_CHUNK) this.#write();
    this.#waiting.push(this.#mark === null ? kept : { ...kept, flags: this.#mark(kept.numbers, kept.flags) });
    this.#rows += kept.ids.length;
    if (this.#rows >= ROWS_PER_CHUNK) this.#write();
  }

  finish(): void {
    this.#write();
    this.stage.finish();
  }

  #write(): void {
    if (this.#rows === 0) return;
    const chunk = joinChunks(this.#waiting);
    this.stage.put(chunk, summarize(chunk));
    this.#waiting = [];
    this.#rows = 0;
  }
}
