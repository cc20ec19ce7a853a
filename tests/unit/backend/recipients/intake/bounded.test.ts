import { expect, test } from 'vitest';
import { readImport } from '@backend/recipients/intake/read-import';
import { rejectedRowsOf } from '@backend/recipients/intake/rows/rejected-rows';
import type { Mapping } from '@domain/recipients/import';

const format = {
  kind: 'text',
  encoding: 'utf-8',
  delimiter: ',',
  quote: '"',
  escape: 'doubled',
  header: 1,
  firstRow: 2,
} as const;
const mapping: Mapping = {
  columns: [{ use: 'phone' }, { use: 'metadata', name: 'name' }],
  country: null,
  keep: 'first',
};

async function batchesOf(text: string) {
  const found = [];
  for await (const batch of readImport({ kind: 'text', text }, format, mapping).batches) found.push(batch);
  return found;
}

test('a batch never has more rows than its limit, and all rows come in order', async () => {
  const rows = Array.from({ length: 10_000 }, (_, row) => `+1415555${String(row).padStart(4, '0')},n${row}\n`);
  const batches = await batchesOf(`phone,name\n${rows.join('')}`);
  expect(batches.map(({ count }) => count)).toEqual([4096, 4096, 1808]);
  expect(batches.flatMap(({ lines }) => Array.from(lines))).toEqual(rows.map((_, row) => row + 2));
  expect(batches.map(({ keys }) => keys)).toEqual(batches.map(({ count }) => [{ name: 'name', filled: count }]));
});

test('rejected rows don’t accumulate until a batch is full, neither many nor large ones', async () => {
  const many = await batchesOf(`phone,name\n${'1,x\n'.repeat(9000)}`);
  expect(Math.max(...many.map(({ rejected }) => rejected.lines.length))).toBeLessThanOrEqual(2000);
  expect(many.reduce((sum, { rejected }) => sum + rejected.lines.length, 0)).toBe(9000);
  const large = await batchesOf(`phone,name\n${`1,${'x'.repeat(900_000)}\n`.repeat(20)}`);
  expect(Math.max(...large.map(({ rejected }) => rejected.lines.length))).toBeLessThan(7);
});

test('a row of hundreds of thousands of cells is rejected without keeping a text for each', async () => {
  const [batch] = await batchesOf(`phone,name\n1,x${',y'.repeat(400_000)}\n`);
  expect(batch && rejectedRowsOf(batch.rejected).map(({ reason, cells }) => [reason, cells.length])).toEqual([
    ['too-many-cells', 1001],
  ]);
});
