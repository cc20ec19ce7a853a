import type { Unreadable } from '@shared/recipients/import';
import type { OpenSource } from './source';

/** What a file is by its content; its name says nothing that could be relied on. */
export type FileKind = { readonly kind: 'text' | 'zip' } | { readonly kind: 'unreadable'; readonly reason: Unreadable };

/** How the files begin that are taken for contacts by mistake. */
const BEGINNINGS: readonly (readonly [string, Unreadable])[] = [
  ['%PDF-', 'pdf'],
  ['\x89PNG', 'other-file'],
  ['\xff\xd8\xff', 'other-file'],
  ['GIF8', 'other-file'],
  ['\x1f\x8b', 'other-file'],
  ['7z\xbc\xaf\x27\x1c', 'other-file'],
  ['Rar!\x1a\x07', 'other-file'],
  ['MZ', 'other-file'],
  ['\x7fELF', 'other-file'],
  ['SQLite format 3\0', 'other-file'],
  ['{\\rtf', 'other-file'],
  ['<!DOCTYPE', 'other-file'],
  ['<html', 'other-file'],
  ['<?xml', 'other-file'],
];

/** The container of old Excel files, and of new ones that have a password. */
const COMPOUND_FILE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const ENCRYPTED = 'E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0';

export function fileKind(source: OpenSource): FileKind {
  const refused = (reason: Unreadable): FileKind => ({ kind: 'unreadable', reason });
  const start = source.read(0, 65_536);
  if (start === null) return refused('unreadable');
  const latin = Buffer.from(start).toString('latin1');
  if (/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*$/.test(latin) && source.size === start.length)
    return refused('empty');
  if (latin.startsWith('PK\x03\x04') || latin.startsWith('PK\x05\x06')) return { kind: 'zip' };
  if (latin.startsWith(COMPOUND_FILE)) return refused(holds(source, ENCRYPTED) ? 'encrypted' : 'old-excel');
  // A short mark may also be the beginning of a name in a sheet: what follows is no text then.
  const known = BEGINNINGS.find(([mark]) => latin.startsWith(mark) && (mark.length > 2 || /[\0-\x08]/.test(latin)));
  return known === undefined ? { kind: 'text' } : refused(known[1]);
}

/** Whether a text stands in the first megabytes, in which a compound file lists what it holds, or in the last one. */
function holds(source: OpenSource, text: string): boolean {
  const megabyte = 1024 * 1024;
  const pieces = [source.read(0, 4 * megabyte), source.read(Math.max(0, source.size - megabyte), megabyte)];
  return pieces.some((piece) => piece !== null && Buffer.from(piece).includes(text, 0, 'latin1'));
}
