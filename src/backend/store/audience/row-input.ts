import type { RecipientInput } from '@domain/fields/recipients';
import { allCountries } from '@domain/phone/plans';
import { readE164 } from '@domain/phone/read-number';
import { Flag, packCountry } from './chunk';
import { faultIn } from './json-part';
import { type ChunkRow, decode, phoneOf } from './row';

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
