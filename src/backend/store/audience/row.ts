import type { RecipientInput } from '@domain/fields/recipients';
import { allCountries } from '@domain/phone/plans';
import { readE164 } from '@domain/phone/read-number';
import { type Chunk, Flag, packCountry, textAt } from './chunk';
import { faultIn } from './json-part';

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

/**
 * A row that a user typed, with all that is known of it; whether its number repeats an earlier one
 * is not.
 */
export function typedRow(id: number, input: RecipientInput): ChunkRow {
  const trimmed = input.phone.trim();
  // As in `toE164`: a number without its country code is none.
  const read = trimmed.startsWith('+') ? readE164(trimmed, null) : null;
  const encoder = new TextEncoder();
  const badMetadata = faultIn(input.metadata) === null ? 0 : Flag.badMetadata;
  const badOverrides = faultIn(input.assistantOverrides) === null ? 0 : Flag.badOverrides;
  return {
    id,
    number: read === null ? 0 : Number(read.digits),
    country: read === null ? 0 : packCountry(allCountries()[read.country]),
    flags: badMetadata | badOverrides,
    phone: encoder.encode(read !== null && input.phone === `+${read.digits}` ? '' : input.phone),
    metadata: encoder.encode(input.metadata),
    overrides: encoder.encode(input.assistantOverrides),
  };
}

/** The row as a user sees and edits it. */
export function inputOf(row: ChunkRow): RecipientInput {
  return { phone: phoneOf(row), metadata: decode(row.metadata), assistantOverrides: decode(row.overrides) };
}

export function phoneOf({ phone, number }: Pick<ChunkRow, 'phone' | 'number'>): string {
  if (phone.byteLength > 0) return decode(phone);
  return number === 0 ? '' : `+${String(number)}`;
}
