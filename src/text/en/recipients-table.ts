import type { AudienceFilter, AudienceRow } from '@domain/recipients/audience';
import { amount, count } from './count';
import { toFile } from './exports';
import { recipientsClipboard, rowsOf } from './recipients-clipboard';

const problems: Readonly<Record<AudienceRow['problems'][number], string>> = {
  'bad-number': 'Not a valid number',
  repeated: 'Duplicate number',
  'bad-metadata': 'Metadata isn’t a JSON object',
  'bad-overrides': 'Overrides aren’t a JSON object',
};

const problemFilters: Readonly<Record<NonNullable<AudienceFilter['problem']>, string>> = {
  any: 'Any problem',
  'bad-number': 'Not a valid number',
  repeated: 'Duplicate number',
  'bad-json': 'Not a JSON object',
};

/** The table of recipients, its search and what is known about all rows. */
export const recipientsTable = {
  label: 'Inline recipients',
  hint: 'Arrow keys move, Enter edits, Space selects, Ctrl A selects all, Ctrl C copies, Ctrl V pastes cells, Delete removes.',
  asTable: 'Show as table',
  openWide: 'Open full width',
  wideTitle: 'Recipients',
  leaveWide: 'Back to the draft',
  asRows: 'Show row by row',
  columns: {
    position: 'No.',
    phone: 'Phone number',
    overrides: 'Overrides',
    problems: 'Problems',
  },
  problems,
  loading: 'Loading…',
  unreadable: 'Not a JSON object',
  editCell: (column: string, row: number): string => `${column}, row ${amount(row)}`,
  openRow: (row: number): string => `Open row ${amount(row)}`,

  search: {
    label: 'Find recipients',
    text: 'Search numbers and metadata',
    problem: 'Problem',
    anyRow: 'With or without problems',
    problems: problemFilters,
    country: 'Country',
    anyCountry: 'All countries',
    variable: 'Variable',
    anyVariable: 'All variables',
    has: (key: string): string => `has ${key}`,
    lacks: (key: string): string => `missing ${key}`,
    clear: 'Clear filters',
    found: (matching: number, total: number): string =>
      matching === total ? `All ${rowsOf(total)}` : `${amount(matching)} of ${rowsOf(total)}`,
    none: 'No results. Clear the filters to see all rows.',
  },

  selection: {
    selected: (rows: number): string => `${rowsOf(rows)} selected`,
    all: (rows: number): string => (rows === 1 ? '1 row selected' : `All ${rowsOf(rows)} selected`),
    selectAll: (rows: number): string => `Select all ${count(rows, 'result', 'results')}`,
    clear: 'Select none',
    remove: 'Delete selected',
    tooMany: (most: number): string =>
      `Up to ${amount(most)} rows can be selected individually. Select all results instead (Ctrl A).`,
  },
  clipboard: recipientsClipboard,
  filter: {
    label: 'Filter',
    all: (rows: number): string => `All ${amount(rows)}`,
    outsideHours: (rows: number): string => `Outside hours ${amount(rows)}`,
    outsideRule: (title: string, rows: number): string => `${title === '' ? 'Usual hours' : title} ${amount(rows)}`,
    problems: (rows: number): string => `Problems ${amount(rows)}`,
  },
  removed: (rows: number): string => (rows === 1 ? 'Recipient removed' : `${amount(rows)} recipients removed`),
  movedOn: 'The table changed. Review it, then delete again.',

  row: {
    title: (row: number): string => `Row ${amount(row)}`,
    previous: 'Previous row',
    next: 'Next row',
    heard: 'Opening message for this row',
    remove: 'Remove row',
    done: 'Done',
  },
  hears: (row: number): string => `Preview for row ${amount(row)}`,

  overview: {
    title: 'Summary',
    coverage: 'Coverage',
    placeholder: 'in the opening message',
    covered: (have: number, total: number): string => `${amount(have)} of ${amount(total)}`,
    lacking: (key: string, rows: number): string =>
      `${amount(rows)} missing: show ${rows === 1 ? 'the row' : 'the rows'} without ${key}`,
    lackingShort: (rows: number): string => `${amount(rows)} missing`,
    noKeys: 'No row has metadata, and the opening message has no placeholders.',
    numbers: 'Phone numbers',
    valid: 'Valid',
    notValid: 'Not valid',
    countries: 'By country',
    noCountries: 'No rows have a valid number.',
    nowhere: 'Unknown country',
    otherCountries: (countries: number): string => `${amount(countries)} other countries`,
    countryRows: (rows: number, share: string): string => `${amount(rows)} (${share})`,
    showCountry: (country: string, rows: number): string => `Show ${rowsOf(rows)} in ${country}`,
  },

  export: {
    csv: 'Export CSV',
    json: 'Export JSON',
    callable: 'Export CSV without held back',
    /** `done`: what was exported. */
    leftOut: (heldBack: number, done: string): string =>
      `${done}. ${heldBack === 0 ? 'Nobody is held back.' : `${count(heldBack, 'row is', 'rows are')} held back and not in it.`}`,
    done: (file: string, rows: number, holdsUserId: boolean): string =>
      `Exported ${rowsOf(rows)} ${toFile(file, holdsUserId)}`,
  },
};
