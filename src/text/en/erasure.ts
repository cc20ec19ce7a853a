import type { ErasedCounts, Erasure, ErasureReport } from '@domain/erasure/erasure';
import { count } from './count';

const KINDS: readonly (readonly [kind: keyof ErasedCounts, one: string, many: string])[] = [
  ['drafts', 'draft', 'drafts'],
  ['recipients', 'recipient', 'recipients'],
  ['edits', 'edited field', 'edited fields'],
  ['serverCopies', 'copy of a campaign', 'copies of campaigns'],
  ['histories', 'undo history', 'undo histories'],
  ['receipts', 'receipt', 'receipts'],
  ['receiptBodies', 'receipt’s request and response', 'receipts’ requests and responses'],
  ['updates', 'update in the outbox', 'updates in the outbox'],
  ['remembered', 'remembered import or upload', 'remembered imports or uploads'],
  ['notes', 'tag, note or saved view', 'tags, notes or saved views'],
];

function counted(counts: ErasedCounts): readonly string[] {
  return KINDS.flatMap(([kind, one, many]) => (counts[kind] === 0 ? [] : [count(counts[kind], one, many)]));
}

function files({ rewritten, deleted, damagedFiles }: ErasureReport): readonly string[] {
  return [
    ...(rewritten.length === 0 ? [] : [`${count(rewritten.length, 'backup', 'backups')} rewritten without it`]),
    ...(deleted.length === 0 ? [] : [`${count(deleted.length, 'unreadable backup', 'unreadable backups')} deleted`]),
    ...(damagedFiles === 0 ? [] : [`${count(damagedFiles, 'damaged file', 'damaged files')} deleted`]),
  ];
}

const title: Readonly<Record<Erasure['kind'], string>> = {
  draft: 'Delete this draft permanently?',
  receipt: 'Delete this receipt permanently?',
  connection: 'Delete this connection with its drafts and receipts?',
  number: 'Forget a phone number',
};

const lead: Readonly<Record<Erasure['kind'], string>> = {
  draft: 'The draft, its recipients, its version history, its receipts and its updates in the outbox are deleted.',
  receipt: 'The receipt with its request, response and previous values is deleted.',
  connection:
    'The connection, its API key and user ID, and all drafts, receipts and updates that belong to it are deleted.',
  number:
    'Recipients that have or mention the number are removed from every draft. Edits and copies of campaigns that mention it are removed, together with the undo histories and queued updates of these drafts. Receipts keep their time and result, but not the request and response. Suppression lists keep the number, so that it isn’t called again.',
};

/** Deleting for good: questions, previews and the report. */
export const erasure = {
  title,
  lead,
  deletePermanently: 'Delete permanently',
  deletePermanentlyOf: (draft: string): string => `Delete ${draft} permanently`,
  deleteReceipt: 'Delete receipt',
  alsoDrafts: 'Also delete its drafts and receipts…',
  forgetNumber: 'Forget a phone number',
  forgetLead: 'Delete everything that is stored on this computer about a phone number, including in backups.',
  phone: 'Phone number',
  phoneHint: 'With its country code, for example +1 415 555 0100',
  badPhone: 'This isn’t a complete phone number. Start with + and the country code.',
  preview: 'Show what will be deleted',
  counting: 'Counting what will be deleted…',
  willDelete: 'On this computer, now:',
  nothing: 'Nothing in the current data.',
  copies: 'Backups that are affected:',
  noCopies: 'No backups are affected.',
  counted,
  files,
  unreachable:
    'This can’t be undone. Files that you exported and data on the server aren’t affected: the app can’t reach them.',
  reloads: 'The app reloads when it is done. An import in progress ends.',
  confirm: 'Delete permanently',
  doneTitle: 'Deleted permanently',
  done: (report: ErasureReport, isKeyLeft: boolean): string =>
    `${[...counted(report.counts), ...files(report)].join(', ') || 'Nothing was found'}. Exported files and data on the server aren’t affected.${
      isKeyLeft
        ? ' The keychain couldn’t delete the connection’s API key and user ID; the app retries automatically.'
        : ''
    }`,
};
