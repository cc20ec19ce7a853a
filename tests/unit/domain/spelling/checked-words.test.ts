import { describe, expect, it } from 'vitest';
import { isCheckedWord, wordsOutsideProse } from '@domain/spelling/checked-words';

describe('a word', () => {
  it.each(['receive', 'Straße', 'naïve', 'don’t', 'Anruf', 'हिन्दी'])('is checked: %s', (word) => {
    expect(isCheckedWord(word)).toBe(true);
  });

  it.each(['ABC', 'CMP', 'ÄÖ', 'x', 'v2', 'abc123', 'first_name', 'iPhone', 'GmbH', 'a'.repeat(61)])(
    'is not checked if it is an abbreviation, an ID or none: %s',
    (word) => {
      expect(isCheckedWord(word)).toBe(false);
    },
  );
});

describe('what is no prose', () => {
  it.each([
    ['Hello {{frist_nmae}}, how are you', ['frist', 'nmae']],
    ['Hello {frst} [scnd] <thrd> %frth% ${fvth}', ['frst', 'scnd', 'thrd', 'frth', 'fvth']],
    ['see https://exmaple.com/abcdx?q=wrod for more', ['exmaple', 'abcdx', 'wrod', 'exmaple.com']],
    ['write to recpetion@hotle.test or www.hotle.test', ['recpetion', 'hotle', 'hotle.test']],
    ['the file raedme.md and cmp_marhc', ['raedme', 'marhc']],
  ])('is found with its parts: %s', (text, words) => {
    const found = wordsOutsideProse(text);
    for (const word of words) expect(found.has(word), word).toBe(true);
    for (const word of ['Hello', 'how', 'are', 'see', 'for', 'more', 'write', 'file', 'the'])
      expect(found.has(word), word).toBe(false);
  });

  it('is nothing of plain sentences, with their contractions and abbreviations', () => {
    expect([...wordsOutsideProse('Don’t wait. We call you, as agreed (twice); it isn’t long!')]).toEqual([]);
  });

  it('is found in a large text in some milliseconds', () => {
    const text = `${'{{a '.repeat(2_000)}${'x.'.repeat(4_000)}${'@'.repeat(2_000)}`;
    const start = performance.now();
    wordsOutsideProse(text);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
