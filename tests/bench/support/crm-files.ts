import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { crmSheet } from '../../fixtures/imports/crm-sheet';

/** How many rows the sheet has with which imports, sorting and searching are measured. */
export const CONTACTS = 1_000_000;

/** Of the sheet that is imported again, one row in so many has changed. */
const CHANGED_EVERY = 100;

/** The paths of a sheet as programs for sales export it, and of one that was exported later. */
export interface CrmFiles {
  readonly first: string;
  readonly later: string;
}

/** Writes both sheets into a folder. A million rows are 150 MB each. */
export function crmFiles(folder: string, rows = CONTACTS): CrmFiles {
  const files = { first: join(folder, `crm-${rows}.csv`), later: join(folder, `crm-${rows}-later.csv`) };
  writePieces(files.first, crmSheet(rows));
  writePieces(files.later, crmSheet(rows, 'us', { changedEvery: CHANGED_EVERY }));
  return files;
}

/** Writes a file in pieces. */
export function writePieces(path: string, pieces: Iterable<string>): void {
  const file = openSync(path, 'w');
  for (const piece of pieces) writeSync(file, piece);
  closeSync(file);
}
