import { readJsonObject } from '@domain/json/json-text';
import { writeJson } from '@kernel/json/json-codec';
import type { ChunkRef } from '../../store/audience/audience-rows';
import { type Chunk, Flag } from '../../store/audience/chunk';
import { readChunk, readNumbers } from '../../store/audience/chunk-rows';
import { packRows } from '../../store/audience/pack';
import { type ChunkRow, rowsOf } from '../../store/audience/row';
import type { Database } from '../../store/core/database';
import type { IntakeBatch, Texts } from '../intake/rows/batch';

/** What a file says about rows that the audience has. Holds the batches that say something. */
export interface Updates {
  set(base: number, batch: IntakeBatch, row: number): void;
  /**
   * A chunk of the audience with what is described about its rows, and how many differ then; `null`
   * where none does.
   */
  applied(
    db: Database,
    ref: ChunkRef,
    baseOf: (number: number) => number | null,
  ): { readonly chunk: Chunk; readonly changed: number } | null;
}

export function createUpdates(): Updates {
  const described = new Map<number, { readonly batch: IntakeBatch; readonly row: number }>();
  return {
    set(base, batch, row) {
      described.set(base, { batch, row });
    },
    applied(db, ref, baseOf) {
      const updateOf = (number: number) => {
        const base = number === 0 ? null : baseOf(number);
        return base === null ? undefined : described.get(base);
      };
      if (!readNumbers(db, ref.chunk).some((number) => updateOf(number) !== undefined)) return null;
      let changed = 0;
      const rows = rowsOf(readChunk(db, ref.chunk)).map((row) => {
        const update = updateOf(row.number);
        const after =
          update === undefined
            ? row
            : merged(row, textAt(update.batch.metadata, update.row), textAt(update.batch.overrides, update.row));
        if (after !== row) changed += 1;
        return after;
      });
      return changed === 0 ? null : { chunk: packRows(rows), changed };
    },
  };
}

/** The row with the file's values over its own; the very row where that changes nothing. */
function merged(row: ChunkRow, metadata: string, overrides: string): ChunkRow {
  const [oldMetadata, oldOverrides] = [decode(row.metadata), decode(row.overrides)];
  const newMetadata = metadata === '' ? oldMetadata : withValues(oldMetadata, metadata);
  const newOverrides = overrides === '' ? oldOverrides : overrides;
  if (newMetadata === oldMetadata && newOverrides === oldOverrides) return row;
  const mended = (metadata === '' ? 0 : Flag.badMetadata) | (overrides === '' ? 0 : Flag.badOverrides);
  return {
    ...row,
    flags: row.flags & ~mended,
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

const decode = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');

const textAt = ({ bytes, offsets }: Texts, row: number): string =>
  decode(bytes.subarray(offsets[row] ?? 0, offsets[row + 1] ?? 0));
