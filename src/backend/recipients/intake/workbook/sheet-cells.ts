import type { Unreadable } from '@domain/recipients/import';
import { FAILED, OVERLONG, PLAIN, ROUNDED, UNCALCULATED } from '../rows/row';
import type { RowSink } from '../text/text-rows';
import { type CellFormat, GENERAL } from './cell-format';
import { MAX_STORED_CHARACTERS, storedText } from './cell-text';
import { dateText } from './date-text';
import type { RowBuilder } from './row-builder';
import type { SharedStrings } from './shared-strings';
import { readStoredNumber } from './stored-number';
import { isTrue } from './workbook-parts';
import type { XmlHandlers } from './xml';

export interface SheetContext {
  readonly strings: SharedStrings;
  readonly formats: readonly CellFormat[];
  readonly from1904: boolean;
  readonly isUncalculated: boolean;
  readonly sink: RowSink;
  readonly row: RowBuilder;
  /** Is told which columns the sheet hides, the first and the last of a range counted from 1. */
  readonly hiddenColumns: (first: number, last: number) => void;
}

export interface SheetCells {
  readonly handlers: XmlHandlers;
  problem(): Unreadable | null;
}

/** Reads the cells of a sheet as the sheet displays them. */
export function sheetCells({ strings, formats, sink, row, ...context }: SheetContext): SheetCells {
  let problem: Unreadable | null = null;
  let type = '';
  let format = GENERAL;
  let value = '';
  let hasFormula = false;
  let hasValue = false;
  let hasInline = false;
  let isInCell = false;
  let isInValue = false;
  let isInReading = false;

  function endCell(): void {
    if (hasFormula && !isCalculated()) row.cell('', UNCALCULATED);
    else if (type === 's') shared();
    else if (value !== '') other();
  }

  /** A calculation to an empty text stores one; a missing value stands for no calculation. */
  function isCalculated(): boolean {
    if (value === '') return hasValue && type === 'str';
    return !(context.isUncalculated && value === '0' && type === 'n');
  }

  function shared(): void {
    if (value === '') return;
    const text = strings.texts.at(Number(value));
    if (text === null) problem = 'damaged-workbook';
    else if (text.to === text.from) return;
    else if (strings.overlong.has(Number(value))) row.copy(text, OVERLONG);
    else if (format.text === null) row.copy(text);
    else displayed(Buffer.from(text.bytes.subarray(text.from, text.to)).toString());
  }

  function other(): void {
    switch (type) {
      case 'str':
      case 'inlineStr': {
        const { kept, isOverlong } = storedText(value);
        if (isOverlong) row.cell(kept, OVERLONG);
        else displayed(kept);
        return;
      }
      case 'b':
        row.cell(isTrue(value.trim()) ? 'TRUE' : 'FALSE');
        return;
      case 'e':
        row.cell(value, FAILED);
        return;
      case 'd':
        row.cell(value.replace(/T00:00:00(?:\.0+)?Z?$/, ''));
        return;
      default:
        number();
    }
  }

  function displayed(text: string): void {
    const shown = format.text === null ? text : format.text(text);
    if (shown !== '') row.cell(shown);
  }

  function number(): void {
    const read = readStoredNumber(value);
    if (read === null) {
      row.cell(storedText(value).kept);
      return;
    }
    const shown =
      format.date !== null
        ? dateText(read.value, format.date, context.from1904)
        : read.isRounded || format.number === null
          ? null
          : format.number(read.value);
    const text = shown ?? read.digits;
    if (text !== '') row.cell(text, read.isRounded ? ROUNDED : PLAIN);
  }

  return {
    problem: () => problem,
    handlers: {
      open(name, attributes) {
        switch (name) {
          case 'row':
            row.begin(attributes['r'], isHiddenRow(attributes));
            break;
          case 'c':
            row.at(attributes['r']);
            isInCell = true;
            type = attributes['t'] ?? 'n';
            format = formats[Number(attributes['s'] ?? 0)] ?? GENERAL;
            value = '';
            hasFormula = hasValue = hasInline = false;
            break;
          case 'v':
            hasValue = true;
            isInValue = !hasInline;
            break;
          case 'is':
            // A text of its own counts for more than a value beside it.
            value = '';
            hasInline = true;
            break;
          case 't':
            isInValue = true;
            break;
          case 'f':
            hasFormula = true;
            break;
          case 'rPh':
            isInReading = true;
            break;
          case 'col':
            if (isTrue(attributes['hidden']) || Number(attributes['width'] ?? 1) === 0)
              context.hiddenColumns(Number(attributes['min']), Number(attributes['max']));
        }
      },
      close(name) {
        switch (name) {
          case 'row':
            row.end(sink);
            break;
          case 'c':
            endCell();
            isInCell = false;
            break;
          case 'v':
          case 't':
            isInValue = false;
            break;
          case 'rPh':
            isInReading = false;
        }
      },
      text(more) {
        if (isInCell && isInValue && !isInReading && value.length <= MAX_STORED_CHARACTERS) value += more;
      },
    },
  };
}

/** A filter hides rows in the same way as a user does; a height of zero shows nothing either. */
const isHiddenRow = ({ hidden, ht }: Readonly<Record<string, string>>): boolean =>
  isTrue(hidden) || (ht !== undefined && Number(ht) === 0);
