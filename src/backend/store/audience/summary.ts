import { z } from 'zod';
import { type Chunk, Flag, unpackCountry } from './chunk';
import { walkFlat } from './flat-json';
import { faultIn, faultSchema, filledIn } from './json-part';
import { createKeyIndex } from './key-index';
import { decode, phoneOf, rowAt } from './row';
import { inputOf } from './row-input';

/** How many rows of each problem are named. */
export const FIRST = 20;

const refSchema = z.object({ index: z.number().int(), id: z.number().int(), phone: z.string() });
const problemsOf = <T extends z.ZodType>(ref: T) => z.object({ count: z.number().int(), first: z.array(ref) });
const countsSchema = z.record(z.string(), z.number().int());

/**
 * What is asked about a chunk's rows without reading them: what adds up over chunks to the facts
 * about an audience. `index` counts from 0 within the chunk. `countries`: rows by country, those of
 * no known country under the empty text.
 */
export const summarySchema = z.object({
  badNumbers: problemsOf(refSchema),
  repeated: problemsOf(refSchema),
  badJson: problemsOf(refSchema.extend({ part: z.enum(['metadata', 'assistant_overrides']), ...faultSchema.shape })),
  keys: countsSchema,
  countries: countsSchema,
});
export type Summary = Readonly<z.infer<typeof summarySchema>>;

/**
 * `keys`: the count of filled keys, where it is known; otherwise each row's metadata are read for
 * it.
 */
export function summarize(chunk: Chunk, keys: ReadonlyMap<string, number> = filledKeys(chunk)): Summary {
  const badNumbers: Summary['badNumbers'] = { count: 0, first: [] };
  const repeated: Summary['repeated'] = { count: 0, first: [] };
  const badJson: Summary['badJson'] = { count: 0, first: [] };
  const countries = new Map<number, number>();
  for (let index = 0; index < chunk.ids.length; index += 1) {
    const flags = chunk.flags[index] ?? 0;
    const country = chunk.countries[index] ?? 0;
    if (chunk.numbers[index] === 0) note(badNumbers, index);
    else countries.set(country, (countries.get(country) ?? 0) + 1);
    if ((flags & Flag.repeated) !== 0) note(repeated, index);
    if ((flags & (Flag.badMetadata | Flag.badOverrides)) !== 0) noteFaults(index);
  }
  return {
    badNumbers,
    repeated,
    badJson,
    keys: Object.fromEntries(keys),
    countries: Object.fromEntries([...countries].map(([packed, rows]) => [unpackCountry(packed) ?? '', rows])),
  };

  function refTo(index: number): Summary['repeated']['first'][number] {
    return { index, id: chunk.ids[index] ?? 0, phone: phoneOf(rowAt(chunk, index)) };
  }

  function note(problem: Summary['repeated'], index: number): void {
    problem.count += 1;
    if (problem.first.length < FIRST) problem.first.push(refTo(index));
  }

  function noteFaults(index: number): void {
    const { metadata, assistantOverrides } = inputOf(rowAt(chunk, index));
    for (const [part, text] of [
      ['metadata', metadata],
      ['assistant_overrides', assistantOverrides],
    ] as const) {
      const fault = faultIn(text);
      if (fault === null) continue;
      badJson.count += 1;
      if (badJson.first.length < FIRST) badJson.first.push({ ...refTo(index), part, ...fault });
    }
  }
}

/** How many rows have a value for each metadata key that is neither null nor empty. */
export function filledKeys({
  metadata: { bytes, ends },
  flags,
}: Pick<Chunk, 'metadata' | 'flags'>): ReadonlyMap<string, number> {
  const keys = createKeyIndex();
  const counts: number[] = [];
  let found: number[] = [];
  for (let row = 0; row < flags.length; row += 1) {
    const from = row === 0 ? 0 : (ends[row - 1] ?? 0);
    const to = ends[row] ?? from;
    if (from === to || ((flags[row] ?? 0) & Flag.badMetadata) !== 0) continue;
    found = [];
    keys.beginRow();
    const flat = walkFlat(bytes, from, to, (keyFrom, keyTo, valueFrom, valueTo) => {
      if (valueTo > valueFrom) found.push(keys.at(bytes, keyFrom, keyTo));
    });
    // Of a key given twice the last one counts, which parsing says.
    if (!flat || new Set(found).size < found.length)
      found = filledIn(decode(bytes.subarray(from, to))).map(([key]) => keys.of(key));
    for (const key of found) counts[key] = (counts[key] ?? 0) + 1;
  }
  return new Map(keys.names.flatMap((name, index) => (counts[index] === undefined ? [] : [[name, counts[index]]])));
}
