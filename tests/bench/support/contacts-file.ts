import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { contactsCsv } from '../../fixtures/imports/contacts';

/** How many rows the sheet has that reading and importing is measured with: 75 MB in 6 columns. */
export const CONTACTS = 1_000_000;

/** Writes that sheet into a folder and answers where it is. */
export function contactsFile(folder: string): string {
  const path = join(folder, 'contacts.csv');
  const file = openSync(path, 'w');
  for (const piece of contactsCsv(CONTACTS)) writeSync(file, piece);
  closeSync(file);
  return path;
}
