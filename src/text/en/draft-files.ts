import { MAX_DRAGGED_DRAFTS, MAX_DRAGGED_ROWS } from '@contract/limits';
import type { AppError } from '@domain/errors/errors';
import { MAX_JSON_DEPTH, MAX_JSON_ENTRIES, MAX_JSON_TEXT } from '@kernel/json/json-bound';
import { isolated } from '@kernel/text/isolated';
import { amount, count } from './count';
import { toFile } from './exports';

type FileReason = Extract<AppError, { kind: 'draft-file' }>['reason'];

/**
 * Why a draft file was not imported or not written; `where` is a position in the file, or empty.
 */
export const draftFileErrors: Record<FileReason, (where: string) => { title: string; help: string }> = {
  'not-json': (where) => ({
    title: `The file isn’t complete JSON${where}`,
    help: 'Nothing was imported. The file may have been cut off or edited by hand. Export the draft again.',
  }),
  'not-a-draft': () => ({
    title: 'This isn’t a Campaign Desk draft',
    help: 'Nothing was imported. Choose a file made with Export draft.',
  }),
  newer: () => ({
    title: 'The file was written by a newer version of Campaign Desk',
    help: 'Nothing was imported. Install that version to open it.',
  }),
  'wrong-part': (where) => ({
    title: `The file isn’t valid${where}`,
    help: 'Nothing was imported. Export the draft again, or correct that part. docs/campaign-draft.md describes the format.',
  }),
  'too-much': (where) => ({
    title: `A value in the file is too large to be stored${where}`,
    help: `Nothing was imported. A value can have ${amount(MAX_JSON_ENTRIES)} keys and list items, ${amount(MAX_JSON_DEPTH)} levels, and texts of ${amount(MAX_JSON_TEXT)} characters.`,
  }),
  'too-large': () => ({
    title: 'The file is too large',
    help: 'Nothing was imported. Draft files can be up to 64 MB. Dropped files can have up to 3.5 million characters; use Import drafts for larger ones.',
  }),
  unreadable: () => ({
    title: 'The file can’t be read',
    help: 'Nothing was imported. Check that it still exists and that your account can read it.',
  }),
  'not-written': () => ({
    title: 'The file couldn’t be written',
    help: 'No file was left behind. Choose another folder, or check the disk space and your permissions.',
  }),
  'holds-secret': () => ({
    title: 'The draft contains an API key or a password that is stored on this computer',
    help: 'No file was written. Remove it from the draft’s texts, then export the draft again.',
  }),
  'repeated-key': (where) => ({
    title: `The file has a key more than once${where}`,
    help: 'Nothing was imported. Keep the key with the right value, remove the others, then import the file again.',
  }),
  'drag-too-large': () => ({
    title: 'Too many drafts or recipients to drag',
    help: `No file was written. Up to ${amount(MAX_DRAGGED_DRAFTS)} drafts with ${amount(MAX_DRAGGED_ROWS)} recipients in all can be dragged. Use Export draft.`,
  }),
  'drag-encrypted': () => ({
    title: 'Drafts can’t be dragged while stored data is encrypted',
    help: 'A dragged file would stay readable in the data folder for a while. Use Export draft instead.',
  }),
};

/** Drafts as files, and copies of drafts. */
export const draftFiles = {
  more: 'More actions',
  exportRaw: 'Export raw data…',
  discard: 'Discard draft',
  exported: (file: string, holdsUserId: boolean): string => `Exported ${toFile(file, holdsUserId)}`,
  dragged: (amount: number): string => `${count(amount, 'file', 'files')} dragged. What you drop contains a user ID.`,
  imported: (amount: number, title: string): string =>
    amount === 1 ? `Imported “${isolated(title)}”` : `Imported ${count(amount, 'draft', 'drafts')}`,
  notImported: (file: string, why: string): string => `${isolated(file)}: ${why}`,
  drop: 'Drop to import drafts or recipients',
  dropHint:
    'Draft files (.campaigndraft) become drafts. CSV, TSV and Excel files become the recipients of the open draft.',
  notDrafts:
    'Only draft files (.campaigndraft) and contact files (CSV, TSV, Excel) can be dropped here. Nothing was imported.',
  noticeTitle: 'A file wasn’t imported',
  leftOutTitle: (amount: number): string => `${count(amount, 'file was', 'files were')} not opened`,
  leftOut: 'Too many files were opened at once. Open the rest in smaller groups.',
  duplicate: {
    title: 'Duplicate draft',
    lead: 'Copies all edits and recipients. The server’s values are copied only if the campaign ID is the same.',
    campaignId: 'Campaign ID',
    connection: 'Connection',
    none: 'No connection',
    create: 'Duplicate',
  },
};
