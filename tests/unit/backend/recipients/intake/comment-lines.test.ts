import { describe, expect, test } from 'vitest';
import { describeImport } from '@backend/recipients/intake/describe-import';
import { readImport } from '@backend/recipients/intake/read-import';
import { recipientsOf } from './recipients-of';

async function read(...lines: readonly string[]) {
  const source = { kind: 'text', text: lines.join('\n') } as const;
  const found = await describeImport(source, null, null);
  if (!found.ok) throw new Error(found.reason);
  const reading = readImport(source, found.description.format, found.description.guess);
  const { recipients, rejected } = await recipientsOf(reading);
  const end = reading.end();
  if (!end.ok) throw new Error(end.reason);
  return {
    lines: recipients.map(({ line }) => line),
    rejected: rejected.map(({ line, reason }) => [line, reason]),
    notes: end.notes,
    rows: end.counts.rows,
  };
}

describe('comments between contacts', () => {
  test('are skipped and counted with their lines', async () => {
    const found = await read(
      'phone,name',
      '+14155550100,Ada',
      '# Section B',
      '# with commas, and more, and more',
      '// and this',
      '-- or this',
      '; or this',
      '# +14155550101,left out on purpose',
      '# an "odd" quote, "not closed',
      '#Section C',
      '+14155550102,Bob',
    );
    expect(found.lines).toEqual([2, 11]);
    expect(found.rejected).toEqual([]);
    expect(found.rows).toBe(2);
    expect(found.notes).toEqual({ comment: { count: 8, lines: [3, 4, 5, 6, 7, 8, 9, 10] } });
  });

  test('are not assumed if a number may be wrong: the row is rejected by name', async () => {
    const found = await read('name,phone', 'Ada,+14155550100', '#Bob,+1415555', '#1001,', '--,');
    expect(found.rejected).toEqual([
      [3, 'invalid-number'],
      [4, 'no-number'],
      [5, 'no-number'],
    ]);
    expect(found.notes).toEqual({});
  });

  test('are not assumed for a spreadsheet error', async () => {
    const found = await read('name,phone', 'Ada,+14155550100', '#N/A,', '#REF!,');
    expect(found.rejected.map(([line]) => line)).toEqual([3, 4]);
  });

  test('that contain a whole contact are imported and named', async () => {
    const found = await read('name,phone', '#Ada,+14155550100', '#1001,+14155550101', 'Bob,+14155550102');
    expect(found.lines).toEqual([2, 3, 4]);
    expect(found.notes).toEqual({ 'comment-mark': { count: 1, lines: [2] } });
  });
});
