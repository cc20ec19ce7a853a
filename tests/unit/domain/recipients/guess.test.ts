import { describe, expect, test } from 'vitest';
import { phoneColumns } from '@domain/recipients/column-targets';
import { namedColumns } from '@domain/recipients/columns';
import { guessMapping } from '@domain/recipients/guess';
import { mappingSchema } from '@domain/recipients/import';

const names = (given: readonly string[]) => namedColumns(given).map(({ name }) => name);
const guess = (given: readonly string[], rows: readonly (readonly string[])[], home: string | null = null) =>
  guessMapping(namedColumns(given), rows, home);

describe('column names are unique', () => {
  test('a repeated name is numbered, a missing one is its position', () => {
    expect(names(['phone', 'Phone', '', ' name ', '', 'phone'])).toEqual([
      'phone',
      'Phone (2)',
      'column 3',
      'name',
      'column 5',
      'phone (3)',
    ]);
  });

  test('a number never uses the name of a column that has it', () => {
    expect(names(['a', 'a (2)', 'a'])).toEqual(['a', 'a (2)', 'a (3)']);
  });
});

describe('phone column detection', () => {
  test.each([
    'Phone',
    'phone_number',
    'Mobile No.',
    'Téléphone',
    'Número de teléfono',
    'Handynummer',
    'Телефон',
    'मोबाइल नंबर',
    '手机号',
    '電話番号',
    'رقم الهاتف',
    'PhoneNumber',
  ])('by its name in %s', (name) => {
    const { columns } = guess(['id', 'name', name], []);
    expect(columns.map(({ use }) => use)).toEqual(['metadata', 'metadata', 'phone']);
  });

  test('uses its content, if names don’t help', () => {
    const { columns } = guess(
      ['a', 'b', 'c'],
      [
        ['100234', 'Ada', '+14155550100'],
        ['100235', 'Bob', '+44 20 7946 0958'],
      ],
    );
    expect(columns.map(({ use }) => use)).toEqual(['metadata', 'metadata', 'phone']);
  });

  test('uses its content, if another column only sounds like one', () => {
    const { columns } = guess(
      ['phone type', 'reach at'],
      [
        ['mobile', '+919876543210'],
        ['home', '+919876543211'],
      ],
    );
    expect(columns[1]).toEqual({ use: 'phone' });
  });

  test('finds none if nothing looks like numbers', () => {
    const { columns } = guess(['first', 'last'], [['Ada', 'Lovelace']]);
    expect(columns.some(({ use }) => use === 'phone')).toBe(false);
  });
});

test('no country is ever chosen without the user, not even this computer’s', () => {
  expect(guess(['phone'], [['98765 43210']], 'IN').country).toBeNull();
  expect(guess(['phone'], [['+14155550100']], 'US').country).toBeNull();
});

describe('several phone columns are suggested in the order of their coverage', () => {
  const phones = (given: readonly string[], rows: readonly (readonly string[])[]) =>
    phoneColumns(guess(given, rows).columns).map((index) => given[index]);

  test('with the column that has most numbers first', () => {
    expect(
      phones(
        ['Home Phone', 'Mobile Phone', 'Name'],
        [
          ['', '+14155550101', 'Ada'],
          ['+14155550102', '+14155550103', 'Bob'],
        ],
      ),
    ).toEqual(['Mobile Phone', 'Home Phone']);
  });

  test('with equal ones in the order of the file', () => {
    expect(phones(['Business Phone', 'Home Phone'], [['+14155550101', '+14155550102']])).toEqual([
      'Business Phone',
      'Home Phone',
    ]);
  });

  test.each([
    'Business Fax',
    'Phone type',
    "Assistant's Phone",
    'Emergency phone',
    'Pager',
    'Phone consent',
    'Phone ext',
  ])('but never %s', (name) => {
    expect(phones(['Phone', name], [['+14155550101', '+14155550102']])).toEqual(['Phone']);
  });

  test('and no column that is only named like one', () => {
    expect(phones(['Phone', 'Mobile'], [['+14155550101', 'yes']])).toEqual(['Phone']);
  });

  test('including those whose numbers need no country', () => {
    expect(phones(['Phone', 'Mobile'], [['(415) 555-0100', '415-555-0101 x2']])).toEqual(['Phone', 'Mobile']);
  });
});

test.each([
  ['First Name', 'first_name'],
  ['FirstName', 'first_name'],
  ['firstName', 'firstName'],
  ['CustomerID', 'customer_id'],
  ['ID', 'id'],
  ['e-mail', 'e_mail'],
  ['Straße Nr.', 'straße_nr'],
  ['नाम', 'नाम'],
  ['***', 'column'],
])('a column called %s becomes the key %s', (name, key) => {
  expect(guess([name], []).columns).toEqual([{ use: 'metadata', name: key }]);
});

test('names become keys, and names in our own exports become the original ones', () => {
  const given = [
    'First Name',
    'metadata.Last Name',
    'assistant_overrides.first_message',
    'assistant_overrides',
    'metadata',
    'Größe (cm)',
  ];
  const mapping = guess(given, []);
  expect(mapping.columns).toEqual([
    { use: 'metadata', name: 'first_name' },
    { use: 'metadata', name: 'Last Name' },
    { use: 'override', path: ['first_message'] },
    { use: 'overrides' },
    { use: 'all-metadata' },
    { use: 'metadata', name: 'größe_cm' },
  ]);
  expect(mappingSchema.parse(mapping)).toEqual(mapping);
});

test('a column without name and content is skipped', () => {
  expect(guess(['phone', ''], [['+14155550100', '']]).columns[1]).toEqual({ use: 'leave' });
});

describe('no two columns have the same target', () => {
  test('after a guess: keys get numbers, and the rest is skipped', () => {
    const given = [
      'First Name',
      'first_name',
      'metadata.first_name',
      'assistant_overrides',
      'assistant_overrides',
      'metadata',
    ];
    const { columns } = guess([...given, 'assistant_overrides.a', 'assistant_overrides.a.b'], []);
    expect(columns).toEqual([
      { use: 'metadata', name: 'first_name' },
      { use: 'metadata', name: 'first_name_2' },
      { use: 'metadata', name: 'first_name_3' },
      { use: 'overrides' },
      { use: 'leave' },
      { use: 'all-metadata' },
      { use: 'override', path: ['a'] },
      { use: 'leave' },
    ]);
  });

  test('after the user’s choice: such a mapping is rejected', () => {
    const mapping = (...columns: readonly unknown[]) =>
      mappingSchema.safeParse({ columns, country: null, keep: 'last' }).success;
    const name = { use: 'metadata', name: 'name' };
    expect(mapping({ use: 'phone' }, name, { use: 'leave' }, { use: 'leave' })).toBe(true);
    expect(mapping(name, name)).toBe(false);
    expect(mapping({ use: 'phone' }, { use: 'phone', rank: 2 })).toBe(true);
    expect(mapping({ use: 'override', path: ['a', 'b'] }, { use: 'override', path: ['a'] })).toBe(false);
    expect(mapping({ use: 'override', path: ['a', 'b'] }, { use: 'override', path: ['ab'] })).toBe(true);
  });
});
