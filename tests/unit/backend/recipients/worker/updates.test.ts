import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saysThe } from '@backend/recipients/worker/same-pairs';
import { withChangedRows } from '@backend/recipients/worker/updated-chunk';
import { Flag } from '@backend/store/audience/chunk';
import { packRows } from '@backend/store/audience/pack';
import { type ChunkRow, rowsOf } from '@backend/store/audience/row';
import { inputOf, typedRow } from '@backend/store/audience/row-input';
import { summarize } from '@backend/store/audience/summary';

const value = fc.constantFrom('', 'x', 'Ada', 'a "quoted" one', 'Zoë', 'x","b":"y');
const object = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'aa', 'c"', '__proto__'), value), { maxLength: 4 })
  .map((pairs) => `{${pairs.map(([key, each]) => `${JSON.stringify(key)}:${JSON.stringify(each)}`).join(',')}}`);
const other = fc.constantFrom('', '{}', '{"a":1}', '{ "a": "x" }', '{"a":{"b":"x"}}', '[1]', '{"a":');

const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8');

/** What setting values in an object leads to. */
function set(text: string, values: string): unknown {
  const after = new Map(Object.entries(JSON.parse(text) as object));
  for (const [key, each] of Object.entries(JSON.parse(values) as object)) after.set(key, each);
  return [...after];
}

describe('values that a row is known to have already', () => {
  it('would change nothing', () => {
    fc.assert(
      fc.property(object, object, (text, values) => {
        if (saysThe(bytes(text), bytes(values))) {
          expect(set(text, values)).toEqual([...Object.entries(JSON.parse(text) as object)]);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('are those of the same object, of no object, and of a part of one', () => {
    const row = bytes('{"a":"x","b":"Zoë","c":"\\"y\\""}');
    for (const values of ['', '{}', '{"b":"Zoë"}', '{"c":"\\"y\\"","a":"x"}'])
      expect(saysThe(row, bytes(values))).toBe(true);
    for (const values of ['{"b":"Zoe"}', '{"d":"x"}', '{"a":"x","d":""}'])
      expect(saysThe(row, bytes(values))).toBe(false);
  });
});

const shown = (row: ChunkRow) => ({ ...inputOf(row), id: row.id, number: row.number, flags: row.flags });

describe('a chunk with changed rows', () => {
  const row = fc.record({
    phone: fc.constantFrom('+14155550100', '12345', ''),
    metadata: fc.oneof(object, other),
    assistantOverrides: fc.constantFrom('', '{"voice":"calm"}', '{'),
  });

  it('is the same as one that is made of its rows', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(row, fc.option(object)), { minLength: 1, maxLength: 12 }), (rows) => {
        const before = packRows(rows.map(([input], at) => typedRow(at + 1, input)));
        const after: ChunkRow[] = rowsOf(before).map((each, at) => {
          const metadata = rows[at]?.[1] ?? null;
          if (metadata === null) return each;
          return { ...each, flags: each.flags & ~Flag.badMetadata, metadata: bytes(metadata) };
        });
        const changed = new Map(
          after.flatMap((each, at) => ((rows[at]?.[1] ?? null) === null ? [] : [[at, each] as const])),
        );
        const made = withChangedRows(before, changed, summarize(before));
        const expected = packRows(after);
        expect(rowsOf(made.chunk).map(shown)).toEqual(rowsOf(expected).map(shown));
        expect(made.summary).toEqual(summarize(expected));
      }),
      { numRuns: 300 },
    );
  });
});
