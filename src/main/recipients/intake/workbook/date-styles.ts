import type { Unreadable } from '@shared/recipients/import';
import type { Archive } from './archive';
import { readXml } from './xml';

/** Numbers of the formats that every spreadsheet knows as dates or times. */
const BUILT_IN = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 30, 36, 45, 46, 47, 50, 57]);

export type StylesRead =
  { readonly ok: true; readonly isDate: readonly boolean[] } | { readonly ok: false; readonly reason: Unreadable };

/** For each cell style of a workbook whether it shows a number as a date or time. */
export async function readDateStyles(archive: Archive): Promise<StylesRead> {
  const formats = new Map<number, string>();
  const isDate: boolean[] = [];
  let inCells = false;
  const reason = await readXml(archive.part('xl/styles.xml'), {
    open(name, attributes) {
      if (name === 'numFmt') formats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) isDate.push(showsDate(Number(attributes['numFmtId'] ?? 0), formats));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
    text: () => undefined,
  });
  return reason === null ? { ok: true, isDate } : { ok: false, reason };
}

/** A format of its own is a date's if letters for days, months, years, hours or seconds are left without its quoted texts and colours. */
function showsDate(id: number, formats: ReadonlyMap<number, string>): boolean {
  const format = formats.get(id);
  if (format === undefined) return BUILT_IN.has(id);
  return /[dmyhs]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]|General/gi, ''));
}
