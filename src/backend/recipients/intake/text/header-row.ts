import { readNumber } from '@domain/phone/read-number';
import { isPhoneName } from '@domain/recipients/guess';
import type { FormatChoice } from '@domain/recipients/import';
import type { Rejection } from '@domain/recipients/import-reasons';
import { readPhoneCell } from '../phones/phone-cell';
import { asciiDigits, withoutInvisible } from '../phones/phone-text';
import { splitPhones } from '../phones/split-phones';
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

const MIN_PHONE_DIGITS = 7;
/** Long enough for two numbers with labels. */
const MAX_PHONE_TEXT = 120;

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
  const notComments = rows.filter((row) => !isComment(row));
  // A contact whose number is written in no usual way, as with a second one in its cell.
  const plain = notComments.filter(({ cells }) => !cells.some(holdsNumber));
  const candidates = plain.length > 0 ? plain : notComments;
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

/** Whether a cell has as many digits as a phone number, which a heading has not. */
const holdsNumber = (cell: string): boolean =>
  !DATE.test(cell.trim()) && cell.replace(/\P{Nd}+/gu, '').length >= MIN_PHONE_DIGITS;

/**
 * Whether a cell looks like a phone number, or several, rather than a heading: also with an
 * extension or a label, in digits of any script, or as a spreadsheet has damaged it.
 */
export function isPhoneLike(cell: string): boolean {
  const text = cell.trim();
  if (text.length > MAX_PHONE_TEXT || DATE.test(text)) return false;
  return splitPhones(asciiDigits(withoutInvisible(text))).some(isOnePhone);
}

/** What only a number is refused for. */
const OF_NUMBERS: readonly Rejection[] = ['ambiguous-number', 'extension', 'missing-plus', 'no-country-code'];
const NOBODY = { explicit: () => undefined, domestic: () => undefined, unsigned: () => undefined };

function isOnePhone(text: string): boolean {
  const digits = text.replace(/\D+/g, '');
  if (digits.length >= MIN_PHONE_DIGITS && /^[+(]?[\d\s().\-/]+$/.test(text)) return true;
  const read = readPhoneCell(text, { country: null, readings: {} }, NOBODY);
  if (!read.ok && read.reason === 'scientific-notation') return true;
  return digits.length >= MIN_PHONE_DIGITS && (read.ok || OF_NUMBERS.includes(read.reason) || isInternational(digits));
}

/** Whether digits are a number with its country code, whatever stands between them. */
const isInternational = (digits: string): boolean => readNumber(`+${digits}`, null) !== null;
