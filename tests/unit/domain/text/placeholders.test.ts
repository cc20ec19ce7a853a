import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PLACEHOLDER_STYLES, placeholdersIn, templateParts } from '@domain/text/placeholders';

test('names between double braces are found once each and in order, ignoring spaces around them', () => {
  expect(placeholdersIn('Hi {{first_name}}, your {{ plan }} ends. Bye {{first_name}}.')).toEqual([
    'first_name',
    'plan',
  ]);
});

test.each(['Hi {first_name}', 'Hi {{}}', 'Hi {{  }}', 'Hi {{open', '{ {a} }', ''])('%j has none', (template) => {
  expect(placeholdersIn(template)).toEqual([]);
});

test('a long message of open braces takes no extra time', () => {
  expect(placeholdersIn('{{ '.repeat(60_000))).toEqual([]);
});

test.each([
  ['{name}', 'Hi {first_name} and {{not_this}} or ${nor_this}', ['first_name']],
  ['[name]', 'Hi [first_name], [plan]!', ['first_name', 'plan']],
  ['<name>', 'Hi <first_name> 1 < 2', ['first_name']],
  ['${name}', 'Hi ${first_name} and {plan}', ['first_name']],
] as const)('written as %s they are found in %j', (style, template, names) => {
  expect(placeholdersIn(template, style)).toEqual(names);
});

test('the parts of a message make up the whole, whatever it contains', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.constantFrom('{{a}}', '{b}', '[c]', '<d>', '${e}', '{{', '}}'),
  );
  fc.assert(
    fc.property(fc.array(piece), fc.constantFrom(...PLACEHOLDER_STYLES), (pieces, style) => {
      const template = pieces.join('');
      const parts = templateParts(template, style);
      expect(parts.map(({ text }) => text).join('')).toBe(template);
      expect([...new Set(parts.flatMap(({ name }) => name ?? []))]).toEqual(placeholdersIn(template, style));
    }),
  );
});
