import { join } from 'node:path';
import ExcelJS from 'exceljs';
import Papa from 'papaparse';
import { crmSheet } from '../../fixtures/imports/crm-sheet';

/** Writes a realistic sheet as a workbook with shared texts, as spreadsheets do; its path. */
export async function workbookFile(folder: string, rows: number): Promise<string> {
  const filename = join(folder, `crm-${rows}.xlsx`);
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename, useSharedStrings: true });
  const sheet = workbook.addWorksheet('Contacts');
  for (const piece of crmSheet(rows)) {
    for (const cells of Papa.parse<string[]>(piece, { skipEmptyLines: true }).data) {
      sheet.addRow(cells.map((cell) => (cell === '' ? null : cell))).commit();
    }
  }
  await workbook.commit();
  return filename;
}
