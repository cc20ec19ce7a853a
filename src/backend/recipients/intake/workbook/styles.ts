import type { Unreadable } from '@domain/recipients/import';
import type { Archive } from './archive';
import { type CellFormat, cellFormat } from './cell-format';
import { readXml } from './xml';

export type StylesRead =
  | { readonly ok: true; readonly formats: readonly CellFormat[] }
  | { readonly ok: false; readonly reason: Unreadable };

/** Excel itself allows 65,490 styles, and 255 characters in a format. */
const MAX_STYLES = 100_000;
const MAX_CODE = 1000;

/** The format of each cell style of a workbook; none if it has no styles. */
export async function readStyles(archive: Archive, part: string | null): Promise<StylesRead> {
  if (part === null) return { ok: true, formats: [] };
  const codes = new Map<number, string>();
  const named: number[] = [];
  const styles: number[] = [];
  let list = '';
  const reason = await readXml(
    archive.part(part),
    {
      open(name, { numFmtId, formatCode, xfId }) {
        if (LISTS.has(name)) list = name;
        else if (name === 'numFmt' && list === 'numFmts')
          codes.set(Number(numFmtId), (formatCode ?? '').slice(0, MAX_CODE));
        else if (name !== 'xf') return;
        else if (list === 'cellStyleXfs') named.push(Number(numFmtId ?? 0));
        else if (list === 'cellXfs') styles.push(Number(numFmtId ?? named[Number(xfId)] ?? 0));
      },
      close(name) {
        if (name === list) list = '';
      },
      text: () => undefined,
    },
    () => (styles.length + codes.size + named.length > MAX_STYLES ? 'too-large-inside' : null),
  );
  if (reason !== null) return { ok: false, reason };
  const made = new Map<number, CellFormat>();
  const formatOf = (id: number): CellFormat => {
    const format = made.get(id) ?? cellFormat(id, codes.get(id));
    made.set(id, format);
    return format;
  };
  return { ok: true, formats: styles.map(formatOf) };
}

/** `dxfs` has number formats as well, which belong to conditional formats only. */
const LISTS = new Set(['numFmts', 'cellStyleXfs', 'cellXfs', 'dxfs', 'cellStyles']);
