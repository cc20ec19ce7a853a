import { describe, expect, it } from 'vitest';
import { checkedWordsIn, isCheckedWord } from '@domain/spelling/checked-words';

const wordsIn = (text: string): readonly string[] => checkedWordsIn(text).map(({ word }) => word);

describe('a word', () => {
  it.each(['receive', 'Straße', 'naïve', 'don’t', 'Anruf', 'Ende-zu-Ende'])('is checked: %s', (word) => {
    expect(isCheckedWord(word)).toBe(true);
  });

  it.each(['ABC', 'CMP', 'ÄÖ', 'x', 'v2', 'abc123', 'first_name', 'iPhone', 'GmbH', 'a'.repeat(61)])(
    'is not checked if it is an abbreviation, an ID or none: %s',
    (word) => {
      expect(isCheckedWord(word)).toBe(false);
    },
  );

  it.each(['हिन्दी', 'привет', 'γεια', '日本語', 'שלום', 'مرحبا', 'கணினி', 'Helloनमस्ते'])(
    'is not checked in letters that no dictionary has: %s',
    (word) => {
      expect(isCheckedWord(word)).toBe(false);
    },
  );
});

describe('the checked words of a text', () => {
  it('have their places in it, beside emoji and combining marks', () => {
    const text = '🎉 Grüße, cafe\u0301 ok.';
    const words = checkedWordsIn(text);
    expect(words.map(({ word }) => word)).toEqual(['Grüße', 'cafe\u0301', 'ok']);
    expect(words.map(({ from, to }) => text.slice(from, to))).toEqual(words.map(({ word }) => word));
  });

  it.each([
    [
      'Don’t wait, it isn\'t "long" (twice); ‘quoted’ words!',
      ['Don’t', 'wait', 'it', "isn't", 'long', 'twice', 'quoted', 'words'],
    ],
    ['the customers’ plans', ['the', 'customers', 'plans']],
    ['a co-worker – and well-known', ['co-worker', 'and', 'well-known']],
    ['Ihre ID-Nummer und die Vertrags-ID', ['Ihre', 'Nummer', 'und', 'die', 'Vertrags']],
    ['Ver\u00ADtrag', ['Vertrag']],
    ['Kund:innen und Anrufer*innen fragen: in Bonn', ['und', 'fragen', 'in', 'Bonn']],
    ['नमस्ते {{first_name}}, हम आपको call करेंगे। क्‍या आप Monday को free हैं?', ['call', 'Monday', 'free']],
    ['Это plan и 計画 today', ['plan', 'today']],
  ])('are those of its sentences: %s', (text, words) => {
    expect(wordsIn(text)).toEqual(words);
  });

  it.each([
    'Hello {{frist_nmae}} and {{ scnd name }}',
    'Hello {frst} and ${scnd}',
    'Hello [frst nmae] and %scnd%',
    'Hello <frst> and <brek time="1s"/>',
    'Hello https://exmaple.com/abcdx?q=wrod and ftp://wrod',
    'Hello recpetion@hotle.test and www.hotle.test',
    'Hello raedme.md and cmp_marhc',
    'Hello `wrod frm` and @wrod #wrod /wrod',
    'Hello z.B. and e.g.',
    'Hello v2 4G and 10km',
  ])('are none of placeholders, addresses, code and names: %s', (text) => {
    expect(wordsIn(text)).toEqual(['Hello', 'and']);
  });

  it('are found in a large text in some milliseconds', () => {
    const text = `${'{{a '.repeat(2_000)}${'x.'.repeat(4_000)}${'@'.repeat(2_000)}${'_'.repeat(4_000)}${'ab'.repeat(4_000)}`;
    const start = performance.now();
    checkedWordsIn(text);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
