import { describe, expect, it } from 'vitest';
import { missingParts } from '@domain/opening-message/message-parts';
import { templateParts } from '@domain/text/placeholders';
import { ENGLISH, FRENCH, GERMAN, HINDI, missingOf, OTHER_SENTENCES, OTHERS, SPANISH } from './sentences';

const named = (message: string): string =>
  templateParts(message, '{{name}}')
    .map(({ text, name }) => (name === null ? text : 'Name'))
    .join('');

describe('missingParts', () => {
  it.each([...ENGLISH, ...GERMAN, ...FRENCH, ...SPANISH, ...HINDI, ...OTHER_SENTENCES])(
    'misses “%s” in: %s',
    (missing, message) => {
      expect(missingParts(named(message))).toEqual(missingOf(missing));
    },
  );
  it.each(OTHERS)('says nothing about a language that it does not know: %s', (message) => {
    expect(missingParts(named(message))).toEqual([]);
  });
});
