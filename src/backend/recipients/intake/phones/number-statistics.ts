import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Resolved } from '@domain/phone/national';
import { allCountries } from '@domain/phone/plans';
import type { Unsigned } from '@domain/phone/unsigned';
import type { ColumnNumbers, ImportNumbers, ReadingGroup } from '@domain/recipients/number-readings';
import { MAX_NAMED_LINES } from '../rows/named-lines';
import { fitCountries, type FitHints, type UnsignedSample } from './fit-countries';
import type { PhoneObserver } from './phone-cell';

/** How many examples are kept of each group of cells. */
const MAX_EXAMPLES = 3;
const MAX_CELL_SHOWN = 80;
/** The countries are tried with so many numbers of the whole source. */
const MAX_SAMPLE = 400;

/** Collects what the phone columns of a source hold, one number after the other. */
export interface NumberStatistics {
  /**
   * `position` is the place of the column among the phone columns; `line`: where the row is;
   * `isUsed`: its number may become the row's.
   */
  observe(position: number, line: number, isUsed: boolean): PhoneObserver;
  several(position: number): void;
  /** What was collected. Trying all countries takes up to 100 ms. */
  numbers(rows: number, complete: boolean): ImportNumbers;
}

interface OpenGroup {
  count: number;
  unused: number;
  readonly lines: number[];
  readonly examples: ReadingGroup['examples'][number][];
}

interface OpenColumn {
  readonly column: number;
  explicit: number;
  domestic: number;
  bare: number;
  several: number;
  readonly needsCountry: OpenGroup;
  readonly ownCode: OpenGroup;
  readonly abroad: OpenGroup;
  readonly missingPlus: OpenGroup;
}

/**
 * `columns`: the phone columns in the order in which they are tried. `hints`: what else speaks for
 * a country.
 */
export function createNumberStatistics(columns: readonly number[], hints: () => FitHints): NumberStatistics {
  const open = columns.map(emptyColumn);
  const explicit = new Uint32Array(allCountries().length);
  const sample: UnsignedSample[] = [];
  let sampled = 0;
  let current: OpenColumn | null = null;
  let line = 0;
  let isUsed = true;

  function keepForSample(texts: () => UnsignedSample): void {
    // Every number has the same chance to stay, without chance itself: results must not differ
    // between two runs.
    sampled += 1;
    if (sample.length < MAX_SAMPLE) sample.push(texts());
    else {
      const slot = (Math.imul(sampled, 0x9e3779b1) >>> 0) % sampled;
      if (slot < MAX_SAMPLE) sample[slot] = texts();
    }
  }

  function count(group: OpenGroup, cell: string, reading: Unsigned): void {
    if (isUsed) note(group, line, cell, reading);
    else group.unused += 1;
  }

  const observer: PhoneObserver = {
    explicit(country) {
      if (current !== null) current.explicit += 1;
      explicit[country] = (explicit[country] ?? 0) + 1;
    },
    domestic(isBare, texts) {
      if (current === null) return;
      keepForSample(texts);
      if (isBare === null) return;
      current.domestic += 1;
      if (isBare) current.bare += 1;
    },
    unsigned(cell, digits, reading) {
      if (current === null) return;
      keepForSample(() => ({ digits, written: cell }));
      switch (reading.kind) {
        case 'number':
          current.domestic += 1;
          if (reading.bare) current.bare += 1;
          break;
        case 'own-code':
          count(current.ownCode, cell, reading);
          break;
        case 'abroad':
          count(current.abroad, cell, reading);
          break;
        case 'missing-plus':
          count(current.missingPlus, cell, reading);
          break;
        case 'needs-country':
          count(current.needsCountry, cell, reading);
          break;
        case 'unclear':
        case 'none':
          break;
      }
    },
  };

  return {
    observe(position, at, used) {
      current = open[position] ?? null;
      line = at;
      isUsed = used;
      return observer;
    },
    several(position) {
      const column = open[position];
      if (column !== undefined) column.several += 1;
    },
    numbers: (rows, complete) => ({
      complete,
      rows,
      columns: open.map(finished),
      fit:
        sample.length === 0
          ? null
          : fitCountries(sample, { ...hints(), likely: [...hints().likely, ...mainCountry(explicit)] }),
    }),
  };
}

/**
 * The country to which most numbers with a country code belong: the others are likely to be its
 * domestic numbers.
 */
function mainCountry(explicit: Uint32Array): readonly string[] {
  const most = explicit.reduce((best, count) => Math.max(best, count), 0);
  const all = explicit.reduce((sum, count) => sum + count, 0);
  const country = allCountries()[explicit.indexOf(most)] ?? '';
  return most * 2 > all && country !== '' ? [country] : [];
}

const emptyGroup = (): OpenGroup => ({ count: 0, unused: 0, lines: [], examples: [] });

const emptyColumn = (column: number): OpenColumn => ({
  column,
  ...{ explicit: 0, domestic: 0, bare: 0, several: 0 },
  needsCountry: emptyGroup(),
  ownCode: emptyGroup(),
  abroad: emptyGroup(),
  missingPlus: emptyGroup(),
});

function note(group: OpenGroup, line: number, cell: string, reading: Unsigned): void {
  group.count += 1;
  if (group.lines.length < MAX_NAMED_LINES) group.lines.push(line);
  if (group.examples.length >= MAX_EXAMPLES) return;
  group.examples.push({
    cell: cell.trim().slice(0, MAX_CELL_SHOWN),
    domestic: 'domestic' in reading ? formatted(reading.domestic) : null,
    international: 'international' in reading ? formatted(reading.international) : null,
  });
}

/** A number as people read it: `+49 151 23456789`. */
function formatted(number: Resolved | null): string | null {
  if (number === null) return null;
  return parsePhoneNumberFromString(`+${number.digits}`)?.formatInternational() ?? `+${number.digits}`;
}

const finishedGroup = ({ count, unused, lines, examples }: OpenGroup): ReadingGroup => ({
  count,
  unused,
  lines: [...lines],
  examples: [...examples],
});

const finished = (column: OpenColumn): ColumnNumbers => ({
  ...column,
  needsCountry: finishedGroup(column.needsCountry),
  ownCode: finishedGroup(column.ownCode),
  abroad: finishedGroup(column.abroad),
  missingPlus: finishedGroup(column.missingPlus),
});
