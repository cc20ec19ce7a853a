import { describe, expect, test } from 'vitest';
import { matchedKeyword, matchOptions, nextTypedIndex } from '@renderer/kernel/match-options';

const valuesOf = (options: readonly { readonly value: string }[]): readonly string[] =>
  options.map(({ value }) => value);

describe('matching options', () => {
  const many = Array.from({ length: 500 }, (_, index) => ({ value: `option ${String(index)}` }));

  test('leaves out no match, however many there are', () => {
    expect(matchOptions(many, '')).toHaveLength(500);
    expect(matchOptions(many, 'option')).toHaveLength(500);
  });

  test('lists likelier options first among equally good matches only', () => {
    const options = [
      { value: 'Indian/Antananarivo', weight: 5 },
      { value: 'Other', keywords: ['India'] },
      { value: 'Asia/Kolkata', keywords: ['India'], weight: 2 },
    ];
    expect(valuesOf(matchOptions(options, 'india'))).toEqual(['Asia/Kolkata', 'Other', 'Indian/Antananarivo']);
  });

  test('keeps the order of options that are equally likely', () => {
    expect(valuesOf(matchOptions(many, 'option 49')).slice(0, 3)).toEqual(['option 49', 'option 490', 'option 491']);
  });

  test('tells the name that an option was found by, unless the list shows it', () => {
    const kolkata = { value: 'Asia/Kolkata', keywords: ['Mumbai', 'New Delhi', 'Kolkata'] };
    expect(matchedKeyword(kolkata, 'mum')).toBe('Mumbai');
    expect(matchedKeyword(kolkata, 'delhi')).toBe('New Delhi');
    expect(matchedKeyword(kolkata, 'asia')).toBeNull();
    expect(matchedKeyword(kolkata, '')).toBeNull();
    expect(matchedKeyword(kolkata, 'berlin')).toBeNull();
  });
});

describe('typing in a closed or open list', () => {
  const options = ['Comma', 'Semicolon', 'Space', 'Tab', 'Éclair'].map((label, index) => ({
    value: String(index),
    label,
  }));

  test('finds the option that begins with the letters, also across accents and case', () => {
    expect(nextTypedIndex(options, 't', 0)).toBe(3);
    expect(nextTypedIndex(options, 'sp', 0)).toBe(2);
    expect(nextTypedIndex(options, 'ecl', 0)).toBe(4);
    expect(nextTypedIndex(options, 'x', 0)).toBe(-1);
  });

  test('goes on to the next option if one letter is typed again, and around at the end', () => {
    expect(nextTypedIndex(options, 's', 0)).toBe(1);
    expect(nextTypedIndex(options, 'ss', 1)).toBe(2);
    expect(nextTypedIndex(options, 'sss', 2)).toBe(1);
  });

  test('stays on an option that still fits the longer text', () => {
    expect(nextTypedIndex(options, 'se', 1)).toBe(1);
  });
});
