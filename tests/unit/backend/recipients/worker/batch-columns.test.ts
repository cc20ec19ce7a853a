import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readImport } from '@backend/recipients/intake/read-import';
import { columnsOf, keptKeys } from '@backend/recipients/worker/batch-columns';
import { keepRows } from '@backend/recipients/worker/columns';
import { filledKeys } from '@backend/store/audience/summary';
import type { Mapping, SourceFormat } from '@domain/recipients/import';

const FORMAT: SourceFormat = {
  kind: 'text',
  encoding: 'utf-8',
  delimiter: ',',
  quote: '"',
  escape: 'doubled',
  header: null,
  firstRow: 1,
};

async function batchOf(rows: readonly (readonly string[])[], columns: Mapping['columns']) {
  const lines = rows.map((cells, row) => [`+1415${2_000_000 + row}`, ...cells.map((cell) => `"${cell}"`)].join(','));
  const source = { kind: 'text', text: lines.join('\n') } as const;
  const batches = [];
  for await (const batch of readImport(source, FORMAT, { columns, country: null, keep: 'first' }).batches) {
    batches.push(batch);
  }
  const [batch] = batches;
  if (batch === undefined) throw new Error('no batch');
  return batch;
}

const cell = fc.constantFrom('', ' ', 'Ada', 'a ""quoted"" word', '#N/A', 'Zoë');

describe('the keys of the rows of a batch that are kept', () => {
  it.each([
    ['fewer columns than bits', 4],
    ['more columns than bits', 34],
  ])('are those that their metadata say, with %s', async (_name, width) => {
    const columns: Mapping['columns'] = [
      { use: 'phone' },
      ...Array.from({ length: width }, (_, index) => ({ use: 'metadata', name: `key_${index}` }) as const),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.array(cell, { minLength: width, maxLength: width }), fc.boolean()), {
          minLength: 1,
          maxLength: 20,
        }),
        async (rows) => {
          const batch = await batchOf(
            rows.map(([cells]) => cells),
            columns,
          );
          const mask = Uint8Array.from(rows, ([, isKept]) => Number(isKept));
          const all = columnsOf(batch);
          const expected = filledKeys(keepRows(all, mask));
          const counted = keptKeys(batch, all, mask).filter(({ filled }) => filled > 0);
          expect(new Map(counted.map(({ name, filled }) => [name, filled]))).toEqual(expected);
        },
      ),
      { numRuns: 40 },
    );
  });
});
