import type { PendingUpload } from '@domain/uploads/upload';
import type { UploadProgress } from '@domain/uploads/upload-outcome';
import { isolated } from '@kernel/text/isolated';
import { amount, count } from './count';

const rowsOf = (rows: number): string => `${amount(rows)} ${rows === 1 ? 'row' : 'rows'}`;

/** Bytes as people say them. */
function size(bytes: number): string {
  if (bytes >= 1_000_000) return `${(bytes / 1_000_000).toFixed(1)} MB`;
  return `${amount(bytes === 0 ? 0 : Math.max(1, Math.round(bytes / 1000)))} KB`;
}

/** Uploading the recipients as a list of the server, and attaching it to the campaign. */
export const recipientLists = {
  open: 'Upload as recipient list',
  title: 'Upload as recipient list',
  lead: (rows: number, connection: string): string =>
    `Uploads ${rowsOf(rows)} to ${isolated(connection)} as a CSV file now, and sets the draft’s recipient list ID. The campaign changes only when you push.`,
  noConnection: 'Choose a connection for this draft first.',
  where: 'Destination',
  create: 'A new list',
  createHint: 'The server assigns the list ID.',
  name: 'List name',
  existing: 'An existing list',
  existingHint: 'The rows are uploaded into it.',
  listId: 'Recipient list ID on the server',
  mode: 'Existing rows',
  append: 'Append to them',
  replace: 'Replace all of them',
  unconfirmed:
    'The API’s documentation doesn’t say which columns it reads. The file has phone_number, and one column for each metadata key.',
  upload: 'Upload and attach',
  sending: 'Uploading',
  progress: (sent: UploadProgress | null): string => {
    if (sent === null || sent.phase === 'writing') return `Writing ${sent === null ? 'the rows' : rowsOf(sent.rows)}…`;
    return sent.sent < sent.bytes ? `Uploading ${rowsOf(sent.rows)}…` : 'Uploaded. Waiting for the server…';
  },
  sent: (sent: number, bytes: number): string => `${size(sent)} of ${size(bytes)}`,
  staysOpen: 'This window stays open until the upload ends.',
  stop: 'Stop upload',
  stopMeans: {
    writing: 'If you stop now, nothing is sent.',
    sending: 'If you stop now, the server may or may not save the file.',
  },
  badRows: 'Some rows have an invalid number or invalid JSON. Fix or delete them first.',
  attached: (listId: string): string => `Uploaded. The draft’s recipient list ID is now ${listId}.`,
  onlyList: (rows: number): string =>
    `The draft keeps its ${count(rows, 'inline recipient', 'inline recipients')}, but they aren’t sent with the list.`,
  both: 'The draft’s inline recipients are sent as well.',
  sendList: 'Send only the list',
  sendBoth: 'Send both',
  noId: 'Uploaded, but the response contains no list ID',
  noIdHelp: 'Find the list ID in the response or in Kathan, and paste it here.',
  response: 'The server’s response',
  paste: 'Recipient list ID to attach',
  attach: 'Attach',
  unknown: (pending: PendingUpload | null): string =>
    pending === null
      ? 'The server may or may not have saved the file'
      : `The server may or may not have saved the ${rowsOf(pending.rows)} sent to ${isolated(pending.connectionName)} earlier`,
  unknownHelp: (stopped: boolean): string =>
    `${stopped ? 'You stopped the upload while it was being sent.' : 'There was no response.'} The file isn’t sent again automatically, because a second upload could add every row twice. Check in Kathan whether the list exists. If it does, paste its ID here. If it doesn’t, upload it again.`,
  notThere: 'The list doesn’t exist: upload again',
  again: 'Try again',
  refused: (status: number): string => `The server rejected the file (status ${String(status)})`,
  notSent: 'Nothing was sent.',
  stopped: 'Upload stopped',
  stoppedHelp: 'Nothing was sent, and the draft is unchanged.',
  recommend: (rows: number, bytes: number | null): string =>
    `${rowsOf(rows)}${bytes === null ? '' : ` (${size(bytes)})`} is a lot for one update. Upload them as a recipient list instead: the update then contains only its ID.`,
  size,
};
