import type { PendingUpload, UploadProgress } from '@domain/uploads/upload';
import { isolated } from '@kernel/text/isolated';
import { amount } from './count';

const rowsOf = (rows: number): string => `${amount(rows)} ${rows === 1 ? 'row' : 'rows'}`;

/** Bytes as people say them. */
function size(bytes: number): string {
  if (bytes >= 1_000_000) return `${(bytes / 1_000_000).toFixed(1)} MB`;
  return `${amount(bytes === 0 ? 0 : Math.max(1, Math.round(bytes / 1000)))} KB`;
}

/** Uploading the recipients as a list of the server, and attaching it to the campaign. */
export const recipientLists = {
  open: 'Upload as list and attach',
  title: 'Upload as list and attach',
  lead: (rows: number, connection: string): string =>
    `${rowsOf(rows)} are sent to ${isolated(connection)} as a CSV file now. The draft then names the list; the campaign itself changes only when you push.`,
  noConnection: 'Choose a connection for this draft first.',
  where: 'Where to',
  create: 'A new list',
  createHint: 'Sent once. The server decides the list’s id.',
  name: 'Name of the list',
  existing: 'A list that exists',
  existingHint: 'Rows are uploaded into it.',
  listId: 'Recipient list ID of the server',
  mode: 'With the rows that the list has',
  append: 'Append to them',
  replace: 'Replace all of them',
  unconfirmed:
    'The API does not say which columns it reads. The file has phone_number, and one column for each metadata key.',
  upload: 'Upload and attach',
  sending: 'Uploading',
  progress: (told: UploadProgress | null): string => {
    if (told === null || told.phase === 'writing') return `Writing ${told === null ? 'the rows' : rowsOf(told.rows)}…`;
    return told.sent < told.bytes ? `Sending ${rowsOf(told.rows)}…` : 'All of it is sent; waiting for the answer…';
  },
  sent: (sent: number, bytes: number): string => `${size(sent)} of ${size(bytes)}`,
  staysOpen: 'This window stays open until the upload ends.',
  stop: 'Stop upload',
  stopMeans: {
    writing: 'If you stop now, nothing is sent.',
    sending: 'If you stop now, it is not known whether the server takes the file.',
  },
  badRows:
    'Some rows have no valid number or hold broken JSON. Mend or delete them first, so that the list holds only what can be called.',
  attached: (listId: string): string => `Uploaded. The draft now names the list ${listId}.`,
  offer:
    'The inline recipients are still in the draft as well. If the campaign shall call the list only, leave them alone in this update.',
  leaveAlone: 'Leave inline recipients alone',
  keep: 'Keep sending them too',
  noId: 'The server took the file, but its answer names no list',
  noIdHelp: 'Look for the list’s id in the answer, or in Kathan’s own screens, and paste it here.',
  answer: 'The server’s answer',
  paste: 'Recipient list ID to attach',
  attach: 'Attach',
  unknown: (pending: PendingUpload | null): string =>
    pending === null
      ? 'It is not known whether the server took the file'
      : `It is not known whether the server took the ${rowsOf(pending.rows)} sent to ${pending.connectionName} earlier`,
  unknownHelp: (stopped: boolean): string =>
    `${stopped ? 'You stopped it while it was being sent.' : 'No answer came.'} The file is not sent again by itself, because a second upload could add every row twice. Look in Kathan whether the list is there: if it is, paste its id here; if it is not, upload again.`,
  notThere: 'It is not there: upload again',
  again: 'Try again',
  refused: (status: number): string => `The server refused the file (status ${String(status)})`,
  notSent: 'Nothing was sent.',
  stopped: 'Upload stopped',
  stoppedHelp: 'Nothing was sent, and the draft is as it was.',
  recommend: (rows: number, bytes: number | null): string =>
    `${rowsOf(rows)}${bytes === null ? '' : `, ${size(bytes)},`} are a lot for one update. A recipient list is uploaded once, and the update only names it.`,
  size,
};
