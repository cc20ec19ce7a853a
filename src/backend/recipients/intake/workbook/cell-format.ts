import { format, getFormatDateInfo, getFormatInfo, isDateFormat } from 'numfmt';
import { BUILT_IN_CODES, BUILT_IN_DATES, type DateParts } from './built-in-formats';

/** How a cell style shows what the cell holds. */
export interface CellFormat {
  /** Numbers are shown as dates or times. */
  readonly date: DateParts | null;
  /**
   * The text of a number as the format shows it, or `null` if the format shows numbers as they are.
   */
  readonly number: ((value: number) => string | null) | null;
  /** The same for texts. */
  readonly text: ((value: string) => string) | null;
}

export const GENERAL: CellFormat = { date: null, number: null, text: null };

/** The format of a style. `code`: what the file defines for the number, if it does. */
export function cellFormat(id: number, code: string | undefined): CellFormat {
  if (code === undefined) {
    const date = BUILT_IN_DATES.get(id);
    if (date !== undefined) return { ...GENERAL, date };
  }
  const known = code ?? BUILT_IN_CODES.get(id);
  return known === undefined ? GENERAL : ofCode(known);
}

function ofCode(code: string): CellFormat {
  const sections = sectionsOf(code);
  const [first = ''] = sections;
  const date = datePartsOf(code, first);
  if (date !== null) return { ...GENERAL, date };
  return { date: null, number: numberFormat(code, first), text: textFormat(code, sections) };
}

/**
 * Dates whose sections depend on conditions, and durations such as `[h]:mm`, are left to the format
 * itself.
 */
function datePartsOf(code: string, first: string): DateParts | null {
  if (/\[[<>=]/.test(code) || ELAPSED.test(bare(first)) || !holds(isDateFormat, first)) return null;
  const shown = attempt(() => getFormatDateInfo(first));
  if (shown === null) return null;
  // The library takes `mm:ss` for a month; minutes stand beside seconds.
  const isDate = shown.year || shown.day || (shown.month && !(shown.seconds && !shown.hours));
  const isTime = shown.hours || shown.seconds || /\bm+:s|AM\/PM/i.test(bare(first));
  return isDate && isTime ? 'date-time' : isTime ? 'time' : 'date';
}

function numberFormat(code: string, first: string): CellFormat['number'] {
  if (bare(first).trim() === '@' || /^General$/i.test(code.trim())) return null;
  // The language of a format changes names of days and months, not how Excel separates digits; a
  // currency stays.
  const neutral = code.replace(/\[\$([^\]-]*)-[^\]]*\]/g, (_, currency: string) => currency && `"${currency}"`);
  const info = attempt(() => getFormatInfo(neutral));
  // An exponent leaves out digits that the number has, and so does `General` beside other text.
  if (info === null || info.type === 'scientific') return null;
  const decimals = info.maxDecimals + (info.isPercent ? 2 : 0);
  const whole = withoutGeneral(neutral, '0');
  const fraction = withoutGeneral(neutral, '0.##############');
  return (value) => {
    if (isTiny(value) && decimals > 5) return null;
    const shown = isTiny(value) ? Math.sign(value) * TINY : value;
    const text = attempt(() => format(Number.isInteger(value) ? whole : fraction, shown, OPTIONS));
    return text === null || text === OVERFLOW ? null : text.trim();
  };
}

const withoutGeneral = (code: string, digits: string): string =>
  code.replace(/("[^"]*"|\\.)|General/gi, (all, literal: string | undefined) => (literal === undefined ? digits : all));

/**
 * A format changes a text only if its section for texts writes something beside it, or leaves it
 * out.
 */
function textFormat(code: string, sections: readonly string[]): CellFormat['text'] {
  const last = sections.at(-1) ?? '';
  const section = sections[3] ?? (bare(last).includes('@') ? last : null);
  if (section === null || /^@?$/.test(section.replace(INVISIBLE, '').trim())) {
    return section !== null && sections.length > 3 && !bare(section).includes('@') ? () => '' : null;
  }
  return (value) => attempt(() => format(code, value, OPTIONS)) ?? value;
}

/**
 * Below this the library takes the exponent of a number for its decimals; five decimals show the
 * same of all such numbers.
 */
const TINY = 1e-6;
const isTiny = (value: number): boolean => value !== 0 && Math.abs(value) < TINY;

const OVERFLOW = '######';
const OPTIONS = { locale: 'en', overflow: OVERFLOW } as const;
const ELAPSED = /\[(?:h+|m+|s+)\]/i;
/** Colours and languages, and characters that only leave a gap. */
const INVISIBLE = /\[[^\]]*\]|[_*]./g;

/** A format without its literal texts. */
const bare = (code: string): string => code.replace(/"[^"]*"|\\.|[_*]./g, '');

/** The sections of a format, between semicolons outside of literal texts. */
function sectionsOf(code: string): readonly string[] {
  const sections = [''];
  for (const [token] of code.matchAll(/"[^"]*"?|\\.|[_*].|\[[^\]]*\]|[^]/g)) {
    if (token === ';') sections.push('');
    else sections.push(`${sections.pop() ?? ''}${token}`);
  }
  return sections;
}

const holds = (test: (code: string) => boolean, code: string): boolean => attempt(() => test(code)) ?? false;

/** The library throws on formats that it cannot parse: these show numbers as they are. */
function attempt<T>(make: () => T): T | null {
  try {
    return make();
  } catch {
    return null;
  }
}
