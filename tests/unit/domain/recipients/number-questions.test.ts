import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeImport } from '@backend/recipients/intake/describe-import';
import { readImport } from '@backend/recipients/intake/read-import';
import type { ImportSource } from '@backend/recipients/intake/rows/source';
import type { Mapping } from '@domain/recipients/import';
import { hasBlockingQuestions, questionsOf, withoutReadings, withReadings } from '@domain/recipients/import-questions';
import { type ImportNumbers, suggestedReading } from '@domain/recipients/number-readings';
import { recipientsOf } from '../../backend/recipients/intake/recipients-of';

const CASES = join(import.meta.dirname, '../../../fixtures/cases');
const file = (name: string): ImportSource => ({ kind: 'file', path: join(CASES, name) });
const pasted = (...lines: readonly string[]): ImportSource => ({ kind: 'text', text: lines.join('\n') });

interface Choices {
  readonly home?: string;
  readonly change?: (guess: Mapping) => Mapping;
}

/** What a source comes to as detected, with what the user chooses. */
async function outcome(source: ImportSource, { home, change = (guess) => guess }: Choices = {}) {
  const found = await describeImport(source, null, home ?? null);
  if (!found.ok) throw new Error(found.reason);
  const { format, guess, columns } = found.description;
  const mapping = change(guess);
  const given = columns.map((column) => column.given);
  const reading = readImport(source, format, mapping, given, home ?? null);
  const { recipients, rejected } = await recipientsOf(reading);
  const end = reading.end();
  if (!end.ok) throw new Error(end.reason);
  return {
    mapping,
    phones: recipients.map(({ phone }) => phone),
    rejected: rejected.map(({ reason }) => reason),
    repairs: end.counts.repairs,
    numbers: end.numbers,
    questions: questionsOf(end.numbers, mapping).map(({ question }) => question),
    blocked: hasBlockingQuestions(end.numbers, mapping),
  };
}

const inCountry =
  (country: string) =>
  (guess: Mapping): Mapping => ({ ...guess, country });
const countriesOf = ({ fit }: ImportNumbers) => fit?.countries.map(({ country }) => country) ?? [];

describe('a column without plus signs and without a country', () => {
  test('accepts nothing, and suggests the country that fits most numbers', async () => {
    const chinese = await outcome(file('csv/18-chinese-mobiles-without-plus.csv'));
    expect(chinese.phones).toEqual([]);
    expect(new Set(chinese.rejected)).toEqual(new Set(['no-country-code']));
    expect(chinese.numbers.fit).toMatchObject({ of: 5, isClear: true });
    expect(chinese.numbers.fit?.countries[0]).toEqual({ country: 'CN', valid: 5 });

    const german = await outcome(file('csv/lost_zero_no_country.csv'));
    expect(german.phones).toEqual([]);
    expect(countriesOf(german.numbers)[0]).toBe('DE');
  });

  test.each([
    ['US', ['(415) 555-0100', '212-555-0101', '3055550102', '(907) 555-0103']],
    ['GB', ['020 7946 0958', '07911 123456', '07712 345678', '0161 496 0018']],
    ['DE', ['0151 23456789', '030 23125000', '0170 1234567', '089 12345678']],
    ['FR', ['06 12 34 56 78', '07 82 34 56 78', '01 23 45 67 89', '06 98 76 54 32']],
    ['BR', ['11987654321', '21912345678', '31998765432', '(41) 99123-4567']],
    ['IN', ['9876543210', '98765 43211', '9123456780', '8123456789']],
    ['CN', ['13800138000', '15912345678', '18612345678', '17712345678']],
    ['AU', ['0412 345 678', '0423 456 789', '02 9374 4000', '0498 765 432']],
    ['ES', ['612345678', '698765432', '911234567', '644123456']],
    ['RU', ['8 916 123-45-67', '8 (495) 123-45-67', '89261234567', '9161234568']],
    ['JP', ['090-1234-5678', '080-1234-5678', '03-1234-5678', '070-1234-5678']],
    ['NG', ['08031234567', '07031234567', '09031234567', '08121234567']],
    ['MX', ['55 1234 5678', '33 1234 5678', '81 8123 4567', '222 123 4567']],
    ['KR', ['010-1234-5678', '010-2345-6789', '02-312-3456', '010-9876-5432']],
  ])('%s is the first proposal for its own numbers', async (country, numbers) => {
    const { numbers: found, phones } = await outcome(pasted('phone', ...numbers));
    expect(phones).toEqual([]);
    expect(countriesOf(found)[0]).toBe(country);
    expect(found.fit?.countries[0]?.valid).toBe(numbers.length);
    const chosen = await outcome(pasted('phone', ...numbers), { change: inCountry(country) });
    expect(chosen.phones.length).toBe(numbers.length);
  });

  test('gets this computer’s country, or that of the numbers with a plus sign, between equal ones', async () => {
    const lines = ['kontakt phone', '15123456789', '15229817386'];
    expect(countriesOf((await outcome(pasted(...lines), { home: 'DE' })).numbers)[0]).toBe('DE');
    expect(countriesOf((await outcome(pasted(...lines, '+4915123456780'))).numbers)[0]).toBe('DE');
  });

  test('reports how many are valid with a plus sign, and adds it only if the user says so', async () => {
    const lines = ['phone', '447911123456', '14155550100', '919876543210', '33612345678', '5511987654321'];
    const asked = await outcome(pasted(...lines));
    expect(asked.phones).toEqual([]);
    expect(asked.numbers.fit).toMatchObject({ of: 5, isClear: false, international: 5 });
    const put = await outcome(pasted(...lines), {
      change: (guess) => withReadings(guess, 0, { missingPlus: 'international' }),
    });
    expect(put.phones).toEqual(['+447911123456', '+14155550100', '+919876543210', '+33612345678', '+5511987654321']);
    expect(put.repairs).toEqual({ 'lost-plus': 5 });
  });
});

