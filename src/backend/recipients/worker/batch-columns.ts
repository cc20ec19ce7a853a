import { allCountries } from '@domain/phone/plans';
import { lazy } from '@kernel/lazy';
import { type Chunk, packCountry, type Texts, unpackCountry } from '../../store/audience/chunk';
import type { Summary } from '../../store/audience/summary';
import type { FilledKey, IntakeBatch, Texts as IntakeTexts } from '../intake/rows/batch';
import type { Columns } from './stage';

const packedCountries = lazy(() => allCountries().map((country) => packCountry(country)));

/**
 * The rows of a batch as a chunk holds them. All of their numbers are valid, and all of their JSON
 * is.
 */
export function columnsOf(batch: IntakeBatch): Columns {
  const { count } = batch;
  const numbers = new Float64Array(count);
  for (let row = 0; row < count; row += 1) {
    numbers[row] = (batch.numbers[row * 2] ?? 0) + (batch.numbers[row * 2 + 1] ?? 0) * 2 ** 32;
  }
  return {
    numbers,
    countries: Uint16Array.from(batch.countries.subarray(0, count), (country) => packedCountries()[country] ?? 0),
    flags: new Uint8Array(count),
    phones: { bytes: new Uint8Array(), ends: new Uint32Array(count) },
    metadata: textsOf(batch.metadata, count),
    overrides: textsOf(batch.overrides, count),
  };
}

function textsOf({ bytes, offsets }: IntakeTexts, count: number): Texts {
  const from = offsets[0] ?? 0;
  const to = offsets[count] ?? from;
  return {
    bytes: bytes.subarray(from, to),
    ends: Uint32Array.from(offsets.subarray(1, count + 1), (end) => end - from),
  };
}

/** The summary of rows as they come from a file, whose keys have been counted already. */
export function cleanSummary({ countries }: Chunk, keys: readonly FilledKey[]): Summary {
  const rows = new Map<number, number>();
  for (const country of countries) rows.set(country, (rows.get(country) ?? 0) + 1);
  const none = { count: 0, first: [] };
  return {
    badNumbers: none,
    repeated: none,
    badJson: none,
    keys: Object.fromEntries(keys.filter(({ filled }) => filled > 0).map(({ name, filled }) => [name, filled])),
    countries: Object.fromEntries([...rows].map(([packed, count]) => [unpackCountry(packed) ?? '', count])),
  };
}
