import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { read, utils } from 'xlsx';
import { writeWorkbook } from '@backend/files/write-workbook';

async function written(rows: Iterable<readonly string[]>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'campaign-desk-workbook-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const path = join(folder, 'list.xlsx');
  await writeWorkbook(path, rows);
  return path;
}

describe('a workbook that is written', () => {
  it('has every cell as text, whatever it holds, for another reader', async () => {
    const rows = [
      ['phone_number', 'last_day'],
      ['+14155550100', '2030-05-31'],
      ['=1+1', ''],
      ['<a> & "b"', ' श्री '],
    ];
    const path = await written(rows);
    const { SheetNames, Sheets } = read(readFileSync(path), { type: 'buffer', cellDates: true });
    expect(SheetNames).toEqual(['Sheet1']);
    const sheet = Sheets['Sheet1'] ?? {};
    expect(utils.sheet_to_json(sheet, { header: 1, defval: '' })).toEqual(rows);
    expect(sheet['A2']).toMatchObject({ t: 's' });
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('is whole with more rows than are written at once, and can be searched for secrets', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => [`+1415${String(2_000_000 + at)}`, '']);
    const path = await written(rows);
    const { Sheets } = read(readFileSync(path), { type: 'buffer' });
    expect(utils.sheet_to_json(Sheets['Sheet1'] ?? {}, { header: 1, defval: '' })).toHaveLength(20_000);
    expect(readFileSync(path, 'latin1')).toContain('+14152019999');
  });
});
