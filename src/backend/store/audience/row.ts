import { type Chunk, textAt } from './chunk';

/** One row of a chunk. The bytes may be views into it. */
export interface ChunkRow {
  readonly id: number;
  readonly number: number;
  readonly country: number;
  readonly flags: number;
  readonly phone: Uint8Array;
  readonly metadata: Uint8Array;
  readonly overrides: Uint8Array;
}

export const decode = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');

export function rowAt(chunk: Chunk, at: number): ChunkRow {
  return {
    id: chunk.ids[at] ?? 0,
    number: chunk.numbers[at] ?? 0,
    country: chunk.countries[at] ?? 0,
    flags: chunk.flags[at] ?? 0,
    phone: textAt(chunk.phones, at),
    metadata: textAt(chunk.metadata, at),
    overrides: textAt(chunk.overrides, at),
  };
}

export function rowsOf(chunk: Chunk): ChunkRow[] {
  return Array.from(chunk.ids, (_, at) => rowAt(chunk, at));
}

export function phoneOf({ phone, number }: Pick<ChunkRow, 'phone' | 'number'>): string {
  if (phone.byteLength > 0) return decode(phone);
  return number === 0 ? '' : `+${String(number)}`;
}
