import { expect, test } from 'vitest';
import { placeholdersIn } from '@shared/campaign/placeholders';

test('names between double braces are found once each and in order, spaces around them aside', () => {
  expect(placeholdersIn('Hi {{first_name}}, your {{ plan }} ends. Bye {{first_name}}.')).toEqual([
    'first_name',
    'plan',
  ]);
});

test.each(['Hi {first_name}', 'Hi {{}}', 'Hi {{  }}', 'Hi {{open', '{ {a} }', ''])('%j has none', (template) => {
  expect(placeholdersIn(template)).toEqual([]);
});

test('a long message of open braces costs no time', () => {
  expect(placeholdersIn('{{ '.repeat(60_000))).toEqual([]);
});
