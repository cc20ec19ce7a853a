import type { Unreadable } from '@domain/recipients/import';

/**
 * How files of known kinds begin, as Latin-1. `at`: where the mark stands, if not at the beginning.
 */
const MARKS: readonly { readonly mark: string; readonly reason: Unreadable; readonly at?: number }[] = [
  { mark: '%PDF-', reason: 'pdf' },
  { mark: '\x89PNG', reason: 'image' },
  { mark: '\xff\xd8\xff', reason: 'image' },
  { mark: 'GIF8', reason: 'image' },
  { mark: 'II*\0', reason: 'image' },
  { mark: 'MM\0*', reason: 'image' },
  { mark: '\0\0\x01\0', reason: 'image' },
  { mark: 'WEBP', reason: 'image', at: 8 },
  { mark: 'ftypheic', reason: 'image', at: 4 },
  { mark: 'ftypheix', reason: 'image', at: 4 },
  { mark: 'ftypmif1', reason: 'image', at: 4 },
  { mark: 'ftypavif', reason: 'image', at: 4 },
  { mark: '8BPS', reason: 'image' },
  { mark: 'ftyp', reason: 'media', at: 4 },
  { mark: 'RIFF', reason: 'media' },
  { mark: 'OggS', reason: 'media' },
  { mark: 'fLaC', reason: 'media' },
  { mark: '\x1aE\xdf\xa3', reason: 'media' },
  { mark: '\x1f\x8b', reason: 'gzip' },
  { mark: '7z\xbc\xaf\x27\x1c', reason: 'archive' },
  { mark: 'Rar!\x1a\x07', reason: 'archive' },
  { mark: '\xfd7zXZ\0', reason: 'archive' },
  { mark: '(\xb5/\xfd', reason: 'archive' },
  { mark: 'ustar', reason: 'archive', at: 257 },
  { mark: 'SQLite format 3\0', reason: 'database' },
  { mark: '\0\x01\0\0Standard ', reason: 'database' },
  { mark: '!BDN', reason: 'outlook' },
  { mark: '\x78\x9f\x3e\x22', reason: 'outlook' },
  { mark: 'PAR1', reason: 'data-file' },
  { mark: 'ARROW1', reason: 'data-file' },
  { mark: 'Obj\x01', reason: 'data-file' },
  { mark: '$FL2', reason: 'data-file' },
  { mark: '<stata_dta>', reason: 'data-file' },
  { mark: '\0\x05\x16\x07', reason: 'apple-double' },
  { mark: '\0\x05\x16\0', reason: 'apple-double' },
  { mark: 'L\0\0\0\x01\x14\x02\0', reason: 'shortcut' },
  { mark: '\x09\x08', reason: 'old-excel' },
  { mark: '\x09\x04\x06\0', reason: 'old-excel' },
  { mark: '\x09\x02\x06\0', reason: 'old-excel' },
  { mark: '\x09\0\x04\0', reason: 'old-excel' },
  { mark: '\0\0\x02\0\x06\x04\x06\0', reason: 'legacy-sheet' },
  { mark: '\0\0\x1a\0', reason: 'legacy-sheet' },
  { mark: 'ID;P', reason: 'legacy-sheet' },
  { mark: '{\\rtf', reason: 'rtf' },
  { mark: 'bplist00', reason: 'other-file' },
  { mark: 'MZ', reason: 'program' },
  { mark: '\x7fELF', reason: 'program' },
  { mark: 'BZh', reason: 'archive' },
  { mark: 'ID3', reason: 'media' },
];

/** The kind of a file by the mark at its beginning, or `null` if it has none. */
export function binaryKind(latin: string): Unreadable | null {
  const known = MARKS.find(({ mark, at = 0 }) => latin.startsWith(mark, at) && isCertain(mark, latin));
  if (known !== undefined) return known.reason;
  return isDatabaseTable(latin) ? 'database' : isLockFile(latin) ? 'lock-file' : null;
}

/** A short mark of letters may also begin a heading: what follows is not text then. */
const isCertain = (mark: string, latin: string): boolean =>
  !/^[\x20-\x7e]{1,4}$/.test(mark) || mark === 'ID;P' || mark === '!BDN' || /[\0-\x08]/.test(latin);

/**
 * dBase: a version, a date of which month and day are possible, and a header of the size that it
 * claims.
 */
function isDatabaseTable(latin: string): boolean {
  if (!/^[\x03\x30\x31\x83\x8b\xf5][\0-\xff][\x01-\x0c][\x01-\x1f]/.test(latin)) return false;
  const size = latin.charCodeAt(8) + 256 * latin.charCodeAt(9);
  return size > 32 && latin.charCodeAt(size - 1) === 0x0d;
}

/**
 * The file `~$name.xlsx` that Excel keeps beside an open workbook: the user's name, its length
 * before it.
 */
const isLockFile = (latin: string): boolean =>
  latin.length === 165 && latin.charCodeAt(0) <= 54 && latin.includes('\0');