describe('ambiguous numbers', () => {
  test('are asked about once if their column does not decide, and block the import', async () => {
    const found = await outcome(file('csv/lost_plus_with_country.csv'), { change: inCountry('DE') });
    expect(found.blocked).toBe(true);
    const [column] = found.numbers.columns;
    expect(column).toMatchObject({
      explicit: 1,
      domestic: 1,
      ownCode: {
        count: 1,
        lines: [3],
        examples: [{ cell: '4915123456790', domestic: '+49 491 5123456790', international: '+49 1512 3456790' }],
      },
    });
    expect(column && suggestedReading(column, 'ownCode')).toBe('international');

    const answered = await outcome(file('csv/lost_plus_with_country.csv'), {
      change: (guess) => withReadings({ ...guess, country: 'DE' }, 0, { ownCode: 'international' }),
    });
    expect(answered.blocked).toBe(false);
    expect(answered.phones).toEqual(['+4915123456789', '+4915123456790', '+4915123456789']);
    expect(answered.repairs).toMatchObject({ 'two-readings': 1, 'lost-plus': 1, national: 1 });
    expect(answered.rejected).toEqual(['scientific-notation', 'no-number']);

    const left = await outcome(file('csv/lost_plus_with_country.csv'), {
      change: (guess) => withReadings({ ...guess, country: 'DE' }, 0, { ownCode: 'leave-out' }),
    });
    expect(left.phones).toEqual(['+4915123456789', '+4915123456789']);
    expect(left.rejected).toContain('ambiguous-number');
  });

  test('are decided by a column whose numbers mostly have only the domestic reading', async () => {
    const chinese = Array.from(
      { length: 40 },
      (_, at) => `1${['31', '50', '86', '39'][at % 4] ?? ''}${String(12345678 + at * 7919)}`,
    );
    const { blocked, phones, repairs, numbers } = await outcome(pasted('phone', ...chinese), {
      change: inCountry('CN'),
    });
    expect(blocked).toBe(false);
    expect(numbers.columns[0]?.abroad.count).toBeGreaterThan(5);
    expect(phones).toEqual(chinese.map((number) => `+86${number}`));
    expect(repairs['two-readings']).toBe(numbers.columns[0]?.abroad.count);
  });

  test('are asked about in a small column, and in a mix of both kinds', async () => {
    expect((await outcome(file('csv/lost_zero_no_country.csv'), { change: inCountry('DE') })).questions).toEqual([
      'abroad',
    ]);
    const mixed = ['phone', '18612345678', '18712345678', '18912345678', '13123456789', '447911123456'];
    expect((await outcome(pasted(...mixed), { change: inCountry('CN') })).questions).toEqual(['abroad', 'missingPlus']);
  });

  test('that are only valid abroad are rejected until the user says that the plus sign is missing', async () => {
    const lines = pasted('phone', '4155550100', '447911123456');
    const refused = await outcome(lines, { change: inCountry('US') });
    expect(refused.blocked).toBe(false);
    expect(refused.phones).toEqual(['+14155550100']);
    expect(refused.rejected).toEqual(['missing-plus']);
  });

  test('are answered per column, and the answers are not kept for other files', () => {
    const mapping: Mapping = {
      columns: [{ use: 'phone' }, { use: 'phone', rank: 2 }],
      country: 'DE',
      keep: 'first',
    };
    const answered = withReadings(mapping, 1, { abroad: 'domestic' });
    expect(answered.columns).toEqual([{ use: 'phone' }, { use: 'phone', rank: 2, readings: { abroad: 'domestic' } }]);
    expect(withoutReadings(answered)).toEqual(mapping);
  });
});

describe('no country’s own numbers are read as foreign ones', () => {
  test.each([
    ['CN', (at: number) => `1${['31', '50', '86', '38', '58'][at % 5] ?? ''}${String(10_000_000 + at * 7919)}`],
    ['DE', (at: number) => `1${['51', '52', '60', '70', '76'][at % 5] ?? ''}${String(10_000_000 + at * 7919)}`],
    ['BR', (at: number) => `${['11', '21', '31', '41', '51'][at % 5] ?? ''}9${String(80_000_000 + at * 7919)}`],
  ])('of 500 mobiles of %s without a plus sign', async (country, numberOf) => {
    const lines = Array.from({ length: 500 }, (_, at) => numberOf(at));
    expect((await outcome(pasted('phone', ...lines))).phones).toEqual([]);
    const chosen = await outcome(pasted('phone', ...lines), { change: inCountry(country) });
    const code = { CN: '86', DE: '49', BR: '55' }[country] ?? '';
    expect(chosen.phones.filter((phone) => !phone.startsWith(`+${code}`))).toEqual([]);
    expect(chosen.phones.length).toBeGreaterThan(480);
  });
});

