import type { AppError } from '@domain/errors/errors';
import { MAX_JSON_DEPTH, MAX_JSON_ENTRIES, MAX_JSON_TEXT } from '@kernel/json/json-bound';
import { isolated } from '@kernel/text/isolated';
import { amount, count } from './count';
import { toFile } from './exports';

type FileReason = Extract<AppError, { kind: 'draft-file' }>['reason'];

/** Why a draft file was not taken or not written; `where` is a place in the file, or empty. */
export const draftFileErrors: Record<FileReason, (where: string) => { title: string; help: string }> = {
  'not-json': (where) => ({
    title: `The file is not complete JSON${where}`,
    help: 'Nothing was imported. It may have been cut short or edited by hand: export the draft again.',
  }),
  'not-a-draft': () => ({
    title: 'The file is no Campaign Desk draft',
    help: 'Nothing was imported. Choose a file that Export draft has written.',
  }),
  newer: () => ({
    title: 'The file was written by a newer Campaign Desk',
    help: 'Nothing was imported. Install that version to open it.',
  }),
  'wrong-part': (where) => ({
    title: `A part of the file is not as it should be${where}`,
    help: 'Nothing was imported. Export the draft again, or correct that part: docs/campaign-draft.md describes the file.',
  }),
  'too-much': (where) => ({
    title: `A part of the file holds more than can be kept${where}`,
    help: `Nothing was imported. A value may have ${amount(MAX_JSON_ENTRIES)} keys and list items, ${amount(MAX_JSON_DEPTH)} levels and texts of ${amount(MAX_JSON_TEXT)} characters.`,
  }),
  'too-large': () => ({
    title: 'The file is too large',
    help: 'Nothing was imported. Draft files of up to 64 MB are read; dropped ones of up to 3.5 million characters, larger ones by Import drafts.',
  }),
  unreadable: () => ({
    title: 'The file cannot be read',
    help: 'Nothing was imported. Check that it is still there and that your account may read it.',
  }),
  'not-written': () => ({
    title: 'The file could not be written',
    help: 'No file was left behind. Choose another folder, or check the disk’s space and your permissions.',
  }),
  'holds-secret': () => ({
    title: 'The draft holds an API key or a password that is stored on this computer',
    help: 'No file was written. Take the secret out of the draft’s texts, then export it again.',
  }),
  'repeated-key': (where) => ({
    title: `The file has a key more than once${where}`,
    help: 'Nothing was imported. Keep the key with the value you mean, remove the other, then import the file again.',
  }),
};

/** Drafts as files, and copies of drafts. */
export const draftFiles = {
  more: 'More actions',
  exportRaw: 'Export raw data…',
  discard: 'Discard draft',
  exported: (file: string, holdsUserId: boolean): string => `Exported ${toFile(file, holdsUserId)}`,
  imported: (amount: number, title: string): string =>
    amount === 1 ? `Imported “${isolated(title)}”` : `${count(amount, 'draft', 'drafts')} imported`,
  notImported: (file: string, why: string): string => `${isolated(file)}: ${why}`,
  drop: 'Drop to import drafts or recipients',
  dropHint: 'Draft files (.campaigndraft) become drafts; CSV, TSV and Excel files the recipients of the open draft.',
  notDrafts:
    'Only draft files (.campaigndraft) and tables of contacts (CSV, TSV, Excel) can be dropped here. Nothing was imported.',
  noticeTitle: 'A file was not imported',
  leftOutTitle: (amount: number): string => `${count(amount, 'file was', 'files were')} not opened`,
  leftOut: 'Too many files were opened at once. Open the rest in smaller groups.',
  duplicate: {
    title: 'Duplicate draft',
    lead: 'The new draft has the same edits and recipients. The server’s values go along only for the same campaign.',
    campaignId: 'Campaign ID',
    connection: 'Connection',
    none: 'Without a connection',
    create: 'Duplicate',
  },
};
