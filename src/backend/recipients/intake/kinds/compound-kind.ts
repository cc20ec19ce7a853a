import type { Unreadable } from '@domain/recipients/import';
import type { OpenSource } from '../rows/source';

const COMPOUND_FILE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const MEGABYTE = 1024 * 1024;

const utf16 = (text: string): string => Buffer.from(`${text}\0`, 'utf16le').toString('latin1');

/** The entries by which the programs tell their files, the more particular ones first. */
const ENTRIES: readonly (readonly [string, Unreadable])[] = [
  [utf16('EncryptedPackage'), 'encrypted'],
  [utf16('__properties_version1.0'), 'outlook'],
  [utf16('Workbook'), 'old-excel'],
  [utf16('Book'), 'old-excel'],
  [utf16('WordDocument'), 'word'],
  [utf16('PowerPoint Document'), 'powerpoint'],
];

/**
 * The kind of a compound file ([MS-CFB]): the container of old Office files, of Outlook messages,
 * and of new Office files with a password. `null` for other files. The entries are searched for
 * where the directory begins, then wherever one may be.
 */
export function compoundKind(source: OpenSource, latin: string): Unreadable | null {
  if (!latin.startsWith(COMPOUND_FILE)) return null;
  const sectorBytes = 2 ** (latin.charCodeAt(30) || 9);
  const directory = Buffer.from(latin.slice(48, 52), 'latin1');
  const first = directory.length === 4 ? (directory.readUInt32LE() + 1) * sectorBytes : source.size;
  const offsets = [
    source.read(Math.min(first, source.size), 4096),
    source.read(0, 4 * MEGABYTE),
    source.read(Math.max(0, source.size - MEGABYTE), MEGABYTE),
  ];
  for (const offset of offsets) {
    if (offset === null) continue;
    const bytes = Buffer.from(offset);
    const found = ENTRIES.find(([name]) => bytes.includes(name, 0, 'latin1'));
    if (found !== undefined) return found[1];
  }
  return 'old-excel';
}