describe('several phone columns and several numbers in a cell', () => {
  test('use the first column with a valid number, and the report names the others', async () => {
    const { phones, repairs, mapping } = await outcome(file('csv/outlook_several_phone_columns.csv'));
    expect(mapping.columns.slice(2)).toEqual([{ use: 'phone' }, { use: 'phone', rank: 2 }, { use: 'phone', rank: 3 }]);
    expect(phones).toEqual(['+14155550100', '+14155550102']);
    expect(repairs).toEqual({ 'other-column': 1 });
    const turned = await outcome(file('csv/outlook_several_phone_columns.csv'), {
      change: (guess) => ({
        ...guess,
        columns: guess.columns.map((use, index) =>
          index === 4 ? { use: 'phone' } : use.use === 'phone' ? { use: 'phone', rank: 2 } : use,
        ),
      }),
    });
    expect(turned.phones).toEqual(['+14155550101', '+14155550102']);
  });

  test('use the first valid number of a cell, or a row for each, as the user chooses', async () => {
    const first = await outcome(file('csv/two_numbers_one_cell.csv'));
    expect(first.phones).toEqual(['+14155550100', '+14155550102', '+14155550104', '+14155550106']);
    expect(first.repairs['first-of-several']).toBe(4);
    expect(first.numbers.columns[0]?.several).toBe(4);
    const each = await outcome(file('csv/two_numbers_one_cell.csv'), {
      change: (guess) => ({ ...guess, several: 'each' }),
    });
    expect(each.phones).toHaveLength(8);
    expect(new Set(each.phones).size).toBe(8);
    expect(each.repairs['one-of-several']).toBe(8);
  });

  test('in a CRM sheet are both read once its country is chosen', async () => {
    const source = file('csv/crm-sheet.csv');
    const asked = await outcome(source);
    expect(asked.mapping.columns.slice(1, 3)).toEqual([{ use: 'phone' }, { use: 'phone', rank: 2 }]);
    expect(asked.numbers.fit).toMatchObject({ isClear: true });
    expect(countriesOf(asked.numbers)[0]).toBe('US');
    const chosen = await outcome(source, { change: inCountry('US') });
    expect(chosen.blocked).toBe(false);
    expect(new Set(chosen.rejected)).toEqual(
      new Set(['extension', 'invalid-number', 'letters', 'no-number', 'short-number']),
    );
    expect(chosen.phones.length).toBeGreaterThan(340);
    expect(chosen.phones.filter((phone) => !/^\+(1|44|49|91|52|61)/.test(phone))).toEqual([]);
  });
});

test('numbers as people and ad platforms write them are read', async () => {
  expect((await outcome(file('csv/20-numbers-as-people-write-them.csv'))).phones).toEqual([
    '+447911123456',
    '+447911123456',
    '+447911123456',
    '+33123456789',
    '+447911123456',
  ]);
  const leads = await outcome(file('csv/lead_ads_p_prefix.csv'));
  expect(leads.phones).toEqual(['+14155550100', '+14155550101']);
  expect(leads.repairs).toEqual({ prefix: 2 });
  const cells = readFileSync(join(CASES, 'text/phone-cells.txt'), 'utf8').trim();
  const { phones, rejected } = await outcome(pasted('phone', ...cells.split('\n')));
  expect(phones).toHaveLength(8);
  expect(rejected).toEqual(['no-country-code', 'no-country-code']);
});

describe('a second phone column', () => {
  const rows = [
    ...Array.from({ length: 20 }, (_, at) => `+4930901${String(100 + at)},0151 234567${String(10 + at)}`),
    ',4915123456790',
  ];

  const inOrder = (guess: Mapping): Mapping => ({
    ...inCountry('DE')(guess),
    columns: [{ use: 'phone' }, { use: 'phone', rank: 2 }],
  });

  test('is judged by all of its cells, including those of rows that already have a number', async () => {
    const found = await outcome(pasted('phone,mobile', ...rows), { change: inOrder });
    expect(found.numbers.columns[1]).toMatchObject({ domestic: 20, ownCode: { count: 1, unused: 0 } });
    expect(found.phones).toHaveLength(21);
  });

  test('asks only about cells that are needed', async () => {
    const unneeded = await outcome(pasted('phone,mobile', '+4930901100,4915123456790', '+4930901101,'), {
      change: inOrder,
    });
    expect(unneeded.numbers.columns[1]).toMatchObject({ ownCode: { count: 0, unused: 1 } });
    expect(unneeded).toMatchObject({ questions: [], blocked: false });
  });
});
