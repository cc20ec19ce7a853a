import { readNumber } from '../phone/read-number';
import { planOfCountry } from '../phone/plans';
import { useByName } from './columns';
import { createPlaces, type ColumnUse, type ImportColumn, type Mapping } from './import';

/** What columns of phone numbers are called, in the languages that most sheets are in. */
const PHONE_WORDS = [
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
  ...['telefoon', 'telefoonnummer', 'puhelin', 'puhelinnumero', 'telefonszam', 'telefonni', 'cep telefonu', 'telepon'],
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
].map(plain);

/** Words that say that a column is about a phone, but not its number. */
const OTHER_WORDS = /\b(type|fax|code|id|ext|extension|model|carrier|country|consent|typ|tipo)\b/;

/**
 * What the columns most likely are, from their names and some rows. `home` is the country of this computer's settings: it becomes the default country
 * only if numbers need one and are valid with it. Without a column that looks like phone numbers, none is taken for one.
 */
export function guessMapping(
  columns: readonly ImportColumn[],
  rows: readonly (readonly string[])[],
  home: string | null,
): Mapping {
  const country = home !== null && planOfCountry(home) !== undefined ? home : null;
  const cells = columns.map((_, index) => rows.map((row) => row[index]?.trim() ?? '').filter((cell) => cell !== ''));
  const scores = columns.map((column, index) => scoreOf(column, cells[index] ?? [], country));
  const best = Math.max(...scores, 0);
  const phone = best >= 1 ? scores.indexOf(best) : -1;
  const national = (cells[phone] ?? []).filter((cell) => !isInternational(cell));
  const needed = country !== null && national.some((cell) => readNumber(cell, country) !== null);
  return {
    columns: withoutClashes(
      columns.map((column, index) => useOf(column, index === phone, cells[index] ?? [], rows.length > 0)),
    ),
    country: needed ? country : null,
    keep: 'first',
  };
}

/** A key that is taken gets a number behind it; what else would be there twice is left out. */
function withoutClashes(columns: readonly ColumnUse[]): ColumnUse[] {
  const take = createPlaces();
  return columns.map((column) => {
    let use = column;
    for (let times = 2; !take(use); times += 1) {
      use = column.use === 'metadata' ? { use: 'metadata', name: `${column.name}_${times}` } : { use: 'leave' };
    }
    return use;
  });
}

function useOf(column: ImportColumn, isPhone: boolean, cells: readonly string[], known: boolean): ColumnUse {
  if (isPhone) return { use: 'phone' };
  return known && cells.length === 0 && column.given.trim() === '' ? { use: 'leave' } : useByName(column);
}

function scoreOf(column: ImportColumn, cells: readonly string[], country: string | null): number {
  if (useByName(column).use !== 'metadata' || /^metadata\./i.test(column.given.trim())) return 0;
  const name = plain(column.given);
  const named = PHONE_WORDS.includes(name) ? 2 : PHONE_WORDS.some((word) => containsWord(name, word)) ? 1.5 : 0;
  const about = named > 0 && OTHER_WORDS.test(name) ? named - 1 : named;
  if (cells.length === 0) return about;
  const numbers = cells.filter(
    (cell) => couldBeNumber(cell) && (isInternational(cell) || readNumber(cell, country) !== null),
  ).length;
  const digits = cells.filter((cell) => /^[+(]?[\d\s().\-/]{7,24}$/.test(cell)).length;
  return about + (2 * numbers) / cells.length + (0.5 * digits) / cells.length;
}

/** Whether a text has as many digits as a number: looking closer at each cell of a wide sheet would take long. */
const couldBeNumber = (cell: string): boolean => cell.length < 60 && cell.replace(/\P{Nd}/gu, '').length >= 6;

/** Whether a text is a number with its country code, also where the plus sign was lost or is written as `00`. */
function isInternational(cell: string): boolean {
  const digits = cell.replace(/^(\+|00)/, '');
  return readNumber(`+${digits}`, null) !== null;
}

/** Whether a heading is a usual name for a column of phone numbers. */
export const isPhoneName = (heading: string): boolean => heading.length < 60 && PHONE_WORDS.includes(plain(heading));

/** Whether `word` stands in `name` as a word of its own. */
const containsWord = (name: string, word: string): boolean => ` ${name} `.includes(` ${word} `);

/** Small letters without accents, with single spaces for all else, so that `Phone_No.` is `phone no`. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
