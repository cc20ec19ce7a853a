import { allCountries } from '@domain/phone/plans';
import { lazy } from '@kernel/lazy';
import { type Chunk, packCountry, type Texts, unpackCountry } from '../../store/audience/chunk';
import { filledKeys, type Summary } from '../../store/audience/summary';
import type { FilledKey, IntakeBatch, Texts as IntakeTexts } from '../intake/rows/batch';
import { inverted, keepRows } from './columns';
import type { Columns } from './stage';

const packedCountries = lazy(() => allCountries().map((country) => packCountry(country)));

/**
 * The rows of a batch as a chunk holds them. All of their numbers are valid, and all of their JSON
 * is.
 */
export function columnsOf(batch: IntakeBatch): Columns {
  const { count } = batch;
  const numbers = new Float64Array(count);
  const countries = new Uint16Array(count);
  const packed = packedCountries();
  for (let row = 0; row < count; row += 1) {
    numbers[row] = (batch.numbers[row * 2] ?? 0) + (batch.numbers[row * 2 + 1] ?? 0) * 2 ** 32;
    countries[row] = packed[batch.countries[row] ?? 0] ?? 0;
  }
  return {
    numbers,
    countries,
    flags: new Uint8Array(count),
    phones: { bytes: new Uint8Array(), ends: new Uint32Array(count) },
    metadata: textsOf(batch.metadata, count),
    overrides: textsOf(batch.overrides, count),
  };
}

function textsOf({ bytes, offsets }: IntakeTexts, count: number): Texts {
  const from = offsets[0] ?? 0;
  const to = offsets[count] ?? from;
  const ends = offsets.slice(1, count + 1);
  if (from > 0) for (let row = 0; row < count; row += 1) ends[row] = (ends[row] ?? 0) - from;
  return { bytes: bytes.subarray(from, to), ends };
}

/** The keys of the rows of a batch that are kept (1 in `mask`), with how many have a value. */
export function keptKeys(batch: IntakeBatch, columns: Columns, mask: Uint8Array): readonly FilledKey[] {
  const { keys, filled } = batch;
  if (filled === null) {
    const dropped = filledKeys(keepRows(columns, inverted(mask)));
    return keys.map((key) => ({ name: key.name, filled: key.filled - (dropped.get(key.name) ?? 0) }));
  }
  const counts = new Uint32Array(keys.length);
  for (let row = 0; row < mask.length; row += 1) {
    if (mask[row] === 1) continue;
    for (let bits = filled[row] ?? 0; bits !== 0; bits &= bits - 1) {
      const key = 31 - Math.clz32(bits & -bits);
      counts[key] = (counts[key] ?? 0) + 1;
    }
  }
  return keys.map((key, index) => ({ name: key.name, filled: key.filled - (counts[index] ?? 0) }));
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
