import { planOfCountry } from '../phone/plans';
import { readNumber } from '../phone/read-number';
import { createTargetClaims } from './column-targets';
import { useByName } from './columns';
import type { ColumnUse, ImportColumn, Mapping } from './import';
import { MAX_PHONE_COLUMNS } from './number-readings';
import { plainHeading } from './plain-heading';

/** What columns of phone numbers are called, in the languages that most sheets are in. */
const PHONE_WORDS: ReadonlySet<string> = new Set(
  [
    ...[
      'phone',
      'phones',
      'phone number',
      'telephone',
      'tel',
      'mobile',
      'mob',
      'cell',
      'cellphone',
      'msisdn',
      'whatsapp',
    ],
    ...['phonenumber', 'phone no', 'mobile no', 'contact no', 'contact number', 'e164', 'dial'],
    ...['telefon', 'telefonnummer', 'rufnummer', 'handy', 'handynummer', 'mobil', 'mobilnummer', 'mobiltelefon'],
    ...['telefono', 'celular', 'movil', 'telephone portable', 'portable', 'gsm', 'cellulare', 'telefone', 'telemovel'],
    ...[
      'telefoon',
      'telefoonnummer',
      'puhelin',
      'puhelinnumero',
      'telefonszam',
      'telefonni',
      'cep telefonu',
      'telepon',
    ],
    ...[
      'nomor telepon',
      'nomor hp',
      'so dien thoai',
      'dien thoai',
      'simu',
      'телефон',
      'тел',
      'мобильный',
      'номер телефона',
    ],
    ...[
      'फ़ोन',
      'फोन',
      'मोबाइल',
      'मोबाइल नंबर',
      '电话',
      '手机',
      '手机号',
      '電話',
      '電話番号',
      '携帯',
      '전화',
      '전화번호',
      '휴대폰',
    ],
    ...[
      'هاتف',
      'الهاتف',
      'جوال',
      'موبايل',
      'טלפון',
      'נייד',
      'โทรศัพท์',
      'เบอร์โทร',
      'ফোন',
      'মোবাইল',
      'தொலைபேசி',
      'τηλεφωνο',
      'κινητο',
    ],
  ].map(plainHeading),
);

/**
 * Words that say that a column is about a phone, but not its number, or that the number is a
 * machine's or somebody else's.
 */
const OTHER_WORDS =
  /\b(type|fax|code|id|ext|extension|model|carrier|country|consent|opt|verified|valid|status|date|typ|tipo|pager|telex|tty|tdd|isdn|assistants?|spouse|emergency|manager|managers|parent|guardian|partner|agent|referred|referral|company main|callback|notfall|emergencia|urgence)\b/;

/** A column whose heading names a phone is one if so many of its cells look like numbers. */
const MIN_LIKE_NUMBERS = 0.3;

/**
 * What the columns most likely are, from their names and some rows. All columns whose headings name
 * a phone are phone columns, ranked by how many rows have something like a number there; else the
 * one whose cells look most like numbers. No country is ever chosen here: `home`, the country of
 * this computer's settings, only helps to recognize a column of domestic numbers.
 */
export function guessMapping(
  columns: readonly ImportColumn[],
  rows: readonly (readonly string[])[],
  home: string | null,
): Mapping {
  const country = home !== null && planOfCountry(home) !== undefined ? home : null;
  const cells = columns.map((_, index) => rows.map((row) => row[index]?.trim() ?? '').filter((cell) => cell !== ''));
  const ranks = rankPhones(columns, cells, country);
  return {
    columns: withoutClashes(
      columns.map((column, index) => {
        const rank = ranks.indexOf(index);
        if (rank === 0) return { use: 'phone' };
        return rank > 0 ? { use: 'phone', rank: rank + 1 } : useOf(column, cells[index] ?? [], rows.length > 0);
      }),
    ),
    country: null,
    keep: 'first',
  };
}

/** The phone columns, the one to try first at the beginning. */
function rankPhones(
  columns: readonly ImportColumn[],
  cells: readonly (readonly string[])[],
  country: string | null,
): readonly number[] {
  const named = columns.flatMap((column, index) => {
    const own = cells[index] ?? [];
    const like = own.filter(couldBeNumber).length;
    const isPhone = namesPhone(column) >= 1.5 && (own.length === 0 || like >= MIN_LIKE_NUMBERS * own.length);
    return isPhone ? [{ index, like }] : [];
  });
  if (named.length > 0) {
    return named
      .sort((a, b) => b.like - a.like || a.index - b.index)
      .slice(0, MAX_PHONE_COLUMNS)
      .map(({ index }) => index);
  }
  const scores = columns.map((column, index) => scoreOf(column, cells[index] ?? [], country));
  const best = Math.max(...scores, 0);
  return best >= 1 ? [scores.indexOf(best)] : [];
}

/** A key that is taken gets a number behind it; what else would be there twice is left out. */
function withoutClashes(columns: readonly ColumnUse[]): ColumnUse[] {
  const isFree = createTargetClaims();
  return columns.map((column) => {
    let use = column;
    for (let times = 2; !isFree(use); times += 1) {
      use = column.use === 'metadata' ? { use: 'metadata', name: `${column.name}_${times}` } : { use: 'leave' };
    }
    return use;
  });
}

function useOf(column: ImportColumn, cells: readonly string[], known: boolean): ColumnUse {
  return known && cells.length === 0 && column.given.trim() === '' ? { use: 'leave' } : useByName(column);
}

/**
 * How surely a heading names phone numbers: 2 if it says nothing else, 1.5 if among other words,
 * less if it is about something beside them.
 */
function namesPhone(column: ImportColumn): number {
  if (useByName(column).use !== 'metadata' || /^metadata\./i.test(column.given.trim())) return 0;
  const name = plainHeading(column.given);
  const named = PHONE_WORDS.has(name) ? 2 : [...PHONE_WORDS].some((word) => containsWord(name, word)) ? 1.5 : 0;
  return named > 0 && OTHER_WORDS.test(name) ? named - 1 : named;
}

function scoreOf(column: ImportColumn, cells: readonly string[], country: string | null): number {
  if (useByName(column).use !== 'metadata' || /^metadata\./i.test(column.given.trim())) return 0;
  const about = namesPhone(column);
  if (cells.length === 0) return about;
  const numbers = cells.filter(
    (cell) => couldBeNumber(cell) && (isInternational(cell) || readNumber(cell, country) !== null),
  ).length;
  const digits = cells.filter((cell) => /^[+(]?[\d\s().\-/]{7,24}$/.test(cell)).length;
  return about + (2 * numbers) / cells.length + (0.5 * digits) / cells.length;
}

/**
 * Whether a text has as many digits as a number: looking closer at each cell of a wide sheet would
 * take long.
 */
const couldBeNumber = (cell: string): boolean => cell.length < 60 && cell.replace(/\P{Nd}/gu, '').length >= 6;

/**
 * Whether a text is a number with its country code, also where the plus sign was lost or is written
 * as `00`.
 */
function isInternational(cell: string): boolean {
  const digits = cell.replace(/^(\+|00)/, '');
  return readNumber(`+${digits}`, null) !== null;
}

/** Whether a heading is a usual name for a column of phone numbers. */
export const isPhoneName = (heading: string): boolean => heading.length < 60 && PHONE_WORDS.has(plainHeading(heading));

/** Whether `word` stands in `name` as a word of its own. */
const containsWord = (name: string, word: string): boolean => ` ${name} `.includes(` ${word} `);
