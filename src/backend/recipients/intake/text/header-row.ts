import { readNumber } from '@domain/phone/read-number';
import { isPhoneName } from '@domain/recipients/guess';
import type { FormatChoice } from '@domain/recipients/import';
import type { TextRow } from './dialect';

/**
 * Which line (in a workbook: row) names the columns, and from which line on the contacts follow.
 */
export interface HeaderChoice {
  readonly header: number | null;
  readonly firstRow: number;
}

/** Cells of a row below the headings that describes the columns instead of a contact. */
const COLUMN_NOTE =
  /^(?:[([{<].*[)\]}>]|\*|required|optional|mandatory|text|string|number|numeric|integer|date|pflichtfeld|obligatoire|obligatorio)$/i;

/**
 * Finds the header among the first rows of a source that are not blank. The column with the most
 * phone numbers tells where the contacts begin; of the rows above, the header is the fullest one
 * with a heading for that column.
 */
function findHeader(rows: readonly TextRow[]): HeaderChoice {
  const [first] = rows;
  if (first === undefined) return { header: 1, firstRow: 2 };
  const phones = rows.map(({ cells }) => cells.map(isPhoneLike));
  const column = columnOfPhones(phones);
  const contact = column === null ? -1 : phones.findIndex((row) => row[column] === true);
  if (contact === 0) return { header: null, firstRow: first.line };
  const header = best(contact < 0 ? rows.slice(0, titleRows(rows) + 1) : rows.slice(0, contact), column) ?? first;
  return { header: header.line, firstRow: firstContact(rows, header) };
}

/**
 * The header that the user chose, as far as it was chosen and its row is there; else the one that
 * is found.
 */
export function chooseHeader(
  rows: readonly TextRow[],
  broken: readonly number[],
  chosen: Pick<FormatChoice, 'header' | 'firstRow'> | null,
): HeaderChoice {
  const { header, firstRow } = chosen ?? {};
  if (header === null) return { header, firstRow: firstRow ?? rows[0]?.line ?? 1 };
  const isThere = header !== undefined && (broken.includes(header) || rows.some(({ line }) => line === header));
  if (!isThere) return findHeader(rows);
  const isBelow = firstRow !== undefined && firstRow > header;
  return { header, firstRow: isBelow ? firstRow : firstContact(rows, { line: header }) };
}

/**
 * How many empty cells every row has beyond those of the header, as where each line but the first
 * ends in a delimiter; else 0.
 */
export function trailingColumns(rows: readonly TextRow[], width: number): number {
  const [first] = rows;
  const extra = (first?.cells.length ?? 0) - width;
  const isSame = ({ cells }: TextRow): boolean =>
    cells.length === width + extra && cells.slice(width).every((cell) => cell.trim() === '');
  return extra > 0 && rows.every(isSame) ? extra : 0;
}

/** The line of the first contact below a header that was found or chosen. */
function firstContact(rows: readonly TextRow[], header: { readonly line: number }): number {
  const [below, ...others] = rows.filter(({ line }) => line > header.line);
  const filled = below?.cells.filter((cell) => cell.trim() !== '') ?? [];
  const isNote = filled.length > 0 && filled.every((cell) => COLUMN_NOTE.test(cell.trim()));
  return isNote && below !== undefined ? (others[0]?.line ?? below.line + 1) : header.line + 1;
}

/** The most common number of cells. `null` without rows. */
export function usualWidth(rows: readonly TextRow[]): number | null {
  const times = new Map<number, number>();
  for (const { cells } of rows) times.set(cells.length, (times.get(cells.length) ?? 0) + 1);
  const [most] = [...times].sort(([widthA, a], [widthB, b]) => b - a || widthB - widthA);
  return most?.[0] ?? null;
}

function columnOfPhones(phones: readonly (readonly boolean[])[]): number | null {
  const counts: number[] = [];
  for (const row of phones) {
    row.forEach((isPhone, index) => {
      if (isPhone) counts[index] = (counts[index] ?? 0) + 1;
    });
  }
  let column: number | null = null;
  counts.forEach((count, index) => {
    if (column === null || count > (counts[column] ?? 0)) column = index;
  });
  return column;
}

/**
 * How many comments and titles stand at the beginning of a source in which no phone number was
 * found.
 */
function titleRows(rows: readonly TextRow[]): number {
  const fullest = Math.max(...rows.map(filledCells));
  return rows.findIndex((row) => !isComment(row) && filledCells(row) * 2 > fullest);
}

/** Of equally full rows one that names a phone column, else the first one. */
function best(rows: readonly TextRow[], column: number | null): TextRow | null {
  const candidates = rows.filter((row) => !isComment(row));
  const named = column === null ? [] : candidates.filter(({ cells }) => (cells[column] ?? '').trim() !== '');
  const known = candidates.filter(({ cells }) => cells.some(isPhoneName));
  let found: TextRow | null = null;
  for (const row of known.length > 0 ? known : named.length > 0 ? named : candidates) {
    if (found === null || filledCells(row) > filledCells(found)) found = row;
  }
  return found;
}

const filledCells = ({ cells }: TextRow): number => cells.filter((cell) => cell.trim() !== '').length;

/** A comment begins with a mark; a lone `#` is a heading of row numbers. */
const isComment = ({ cells }: TextRow): boolean => /^(?:#+\s*[^\s#]|\/\/|--|;|%%?\s)/.test((cells[0] ?? '').trim());

const DATE = /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})(?:[ T].*)?$/;

/** Whether a cell looks like a phone number rather than a heading. */
export function isPhoneLike(cell: string): boolean {
  const text = cell.trim();
  const digits = text.replace(/\D+/g, '');
  if (digits.length < 7 || text.length > 60 || DATE.test(text)) return false;
  return /^[+(]?[\d\s().\-/]+$/.test(text) || readNumber(`+${digits}`, null) !== null;
}
