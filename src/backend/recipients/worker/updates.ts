import { readJsonObject } from '@domain/json/json-text';
import { writeJson } from '@kernel/json/json-codec';
import { type Chunk, Flag, textAt } from '../../store/audience/chunk';
import { readChunk, readSummary } from '../../store/audience/chunk-rows';
import { decode } from '../../store/audience/row';
import type { Summary } from '../../store/audience/summary';
import type { Database } from '../../store/core/database';
import type { IntakeBatch, Texts } from '../intake/rows/batch';
import type { Base } from './base-rows';
import { saysThe } from './same-pairs';
import { type ChangedRow, withChangedRows } from './updated-chunk';

/** What a file says about rows that the audience has. Holds what says something else than they. */
export interface Updates {
  set(base: number, batch: IntakeBatch, row: number): void;
  /**
   * The chunk `index` of the audience with what is described about its rows, and how many differ
   * then; `null` where none does.
   */
  applied(
    index: number,
    baseOf: (number: number) => number | null,
  ): { readonly chunk: Chunk; readonly summary: Summary; readonly changed: number } | null;
}

/** The metadata and overrides of some rows of a file. */
interface Described {
  readonly metadata: Texts;
  readonly overrides: Texts;
}

/** A batch is held for the rows that update one, if they are more than this part of it. */
const MAX_COPIED = 0.25;

/** How often a chunk is read on average to find out that a row says nothing new. */
const MAX_READS = 2;

export function createUpdates(db: Database, { refs }: Base): Updates {
  const described = new Map<number, { readonly from: Described; readonly row: number }>();
  const starts = startsOf(refs);
  let batchNow: IntakeBatch | null = null;
  const rowsNow = new Map<number, number>();
  let opened: { readonly index: number; readonly chunk: Chunk } | null = null;
  let readsLeft = refs.length * MAX_READS;
  let repeats: boolean | null = null;

  /** A number that repeats stands for all of its rows, of which only the first is known. */
  function hasRepeats(): boolean {
    repeats ??= refs.some(({ chunk }) => readSummary(db, chunk).repeated.count > 0);
    return repeats;
  }

  /** Whether the audience's row is known to have the row's values: most rows of a later export. */
  function saysNothing(base: number, { metadata, overrides }: IntakeBatch, row: number): boolean {
    if (hasRepeats()) return false;
    const chunk = chunkOf(base);
    if (chunk === null) return false;
    const at = base - (starts[chunk.index] ?? 0);
    return (
      saysThe(textAt(chunk.chunk.metadata, at), textOf(metadata, row)) &&
      saysThe(textAt(chunk.chunk.overrides, at), textOf(overrides, row))
    );
  }

  /** The chunk with a row; `null` if the rows come in too wild an order to look at them now. */
  function chunkOf(base: number): { readonly index: number; readonly chunk: Chunk } | null {
    const index = indexIn(starts, base);
    if (opened?.index === index) return opened;
    const ref = refs[index];
    if (ref === undefined || readsLeft === 0) return null;
    readsLeft -= 1;
    opened = { index, chunk: readChunk(db, ref.chunk) };
    return opened;
  }

  /** Keeps what the rows of the last batch say; the batch itself only if much of it does. */
  function keep(): void {
    if (batchNow === null) return;
    const rows = [...rowsNow.values()];
    const isCopied = rows.length < batchNow.count * MAX_COPIED;
    const from = isCopied
      ? { metadata: picked(batchNow.metadata, rows), overrides: picked(batchNow.overrides, rows) }
      : { metadata: batchNow.metadata, overrides: batchNow.overrides };
    let copied = 0;
    for (const [base, row] of rowsNow) described.set(base, { from, row: isCopied ? copied++ : row });
    rowsNow.clear();
    batchNow = null;
  }

  return {
    set(base, batch, row) {
      if (batchNow !== batch) keep();
      batchNow = batch;
      if (saysNothing(base, batch, row)) {
        described.delete(base);
        rowsNow.delete(base);
      } else rowsNow.set(base, row);
    },
    applied(index, baseOf) {
      keep();
      opened = null;
      const [ref, start] = [refs[index], starts[index] ?? 0];
      if (ref === undefined || described.size === 0) return null;
      const updateAt = (at: number, numbers: Float64Array | null) => {
        const base = numbers === null ? start + at : numbers[at] === 0 ? null : baseOf(numbers[at] ?? 0);
        return base === null ? undefined : described.get(base);
      };
      let chunk = hasRepeats() ? readChunk(db, ref.chunk) : null;
      const changed = new Map<number, ChangedRow>();
      for (let at = 0; at < ref.rows; at += 1) {
        const update = updateAt(at, chunk?.numbers ?? null);
        if (update === undefined) continue;
        chunk ??= readChunk(db, ref.chunk);
        if (chunk.numbers[at] === 0) continue;
        const { from, row } = update;
        const after = merged(chunk, at, decode(textOf(from.metadata, row)), decode(textOf(from.overrides, row)));
        if (after !== null) changed.set(at, after);
      }
      if (chunk === null || changed.size === 0) return null;
      return { ...withChangedRows(chunk, changed, readSummary(db, ref.chunk)), changed: changed.size };
    },
  };
}

/** Which row each chunk begins with. */
function startsOf(refs: Base['refs']): Float64Array {
  let before = 0;
  return Float64Array.from(refs, ({ rows }) => {
    before += rows;
    return before - rows;
  });
}

/** The last of some ascending starts that is not behind a row. */
function indexIn(starts: Float64Array, row: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= row) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** A row with the file's values over its own; `null` where that changes nothing. */
function merged(chunk: Chunk, at: number, metadata: string, overrides: string): ChangedRow | null {
  const oldMetadata = decode(textAt(chunk.metadata, at));
  const oldOverrides = decode(textAt(chunk.overrides, at));
  const newMetadata = metadata === '' ? oldMetadata : withValues(oldMetadata, metadata);
  const newOverrides = overrides === '' ? oldOverrides : overrides;
  if (newMetadata === oldMetadata && newOverrides === oldOverrides) return null;
  const mended = (metadata === '' ? 0 : Flag.badMetadata) | (overrides === '' ? 0 : Flag.badOverrides);
  return {
    flags: (chunk.flags[at] ?? 0) & ~mended,
    metadata: Buffer.from(newMetadata, 'utf8'),
    overrides: Buffer.from(newOverrides, 'utf8'),
  };
}

/** `text` stays word for word where it says the same already; what is no object gives way. */
function withValues(text: string, values: string): string {
  const [before, set] = [readJsonObject(text), readJsonObject(values)];
  if (!before.ok || !set.ok) return values;
  const after = writeJson({ ...before.value, ...set.value });
  return after === writeJson(before.value) ? text : after;
}

function textOf({ bytes, offsets }: Texts, row: number): Uint8Array {
  return bytes.subarray(offsets[row] ?? 0, offsets[row + 1] ?? 0);
}

/** A copy of some texts alone. */
function picked(texts: Texts, rows: readonly number[]): Texts {
  const parts = rows.map((row) => textOf(texts, row));
  const offsets = new Uint32Array(rows.length + 1);
  for (const [at, part] of parts.entries()) offsets[at + 1] = (offsets[at] ?? 0) + part.byteLength;
  return { bytes: new Uint8Array(Buffer.concat(parts)), offsets };
}
