import type { ImportChanges, ImportMode } from '@domain/recipients/audience';
import type { ColumnUse, IntakeCounts, Quote } from '@domain/recipients/import';
import type { HiddenRows } from '@domain/recipients/import-notes';
import { isolated } from '@kernel/text/isolated';
import { amount } from './count';
import { encodings } from './encodings';
import { toFile } from './exports';
import { importCleaning } from './import-cleaning';
import { importNumbers } from './import-numbers';

/** What the dialog says about hidden rows before all rows are read. */
function hiddenRows({ count, isComplete }: HiddenRows, isIncluded: boolean): string {
  const rows = `${isComplete ? '' : 'At least '}${amount(count)} hidden ${count === 1 ? 'row' : 'rows'}`;
  const is = count === 1 ? 'is' : 'are';
  return isIncluded ? `${rows} of this sheet ${is} included.` : `${rows} of this sheet ${is} skipped.`;
}

const afterColon = (sentence: string): string => `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
const rowsOf = (rows: number): string => `${amount(rows)} ${rows === 1 ? 'row' : 'rows'}`;
const recipientsOf = (rows: number): string => `${amount(rows)} ${rows === 1 ? 'recipient' : 'recipients'}`;

const delimiters: Readonly<Record<string, string>> = {
  ',': 'Comma',
  ';': 'Semicolon',
  '\t': 'Tab',
  '|': 'Vertical bar',
};

const quotes: Readonly<Record<Quote, string>> = { '"': 'Double quote "', "'": "Single quote '", none: 'None' };

const uses: Readonly<Record<ColumnUse['use'], string>> = {
  phone: 'Phone number',
  metadata: 'Metadata',
  'all-metadata': 'Metadata (JSON object)',
  override: 'Assistant override',
  overrides: 'Assistant overrides (JSON object)',
  leave: 'Skip',
};

const modes: Readonly<Record<ImportMode, { readonly label: string; readonly hint: string }>> = {
  replace: { label: 'Replace', hint: 'Removes the current recipients and uses those in the file.' },
  append: { label: 'Append', hint: 'Keeps the current recipients and adds new numbers at the end.' },
  update: {
    label: 'Update by number',
    hint: 'Updates matching numbers, keeps their other fields, and adds new numbers.',
  },
};

/** How many rows a file has. `isExact`: they were counted. */
export interface RowCount {
  readonly rows: number;
  readonly isExact: boolean;
}

/** A number that is only reckoned must not look as if it were counted. */
const about = ({ rows, isExact }: RowCount): string =>
  isExact ? rowsOf(rows) : `about ${rowsOf(rows < 1000 ? rows : Number(rows.toPrecision(3)))}`;

const rowName = (line: number, isSheet: boolean): string => `${isSheet ? 'Row' : 'Line'} ${amount(line)}`;

/** Seconds as people say them. */
function duration(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  return seconds < 90 ? `${String(seconds)} s` : `${String(Math.round(seconds / 60))} min`;
}

/** From someone's spreadsheet to checked rows: the dialog of an import. */
export const recipientsImport = {
  open: 'Import recipients',
  title: 'Import recipients',
  choose: {
    lead: 'From a CSV, TSV or Excel file (.xlsx). You’ll preview every change before anything is imported.',
    file: 'Choose file',
    drop: 'Or drop a file on the window.',
    paste: 'Or paste cells here',
    pastePlaceholder: 'Copy cells in your spreadsheet, including the header row, and paste them here.',
    another: 'Choose another file',
    reading: 'Reading file…',
  },
  pasted: 'Pasted cells',
  notHere: 'Open a draft first, then drop the file to import recipients into that draft.',
  oneFile: 'Only one file can be imported at a time. The first one was used.',

  steps: { label: 'Steps of the import', names: ['File', 'Columns and countries', 'Result'] },
  back: 'Back to columns',

  about: (rows: RowCount | null, columns: number): string =>
    `${rows === null ? '' : `${about(rows)}, `}${amount(columns)} ${columns === 1 ? 'column' : 'columns'}`,

  format: {
    title: 'File format',
    hint: 'Detected automatically. Change it if the preview looks wrong.',
    change: 'Change format',
    keep: 'Hide format',
    summary: (parts: {
      readonly delimiter?: string | undefined;
      readonly encoding?: string | undefined;
      readonly sheet?: string | undefined;
      readonly header: number | null;
    }): string =>
      [
        parts.sheet === undefined ? '' : `Sheet “${isolated(parts.sheet)}”`,
        parts.delimiter ?? '',
        parts.encoding ?? '',
        parts.header === null ? 'no header row' : `header in row ${amount(parts.header)}`,
      ]
        .filter(Boolean)
        .join(', '),
    encoding: 'Encoding',
    delimiter: 'Delimiter',
    otherDelimiter: 'Other',
    delimiterText: 'Delimiter characters',
    badDelimiter: 'Enter 1 to 4 characters other than letters, digits, quotes, plus signs and backslashes.',
    quote: 'Quotes',
    escape: 'Quotes inside quotes',
    escapes: { doubled: 'Doubled ""', backslash: 'Backslash \\"' },
    sheet: 'Sheet',
    sheetName: (name: string, isHidden: boolean): string => (isHidden ? `${isolated(name)} (hidden)` : name),
    hiddenRows,
    includeHidden: 'Include hidden rows',
    header: 'Header row',
    noHeader: 'None: every row is a contact',
    headerRow: (line: number, cells: readonly string[], isSheet: boolean): string =>
      `${rowName(line, isSheet)}: ${cells
        .map((cell) => cell.trim())
        .filter(Boolean)
        .join(', ')}`,
    firstRow: 'First contact',
    rowName,
    encodings,
    question: 'Which lines look right?',
    questionHelp:
      'The file’s encoding can’t be detected. Choose the lines that look right, or another encoding from the list. Nothing is read until then.',
    delimiters,
    quotes,
  },

  numbers: importNumbers,

  mapping: {
    title: 'Match columns',
    table: 'First rows of the file',
    line: 'Line',
    verdict: 'Result',
    column: (name: string): string => `${isolated(name)} becomes`,
    nameOf: (column: string): string => `Name of ${column} in metadata`,
    pathOf: (column: string): string => `Path of ${column} in assistant overrides`,
    pathPlaceholder: 'assistant.voice',
    uses,
    hiddenColumn: 'Hidden in the sheet',
    marks: {
      uncalculated: 'Formula without a value',
      rounded: 'Rounded by the spreadsheet',
      error: 'Error in the spreadsheet',
      overlong: 'Too long',
    },
    noPhone: 'Choose the column that contains the phone numbers.',
    tooManyPhones: 'At most 12 columns can contain phone numbers.',
    order: (name: string): string => `Order of ${isolated(name)}`,
    place: (place: number): string => (place === 1 ? 'Try first' : `Try as number ${amount(place)}`),
    duplicateTarget: 'Already used by an earlier column, in full or in part.',
    badName: 'Enter a name of at most 200 characters.',
    badPath: 'Enter a path of at most 8 names with dots between them.',
    country: 'Default country',
    noCountry: 'None (reject numbers without a country code)',
    keep: 'Duplicate numbers',
    keepFirst: 'keep first',
    keepLast: 'keep last',
  },

  mode: { title: 'Existing recipients', rowsHere: (rows: number): string => `${rowsOf(rows)} now`, ...modes },

  verdicts: {
    accepted: 'OK',
    repaired: (what: readonly string[]): string => `Repaired: ${what.map(afterColon).join(', ')}`,
    rejected: (why: string): string => `Rejected: ${afterColon(why)}`,
  },

  check: (rows: RowCount | null): string => (rows === null ? 'Check all rows' : `Check ${about(rows)}`),
  running: {
    label: 'Reading all rows',
    rows: (rows: number): string => rowsOf(rows),
    rate: (rows: number): string => `${amount(rows)} rows per second`,
    left: (ms: number): string => `about ${duration(ms)} left`,
    cancel: 'Cancel',
  },

  report: {
    title: 'Result',
    list: 'Rows by result',
    accepted: 'Accepted',
    repaired: 'Fixed automatically',
    heldBack: 'On suppression lists',
    heldBackHint: 'Imported, but held back: left out of every update and upload',
    duplicate: 'Skipped duplicates',
    there: 'Already in the draft',
    rejected: 'Rejected',
    blank: 'Empty lines',
    /** `lines`: those that are shown, of `count`. */
    lines: (lines: readonly number[], count: number): string =>
      `${count === 1 ? 'line' : 'lines'} ${lines.map(amount).join(', ')}${count > lines.length ? ', …' : ''}`,
    firstLines: (lines: number, count: number): string => `(the first ${amount(lines)} of ${amount(count)})`,
    save: 'Save rejected rows…',
    saveNoted: 'Save rows to check…',
    saved: (file: string, holdsUserId: boolean): string => `Rejected rows saved ${toFile(file, holdsUserId)}`,
    savedNoted: (file: string, holdsUserId: boolean): string => `Rows to check saved ${toFile(file, holdsUserId)}`,
    readSummary: (counts: IntakeCounts, ms: number): string => `${rowsOf(counts.rows)} read in ${duration(ms)}`,
  },
  cleaning: importCleaning,
  changes: (changes: ImportChanges, mode: ImportMode): string => {
    const parts = [
      changes.added > 0 ? `${recipientsOf(changes.added)} added` : '',
      changes.changed > 0 ? `${recipientsOf(changes.changed)} ${mode === 'replace' ? 'replaced' : 'changed'}` : '',
      changes.kept > 0 ? `${recipientsOf(changes.kept)} kept` : '',
      changes.removed > 0 ? `${recipientsOf(changes.removed)} removed` : '',
    ].filter(Boolean);
    return parts.length === 0 ? 'Nothing will change.' : `This will change: ${parts.join(', ')}.`;
  },
  nothing: 'No rows can be imported. See the reasons above, change the columns or the file, and check again.',
  commit: (rows: number): string => `Import ${recipientsOf(rows)}`,
  commitEmpty: 'Import',
  cancelled: 'Import cancelled. Your recipients are unchanged.',
  done: (changes: ImportChanges): string => {
    const parts = [
      changes.added > 0 ? `${amount(changes.added)} added` : '',
      changes.changed > 0 ? `${amount(changes.changed)} changed` : '',
      changes.removed > 0 ? `${amount(changes.removed)} removed` : '',
    ].filter(Boolean);
    return `Imported: ${parts.length === 0 ? 'nothing changed' : parts.join(', ')}`;
  },
};
