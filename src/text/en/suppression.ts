import { amount, count } from './count';

/** Suppression lists: their screen, in the table of recipients, in reviews and receipts. */
export const suppression = {
  title: 'Suppression lists',
  hint: 'Recipients on these lists are held back: they stay in their drafts, and are left out of every update and upload. The lists stay on this computer. They are no legal advice.',
  noLists: 'No lists yet',
  none: 'Import a file of numbers that must not be called, or type some into a new list.',
  newList: 'New list',
  importList: 'Import list',
  listsLabel: 'Suppression lists',
  rows: (rows: number): string => count(rows, 'number', 'numbers'),
  everywhere: 'everywhere',
  forConnection: (name: string): string => `connection ${name}`,
  forCampaign: (id: string): string => `campaign ${id}`,
  byHand: 'added by hand',
  taken: (day: string, source: string): string =>
    source === '' ? `obtained ${day}` : `obtained ${day} from ${source}`,
  age: (days: number): string => (days === 0 ? 'from today' : `${count(days, 'day', 'days')} old`),
  old: (days: number): string => `Obtained ${count(days, 'day', 'days')} ago. Import a newer version of it.`,
  incomplete: 'A damaged database has lost some of its numbers. Import it again.',
  maxAge: 'Warn about lists older than',
  days: (days: number): string => count(days, 'day', 'days'),
  never: 'Never',
  addNumbers: 'Add numbers',
  edit: 'Edit list',
  save: 'Save',
  obtainedOn: 'Obtained on',
  obtainedOnHint: 'When the list was obtained from its source. Its age counts from then.',
  tooManyRows: (rows: number): string =>
    `At most ${amount(rows)} numbers can be added at once. Export the rows as CSV, and import the file as a list.`,
  exportAs: { csv: 'Export CSV', xlsx: 'Export Excel' },
  exported: (file: string): string => `List exported to ${file}`,
  deleteList: 'Delete list',
  deleteTitle: (name: string): string => `Delete “${name}”?`,
  deleteText: (rows: number): string =>
    `${count(rows, 'number is', 'numbers are')} no longer held back by this list, and can be in the next update.`,
  deleted: (name: string): string => `“${name}” deleted`,
  nameOf: (action: string, name: string): string => `${action}: ${name}`,
  add: {
    title: 'Add to suppression list',
    list: 'List',
    newList: 'New list',
    name: 'Name',
    usualName: 'Do not call',
    scope: 'Where it applies',
    everywhere: 'Everywhere',
    campaign: 'One campaign',
    campaignId: 'Campaign ID',
    campaignConnection: 'Sent with',
    anyConnection: 'Any connection',
    numbers: 'Numbers',
    numbersHint: 'One a line, with the country code, such as +1 415 555 0100.',
    lastDay: 'Until (optional)',
    lastDayHint: 'The last day. Without it, numbers are held back for good.',
    submit: 'Add to list',
    added: (added: number, list: string): string =>
      added === 0 ? `“${list}” has these numbers already` : `${count(added, 'number', 'numbers')} added to “${list}”`,
    unread: (examples: string): string =>
      `Not added, because they are no valid numbers with a country code: ${examples}`,
  },
  rowOf: (number: number): string => `Add row ${number} to suppression list`,
  /** The numbers of a list. */
  numbers: {
    show: 'Show numbers',
    title: (name: string): string => `Numbers of “${name}”`,
    search: 'Search numbers',
    found: (matching: number, total: number): string =>
      matching === total
        ? count(total, 'number', 'numbers')
        : `${amount(matching)} of ${count(total, 'number', 'numbers')}`,
    number: 'Number',
    until: 'Held back until',
    forGood: 'For good',
    actions: 'Actions',
    remove: 'Remove',
    removed: 'Removed from this list',
    more: (left: number): string => `Show more (${amount(left)} left)`,
  },
  import: {
    title: 'Import suppression list',
    target: 'Numbers become',
    targetNew: 'A new list',
    targetAdd: (name: string): string => `More numbers of “${name}”`,
    targetReplace: (name: string): string => `The numbers of “${name}”, in place of those it has`,
    numberColumn: 'Column with numbers',
    lastDayColumn: 'Column with last days',
    noColumn: 'None',
    takenOn: 'Obtained on (optional)',
    takenOnHint: 'When the list was obtained from its source. Its age counts from then; without it, from today.',
    country: 'Country of numbers without a country code',
    noCountry: 'None: they are not read',
    preview: 'First rows',
    submit: 'Import list',
    done: (numbers: number, list: string): string => `“${list}” has ${count(numbers, 'number', 'numbers')} now`,
    unread: (rows: number): string =>
      `${count(rows, 'row has', 'rows have')} no valid number and ${rows === 1 ? 'holds' : 'hold'} nobody back. Check the country and the column.`,
    twoReadings: (numbers: number): string =>
      `${count(numbers, 'number', 'numbers')} without a plus sign can be read in two ways. Both are held back.`,
    unreadDays: (rows: number): string =>
      `${count(rows, 'last day is', 'last days are')} no date as 2027-05-31. These numbers are held back for good.`,
    close: 'Done',
  },
  heldBackBy: (list: string): string => `Held back: ${list}`,
  filter: (rows: number): string => `Held back ${amount(rows)}`,
  filterLists: (rows: number): string => `On suppression lists ${amount(rows)}`,
  onReceipt: (held: number, total: number, lists: string): string =>
    `${amount(held)} of ${count(total, 'recipient was', 'recipients were')} held back and not sent (${lists}).`,
  allOnReceipt: (total: number, lists: string): string =>
    `All ${count(total, 'recipient was', 'recipients were')} held back (${lists}), so recipients were not sent.`,
  list: (name: string, rows: number): string => `${name}: ${amount(rows)}`,
  withoutConsent: (rows: number): string => `without consent: ${amount(rows)}`,
};
