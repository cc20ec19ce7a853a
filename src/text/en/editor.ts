import { isolated } from '@kernel/text/isolated';
import { apiNotes } from './api-notes';
import { amount, count } from './count';
import { openingTexts } from './opening-advice';
import { scheduleChart } from './schedule-chart';
import { timePhraseRefused } from './time-phrases';
import { versionHistory } from './version-history';

/** The middle column: a draft's fields, its header and its schedule. */
export const editor = {
  loading: 'Opening the draft…',
  missing: 'This draft no longer exists on this computer.',
  missingHint: 'It may have been discarded. Draft › Restore last discarded draft brings the last one back.',
  loadFailed: 'The draft couldn’t be opened.',
  tryAgain: 'Try again',

  unnamed: 'Unnamed campaign',
  noChanges: 'No changes',
  sections: {
    name: 'Sections',
    count: amount,
    problems: (problems: number): string => count(problems, 'problem', 'problems'),
    changes: (changes: number): string => count(changes, 'change', 'changes'),
    rows: (rows: number): string => count(rows, 'recipient', 'recipients'),
  },
  apiNotes,
  id: 'Campaign ID',
  copyId: 'Copy campaign ID',
  copiedId: 'Campaign ID copied',
  facts: 'About this campaign',
  status: 'Status',
  assistant: 'Assistant',
  caller: 'Caller',
  channel: 'Channel',
  list: 'List',
  counts: 'Counts',
  rows: (amount: number): string => count(amount, 'row', 'rows'),
  serverCopy: 'Server copy',
  pastedCopy: 'Pasted copy',
  sampleCopy: 'Sample copy',
  noServerCopy: 'No server copy, so current values are unknown. Only fields you change are sent.',
  lockedFact: (name: string): string => `${name} is read-only`,
  whyNotEditable: 'Assistant, caller number, channel and status are read-only: an update request can’t change them.',
  revertAll: 'Revert all',
  revertSection: 'Revert section',
  foldSection: (section: string): string => `Show or hide ${section}`,
  revertSectionNamed: (section: string): string => `Revert section ${section}`,
  reverted: (amount: number): string => count(amount, 'change reverted', 'changes reverted'),
  undid: (what: string): string => `Undone: ${what}`,
  redid: (what: string): string => `Redone: ${what}`,
  nothingToUndo: 'Nothing to undo',
  nothingToRedo: 'Nothing to redo',
  undoStopsAtPush: (time: string): string =>
    `Can’t undo past the push at ${time}: the server has those edits. Use Version history to restore an earlier version.`,
  versionHistory,
  noConnection: 'This draft has no connection, so it can’t be sent yet. You can still edit everything.',
  addConnection: 'Add a connection in Settings',
  assignTo: (name: string): string => `Use ${isolated(name)}`,

  notStored: 'Your latest edits aren’t saved yet. They are kept here, and saving is retried automatically.',
  storeNow: 'Save now',

  locked:
    'This field contains your API key on the server, shown here as <redacted>. It can’t be edited, because an edit would replace the key. Remove the key from the campaign in Kathan, then refresh.',
  leftAlone: 'Unknown (unchanged)',
  emptyOnServer: 'Empty on the server',
  cleared: 'Cleared',
  willBeCleared: 'Will be cleared (null).',
  clearingHint: 'Sends null; the response is checked',
  serverMessage: (message: string): string => `The server said: ${message}`,
  serverMessageAt: (path: string, message: string): string => `The server said about ${path}: ${message}`,
  notApplied: (answered: string): string => `The server didn’t apply this change. It returned: ${answered}`,

  timeZone: 'Time zone',
  zoneNotKnown: 'unknown on this computer',
  unknownZoneTitle: 'This draft’s time zone isn’t known on this computer',
  unknownZone: (zone: string): string =>
    `Times are shown in UTC. The draft keeps ${zone} until you choose another time zone.`,
  useInZone: (zone: string): string => `Use this time in ${zone}`,
  timeZoneHint: 'Only for display and typing. Times are sent in UTC',
  sentAsUtc: (zone: string): string => `${zone} · sent in UTC`,
  timeRefused: timePhraseRefused,
  readAs: (time: string, offset: string): string => `Read as ${time} (${offset}). Press Tab to accept.`,
  sentAs: (instant: string, offset: string): string => `Sent as ${instant} · ${offset}`,
  onServerAs: (value: string, offset: string | null): string =>
    offset === null ? `Server has ${value}` : `Server has ${value} · ${offset}`,
  pickTime: (label: string): string => `Pick ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
  calendarOf: (label: string): string => `Calendar for ${label.toLowerCase()}`,
  clock: 'Time of day',
  done: 'Done',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  twice: 'This time occurs twice because clocks go back. Which one?',
  earlier: (offset: string, instant: string): string => `The first, at ${offset}: ${instant}`,
  later: (offset: string, instant: string): string => `The second, at ${offset}: ${instant}`,

  picture: scheduleChart,

  speechOnServer: 'on the server',
  speechSent: (value: string): string => `sent as ${value}`,
  speechUnknown: 'Unknown',
  characters: (length: number): string => count(length, 'character', 'characters'),
  lineEnds: (kind: 'CR LF' | 'CR'): string => `Lines end with ${kind} as on the server, and stay that way`,
  format: 'Format',
  cannotFormat: 'Only valid JSON can be formatted.',
  placeholders: {
    inRows: (rows: number, all: number): string => `${amount(rows)} of ${count(all, 'row', 'rows')}`,
    unknown: (name: string): string => `No recipient of this draft has “${isolated(name)}” in its metadata.`,
  },
  outsideHoursShort: (rows: number): string => `${count(rows, 'recipient', 'recipients')} outside their calling hours`,
  opening: openingTexts,
  preview: {
    title: (position: number, all: number): string => `Preview for recipient ${amount(position)} of ${amount(all)}`,
    withoutRecipients: 'Add inline recipients to fill the placeholders in this preview',
    missing: (name: string): string => `[${isolated(name)} is missing]`,
    previous: 'Previous recipient',
    next: 'Next recipient',
    plain: 'Preview',
    empty: 'Write an opening message to see it here.',
  },
  neverReturned: 'The API doesn’t return recipients, so the current ones are unknown.',
};
