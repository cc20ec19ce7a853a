import type { OpenQuestion } from '@domain/recipients/number-readings';
import { amount } from './count';

const numbersOf = (count: number): string => `${amount(count)} ${count === 1 ? 'number' : 'numbers'}`;
const isOrAre = (count: number): string => (count === 1 ? 'is' : 'are');

/** Questions and proposals about phone numbers in the import dialog. */
export const importNumbers = {
  title: 'Phone numbers',
  from: (rows: number, complete: boolean): string =>
    complete ? `All ${amount(rows)} rows` : `First ${amount(rows)} ${rows === 1 ? 'row' : 'rows'}`,

  /** Numbers without a country code while no country is chosen. */
  needsCountry: (count: number): string =>
    `${numbersOf(count)} ${count === 1 ? 'has' : 'have'} no country code and can’t be imported yet. Choose their country.`,
  fits: (valid: number, of: number, country: string): string =>
    `${amount(valid)} of ${numbersOf(of)} without a country code ${isOrAre(valid)} valid in ${country}.`,
  noFit: (country: string): string => `Most numbers without a country code aren’t valid in ${country}.`,
  countries: 'Suggested countries',
  useCountry: (country: string): string => `Use ${country}`,
  valid: (valid: number, of: number): string => `${amount(valid)} of ${amount(of)} valid`,
  suggested: 'suggested',
  putPlus: 'Add a plus sign',
  plusIsPut: 'A plus sign is added to numbers without a country code.',
  undoPlus: 'Don’t add a plus sign',

  question: (question: OpenQuestion, count: number, column: string): string =>
    question === 'missingPlus'
      ? `${numbersOf(count)} in ${column} ${isOrAre(count)} only valid with a plus sign in front`
      : `${numbersOf(count)} in ${column} can be read in two ways`,
  mustChoose: 'Choose an answer before you import. Nothing has been imported.',
  decided: (count: number, column: string, country: string): string =>
    `${numbersOf(count)} in ${column} can be read in two ways. The rest of the column shows that ${
      count === 1 ? 'it is' : 'they are'
    } from ${country}.`,
  asDomestic: (country: string, example: string): string => `As numbers in ${country}, such as ${example}`,
  asInternational: (example: string): string => `With a plus sign added, such as ${example}`,
  leaveOut: 'Leave these out',
  readAs: (cell: string, domestic: string | null, international: string | null): string =>
    `${cell} is ${[domestic, international].filter((each) => each !== null).join(' or ')}`,

  several: 'When a cell has several numbers',
  severalFirst: 'use the first valid one',
  severalEach: 'create a row for each',

  remembered: {
    title: 'You imported a file with these headings before',
    counts: (accepted: number, of: number): string =>
      `With those settings, ${amount(accepted)} of the first ${amount(of)} ${of === 1 ? 'row' : 'rows'} would be accepted.`,
    phones: (columns: readonly string[]): string => `Phone number from ${columns.join(', then ')}.`,
    country: (country: string): string => `Default country: ${country}.`,
    renamed: (names: readonly string[]): string => `Metadata: ${names.join(', ')}.`,
    use: 'Use these settings',
    dismiss: 'Ignore',
  },

  destinations: {
    title: 'Numbers by country',
    country: 'Country',
    numbers: 'Numbers',
    none: 'No country (such as satellite phones)',
  },
};
