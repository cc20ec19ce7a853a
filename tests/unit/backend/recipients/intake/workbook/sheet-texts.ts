import { cellText } from '@backend/recipients/intake/rows/row';
import { openSource } from '@backend/recipients/intake/rows/source';
import { sheetRows } from '@backend/recipients/intake/workbook/sheet-rows';

/**
 * The texts of all cells of a workbook's first sheet that have one, by their places (row and column
 * counted from 0).
 */
export async function sheetTexts(path: string): Promise<ReadonlyMap<string, string>> {
  const opened = openSource({ kind: 'file', path });
  if (!opened.ok) throw new Error(opened.reason);
  const texts = new Map<string, string>();
  const steps = sheetRows(
    opened.source,
    { sheet: 0 },
    {
      row(row) {
        for (let column = 0; column < row.count; column += 1) {
          const text = cellText(row, column);
          if (text !== '') texts.set(`${row.line - 1},${column}`, text);
        }
      },
      broken(line, reason) {
        throw new Error(`row ${line}: ${reason}`);
      },
    },
  );
  for (;;) {
    const step = await steps.next();
    if (step.done !== true) continue;
    opened.source.close();
    if (step.value !== null) throw new Error(step.value);
    return texts;
  }
}
