import type { ConsentReason } from '@domain/consent/consent-of-row';
import { amount, count } from './count';

const reasons: Readonly<Record<ConsentReason, string>> = {
  no: 'no consent',
  blank: 'consent not stated',
  unknown: 'meaning of consent not set',
  'bad-date': 'day of consent not readable',
  'no-date': 'no day of consent',
  old: 'consent too old',
  'no-source': 'no source of consent',
  'not-marked': 'consent not known',
};

/** Who agreed to be called: the dialog of a draft, the table, and the house rules in Settings. */
export const consent = {
  open: 'Consent…',
  markColumn: (column: string): string => `Mark “${column}” as consent…`,
  title: 'Consent',
  lead: 'Choose the columns that say who agreed to be called, and what their values mean. Nothing is guessed: a value without a meaning counts as no consent. The columns stay in the draft, and are sent as before.',
  proposed: {
    earlier: 'Proposed as in another draft with these columns. Nothing counts before you save it.',
    headings: 'Proposed by the headings and the values. Nothing counts before you save it.',
  },
  columns: { answer: 'Yes or no', date: 'Day of consent', source: 'Source of consent' },
  none: 'No column',
  incomplete: 'Choose a column with yes or no, or one with the day of consent.',
  counting: 'Counting…',
  sources: (have: number, lack: number): string =>
    `${count(have, 'recipient has', 'recipients have')} a source, ${amount(lack)} ${lack === 1 ? 'has' : 'have'} none.`,
  values: {
    title: 'Values and their meanings',
    value: 'Value',
    rows: 'Recipients',
    meaning: 'Meaning',
    meaningOf: (value: string): string => `Meaning of ${value}`,
    yes: 'Consent',
    no: 'No consent',
    undecided: 'Not set',
    blank: (rows: number): string =>
      `${count(rows, 'recipient has', 'recipients have')} no value, which counts as no consent.`,
    others: (rows: number): string =>
      `${count(rows, 'recipient has another value', 'recipients have other values')}, too many to be listed. They count as no consent.`,
    undecidedRows: (rows: number): string =>
      `${count(rows, 'recipient has a value', 'recipients have values')} without a meaning. They count as recipients without consent.`,
  },
  dates: {
    read: (rows: number, first: string, last: string): string =>
      `${count(rows, 'day of consent was', 'days of consent were')} read, from ${first} to ${last}. `,
    noneRead: 'No day of consent could be read. ',
    blank: (rows: number): string => `${count(rows, 'recipient has', 'recipients have')} none.`,
    order: 'Order of dates such as 03/04/2027',
    noOrder: 'Not set: they are not read',
    orders: { 'day-first': '3 April (day first)', 'month-first': '4 March (month first)' },
    unread: (rows: number, examples: string): string => `${count(rows, 'day is', 'days are')} not read: ${examples}`,
    inFuture: (rows: number): string => `${count(rows, 'day is', 'days are')} in the future, and not counted.`,
  },
  rule: {
    off: 'The house rule of this connection is off: nobody is held back, and nothing is warned about. Settings → Consent and recent contact changes it.',
    warn: 'The house rule of this connection warns about recipients without consent, and sends them.',
    hold: 'The house rule of this connection holds back recipients without consent.',
  },
  afterImport: {
    columns: (columns: readonly string[]): string =>
      `The house rule of this connection asks for consent. ${columns.length === 1 ? 'A column' : 'Columns'} of the file may say who agreed to be called: ${columns.join(', ')}. Nothing counts before you mark it.`,
    noColumns:
      'The house rule of this connection asks for consent. Columns that say who agreed to be called can be marked after the import.',
    mark: 'Mark consent columns after the import',
  },
  noConnection: 'This draft has no connection, so no house rule applies to it.',
  save: 'Save',
  saved: 'Consent columns saved',
  remove: 'Mark no column',
  removed: 'No column is marked as consent now',
  filter: (rows: number): string => `Without consent ${amount(rows)}`,
  filterReason: (reason: ConsentReason, rows: number): string => `${capital(reasons[reason])} ${amount(rows)}`,
  row: (reason: ConsentReason, isHeldBack: boolean): string =>
    isHeldBack ? `Held back: ${reasons[reason]}` : capital(reasons[reason]),
  settings: {
    title: 'Consent',
    hint: 'What happens to recipients if their draft doesn’t say that they agreed to be called. Mark the columns that say so with Consent… below the recipients of a draft. Recipients who are held back stay in their drafts. This isn’t legal advice.',
    none: 'There is no connection yet.',
    mode: (connection: string): string => `Recipients without consent on ${connection}`,
    modes: { off: 'Do nothing', warn: 'Warn', hold: 'Hold back' },
    maxAge: 'Consent counts for (optional)',
    maxAgeHint: 'Then consent without a day, or with an older one, doesn’t count.',
    days: 'days',
    badDays: 'Enter a whole number from 1 to 3650, or nothing.',
    needsSource: 'Consent counts only with a source',
    unreadable: 'This rule could not be read, so recipients without consent are held back. Set it again.',
  },
};

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);
