import { isolated } from '@kernel/text/isolated';
import { count } from './count';
import { timeLine } from './time-line';
import { timePhraseRefused } from './time-phrases';

/** The middle column: a draft's fields, its header and its schedule. */
export const editor = {
  loading: 'Opening the draft…',
  missing: 'This draft is not on this computer any more.',
  missingHint: 'It may have been discarded. Undo discard (in the Draft menu) brings the last one back.',
  loadFailed: 'The draft could not be opened.',
  tryAgain: 'Try again',

  unnamed: 'Campaign without a known name',
  noChanges: 'No unsent changes',
  unsentChanges: (amount: number): string => count(amount, 'unsent change', 'unsent changes'),
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
  noServerCopy: 'No server copy: the old values are not known. Whatever you change here is sent.',
  whyNotEditable: 'Assistant, caller number, channel and status cannot be edited here: PATCH does not take them.',
  discard: 'Discard draft',
  revertAll: 'Revert all',
  revertSection: 'Revert section',
  revertSectionNamed: (section: string): string => `Revert section ${section}`,
  reverted: (amount: number): string => count(amount, 'change reverted', 'changes reverted'),
  undid: (what: string): string => `Undone: ${what}`,
  redid: (what: string): string => `Done again: ${what}`,
  nothingToUndo: 'Nothing to undo',
  nothingToRedo: 'Nothing to redo',
  undoStopsAtPush: (time: string): string =>
    `Undo stops at the push of ${time}: the server has those edits. The time line can take an earlier state back.`,
  timeLine,
  noConnection: 'This draft has no connection, so it cannot be sent yet. Everything can be edited.',
  addConnection: 'Add a connection in Settings',
  assignTo: (name: string): string => `Use ${isolated(name)}`,

  notStored: 'What you typed is not on disk yet. It stays here and is tried again by itself.',
  storeNow: 'Store it now',

  locked:
    'This field holds your API key on the server, shown here as <redacted>. It can’t be edited, because an edit would replace the key. Remove the key from the campaign in Kathan, then refresh.',
  leftAlone: 'Not known, left alone',
  emptyOnServer: 'Empty on the server',
  cleared: 'Cleared',
  willBeCleared: 'Will be cleared (null).',
  clearingHint: 'That null clears is not documented; the answer is compared',
  serverSaid: (message: string): string => `The server said: ${message}`,
  serverSaidAt: (path: string, message: string): string => `The server said about ${path}: ${message}`,
  notTaken: (answered: string): string => `The server did not take this. It answered: ${answered}`,

  timeZone: 'Time zone',
  zoneNotKnown: 'not known on this computer',
  unknownZoneTitle: 'This draft’s time zone isn’t known on this computer',
  unknownZone: (zone: string): string =>
    `Times are shown in UTC. The draft keeps ${zone} until you choose another time zone.`,
  useInZone: (zone: string): string => `Use this time in ${zone}`,
  timeZoneHint: 'For reading and typing only; not sent',
  sentAsUtc: (zone: string): string => `${zone} · sent as UTC`,
  timeRefused: timePhraseRefused,
  readAs: (time: string, offset: string): string => `Read as ${time} (${offset}). Leave the field to take it.`,
  sentAs: (instant: string, offset: string): string => `Sent as ${instant} · ${offset}`,
  onServerAs: (value: string, offset: string | null): string =>
    offset === null ? `Server has ${value}` : `Server has ${value} · ${offset}`,
  pickTime: (label: string): string => `Pick ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
  calendarOf: (label: string): string => `Calendar for ${label.toLowerCase()}`,
  clock: 'Time of day',
  done: 'Done',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  twice: 'Clocks go back then, so this time comes twice. Which one?',
  earlier: (offset: string, instant: string): string => `The first, at ${offset}: ${instant}`,
  later: (offset: string, instant: string): string => `The second, at ${offset}: ${instant}`,

  picture: {
    both: (start: string, end: string, length: string): string => `Runs from ${start} to ${end}, ${length}.`,
    onlyStart: (start: string): string => `Starts ${start}; no end is known.`,
    onlyEnd: (end: string): string => `Ends ${end}; no start is known.`,
    startsIn: (length: string): string => `Starts in ${length}.`,
    startedAgo: (length: string): string => `Started ${length} ago.`,
    endedAgo: (length: string): string => `Ended ${length} ago.`,
    now: 'Now is marked by the upright line.',
    nowLabel: 'now',
    length: (days: number, hours: number, minutes: number): string =>
      [
        days > 0 ? count(days, 'day', 'days') : '',
        hours > 0 ? count(hours, 'hour', 'hours') : '',
        minutes > 0 && days === 0 ? count(minutes, 'minute', 'minutes') : '',
      ]
        .filter(Boolean)
        .join(' ') || 'less than a minute',
  },

  speechOnServer: 'on the server',
  speechSent: (value: string): string => `sent as ${value}`,
  speechUnknown: (fallback: string): string => `Not known; ${fallback} if sent`,
  characters: (length: number): string => count(length, 'character', 'characters'),
  lineEnds: (kind: 'CR LF' | 'CR'): string => `Lines end with ${kind}, as on the server. That is kept`,
  format: 'Format',
  cannotFormat: 'Only complete JSON can be laid out.',
  placeholders: {
    inRows: (rows: number, all: number): string => `${String(rows)} of ${count(all, 'row', 'rows')}`,
    unknown: (name: string): string => `No recipient of this draft has “${isolated(name)}” in its metadata.`,
  },
  preview: {
    title: (position: number, count: number): string =>
      `As recipient ${String(position)} of ${String(count)} would hear it`,
    withoutRecipients: 'Without inline recipients the placeholders cannot be filled here',
    missing: (name: string): string => `[${isolated(name)} is missing]`,
    previous: 'Previous recipient',
    next: 'Next recipient',
    unconfirmed: (style: string): string =>
      `That ${style} is filled from the recipients’ metadata is not confirmed by the API’s pages. Settings has other ways to write it.`,
  },
  neverReturned: 'No answer of the API holds recipients, so what is there now is not known.',
};
