import { MAX_SPLIT_DRAFTS, MAX_SPLIT_PARTS } from '@domain/recipients/split/split';
import { isolated } from '@kernel/text/isolated';
import { amount, count } from './count';

const recipients = (rows: number): string => count(rows, 'recipient', 'recipients');

const userId = (isThere: boolean): string =>
  isThere ? '. They contain your user ID: check the texts before you share them' : '';

/** Splitting the recipients of a draft into drafts of their own, or files. */
export const recipientsSplit = {
  open: 'Split',
  title: 'Split recipients',
  lead: (rows: number): string => `Splits ${recipients(rows)} into parts. Nothing is sent.`,
  by: 'Split by',
  ways: {
    first: 'First recipients (pilot)',
    random: 'Random recipients (pilot)',
    size: 'Parts of a size',
    country: 'Country',
    zone: 'Time zone',
    column: 'Value of a column',
  },
  pilotSize: 'Recipients in the pilot',
  seed: 'Seed',
  newSeed: 'New seed',
  seedHint: 'The same seed chooses the same recipients again.',
  partSize: 'Recipients in each part',
  column: 'Column',
  chooseColumn: 'Choose a column',
  badNumber: 'Enter a whole number.',
  parts: 'Parts',
  chosen: 'Take out',
  part: 'Part',
  rows: 'Recipients',
  campaign: 'Campaign ID',
  campaignOf: (part: string): string => `Campaign ID for ${part}`,
  names: {
    first: (rows: number): string => `First ${amount(rows)}`,
    random: (rows: number): string => `Random ${amount(rows)}`,
    rest: 'Rest',
    held: 'Held back',
    block: (from: number, to: number): string => (from === to ? amount(from) : `${amount(from)} to ${amount(to)}`),
    noCountry: 'Unknown country',
    noNumber: 'Invalid number',
    noValue: 'No value',
    noZone: 'Unknown time zone',
    zones: (zones: readonly string[], more: number): string =>
      `${zones.join(', ')}${more === 0 ? '' : ` and ${amount(more)} more`}`,
  },
  heldStay: 'Recipients who are held back stay in this draft.',
  sum: (rows: readonly number[], total: number): string =>
    `${rows.length <= 8 ? rows.map(amount).join(' + ') : `${amount(rows.length)} parts`} = ${amount(total)}: whole. Every recipient is in exactly one part.`,
  across: (rows: number): string =>
    `${recipients(rows)} ${rows === 1 ? 'has' : 'have'} a number that is also in an earlier part. It could be called by both.`,
  tooMany: `This makes more than ${amount(MAX_SPLIT_PARTS)} parts. Choose larger parts or another column.`,
  tooManyDrafts: `At most ${amount(MAX_SPLIT_DRAFTS)} parts can become drafts at once.`,
  counting: 'Counting…',
  target: 'Destination of the chosen parts',
  drafts: 'Drafts',
  draftsHint: 'A new draft for each part, with this draft’s changes and tags.',
  files: 'CSV files',
  filesHint: 'A file for each part, in a folder that you choose.',
  campaigns:
    'Each draft needs the ID of an existing campaign. The API’s documentation doesn’t say whether recipients replace those that a campaign has, or are added to them.',
  sameCampaign: 'Several of these drafts, or this one, have the same campaign ID.',
  removes: 'Remove the chosen parts from this draft',
  stays: (rows: number): string => `${recipients(rows)} ${rows === 1 ? 'stays' : 'stay'} in this draft.`,
  inBoth: 'The chosen recipients are then in this draft and in the new ones, and could be called by both.',
  undoHint: 'Undo brings the recipients back here. New drafts and files stay.',
  createDrafts: (drafts: number): string => (drafts <= 1 ? 'Create draft' : `Create ${amount(drafts)} drafts`),
  saveFiles: (files: number): string => (files <= 1 ? 'Save file…' : `Save ${amount(files)} files…`),
  running: 'Splitting…',
  cancelRun: 'Cancel split',
  cancelled: 'Cancelled. Nothing was created, saved or removed.',
  changed: 'The recipients, or which of them are held back, have changed. Check the parts again.',
  created: (drafts: number): string => `${count(drafts, 'draft', 'drafts')} created`,
  createdAndRemoved: (drafts: number, rows: number): string =>
    `${count(drafts, 'draft', 'drafts')} created, ${recipients(rows)} removed from this one`,
  saved: (files: number, folder: string, holdsUserId: boolean): string =>
    `${count(files, 'file', 'files')} saved in ${isolated(folder)}${userId(holdsUserId)}`,
  savedAndRemoved: (files: number, folder: string, rows: number, holdsUserId: boolean): string =>
    `${count(files, 'file', 'files')} saved in ${isolated(folder)}, ${recipients(rows)} removed from this draft${userId(holdsUserId)}`,
  savedButKept: (files: number, folder: string): string =>
    `${count(files, 'file', 'files')} saved in ${isolated(folder)}. The recipients changed meanwhile, so all of them stay in this draft`,
  note: (title: string, part: string, rows: number, total: number): string =>
    `Split from ${isolated(title)}: ${part}, ${amount(rows)} of ${recipients(total)}`,
  noteWithSeed: (title: string, part: string, rows: number, total: number, seed: number): string =>
    `Split from ${isolated(title)}: ${part}, ${amount(rows)} of ${recipients(total)}, seed ${String(seed)}`,
};
