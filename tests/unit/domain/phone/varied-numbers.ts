import { type CountryCode, getExampleNumber } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';

export interface Varied {
  readonly text: string;
  readonly country: CountryCode;
}

const TRUNKS = ['', '', '', '', '', '0', '1', '8', '06', '15', '(0) '];
const ABROAD = ['+', '+', '+', '+', '00', '011', '0011', '810', '', '＋', '++', '+ ', ' +'];
const ENDS = ['', '', '', '', '', '', ' ext. 5', ' x12', '#9', ';ext=7', ',,3', ' ', 'A', '\u200b', ' (mobile)'];
const FULL_WIDTH = '０１２３４５６７８９';
const ARABIC = '٠١٢٣٤٥٦٧٨٩';
const UNASSIGNED = ['999', '210', '0', '21', '799', '889', '3', ''];

/**
 * A number as somebody in some country may have written it: half of them plain and mostly valid,
 * the others odd in every way.
 */
export function variedNumber(
  below: (limit: number) => number,
  countries: readonly CountryCode[],
  codes: (country: CountryCode) => string,
): Varied {
  const pick = <T>(list: readonly T[], otherwise: T): T => list[below(list.length)] ?? otherwise;
  const country = pick(countries, 'US');
  const digits = Array.from<string>(getExampleNumber(country, examples)?.nationalNumber ?? '12345678');
  // The last digits are free in most plans, the first ones seldom.
  for (let times = below(4); times > 0; times -= 1)
    digits[digits.length - 1 - below(Math.min(digits.length, 5))] = String(below(10));
  if (below(2) === 0) return { text: `+${codes(country)}${digits.join('')}`, country };
  if (below(3) === 0) digits[below(digits.length)] = String(below(10));
  if (below(12) === 0) digits.splice(0, below(4) + 1);
  if (below(12) === 0) digits.push(...Array.from({ length: below(9) + 1 }, () => String(below(10))));
  const code = below(25) === 0 ? pick(UNASSIGNED, '') : codes(country);
  const number = `${below(4) === 0 ? '' : pick(ABROAD, '+') + code}${pick(TRUNKS, '')}${digits.join('')}`;
  return { text: `${dressed(number, below)}${pick(ENDS, '')}`, country };
}

function dressed(number: string, below: (limit: number) => number): string {
  switch (below(10)) {
    case 0:
      return number.replace(/(\d{3})(?=\d)/g, '$1 ');
    case 1:
      return number.replace(/(\d{2})(\d{3})/, '$1-($2) ');
    case 2:
      return number.replace(/(\d{4})(?=\d)/g, '$1.');
    case 3:
      return number.replace(/\d/g, (digit) => (below(2) === 0 ? FULL_WIDTH : ARABIC)[Number(digit)] ?? digit);
    case 4:
      return number.replace(/(\d{3})/, `$1${['/', '\u00a0', '\u2011', '~', '[', 'O', '*', '\t'][below(8)] ?? ''}`);
    default:
      return number;
  }
}
