import { describe, expect, it } from 'vitest';
import { de } from '@text/de';
import { en } from '@text/en';
import { hi } from '@text/hi';
import { calls } from './examples/calls';
import { samplesFor } from './examples/samples';
import { NAME, walk } from './examples/walk';

/** What is wrong with one text, given the English one; `null` if nothing is. */
type Rule = (english: string, translated: string) => string | null;

const wordCount = (text: string): number => text.match(/(?<!\S)\p{L}{2,}(?=[.,:;?!…]?(?:\s|$))/gu)?.length ?? 0;
const countOf = (text: string, sign: string): number => text.split(sign).length - 1;

const RULES: Readonly<Record<string, Rule>> = {
  'is not left in English': (english, translated) =>
    wordCount(english.replaceAll(NAME, '')) > 3 && english === translated ? 'is the English text' : null,
  'is there where the English one is': (english, translated) =>
    (english.trim() === '') === (translated.trim() === '') ? null : 'one of them is empty',
  'names what the English one names': (english, translated) =>
    !english.includes(NAME) || translated.includes(NAME) ? null : `lacks ${NAME}`,
  'has no value of a program': (_english, translated) =>
    /undefined|NaN|\[object/.test(translated) ? 'has a value of a program' : null,
};

const GERMAN: Readonly<Record<string, Rule>> = {
  'writes numbers as German does': (english, translated) =>
    /\d,\d{3}/.test(translated.replaceAll(/\d,\d{4,}/g, '')) && /\d,\d{3}/.test(english)
      ? 'has an English number'
      : null,
  'has German quotes only': (_english, translated) =>
    /[„“”]/.test(translated.replaceAll(/„[^„“”]*“/g, '')) ? 'has other quotes than „…“' : null,
  'has straight quotes only in code': (english, translated) =>
    countOf(translated, '"') > countOf(english, '"') || countOf(translated, "'") > countOf(english, "'")
      ? 'has straight quotes'
      : null,
};

const HINDI: Readonly<Record<string, Rule>> = {
  'is in Devanagari': (english, translated) =>
    /\p{Ll}{4,} \p{Ll}{2,} \p{Ll}{2,}/u.test(english.replaceAll(NAME, '')) && !/\p{Script=Devanagari}/u.test(translated)
      ? 'has no Hindi word'
      : null,
  'has Latin digits, grouped by lakhs': (english, translated) =>
    /[०-९]/.test(translated) || (/\d,\d{3},\d{3}/.test(english) && /\d,\d{3},\d{3}/.test(translated))
      ? 'has other numbers'
      : null,
  'has “…” as quotes': (_english, translated) =>
    /[„“”«»]/.test(translated.replaceAll(/“[^“”]*”/g, '')) ? 'has other quotes than “…”' : null,
  'ends sentences with a danda': (_english, translated) =>
    /\p{Script=Devanagari}[)”]?\.(?:\s|$)/u.test(translated) ? 'has a full stop' : null,
};

describe.each([
  { language: 'German', texts: de, rules: { ...RULES, ...GERMAN } },
  { language: 'Hindi', texts: hi, rules: { ...RULES, ...HINDI } },
])('each text in $language', ({ texts, rules }) => {
  const { pairs, uncalled } = walk(en, texts, { of: samplesFor, calls });

  it.each(Object.entries(rules))('%s', (_title, rule) => {
    const wrong = pairs.flatMap(({ path, english, translated }) => {
      const why = rule(english, translated);
      return why === null ? [] : [`${path} ${why}: ${translated}`];
    });
    expect([...new Set(wrong)]).toEqual([]);
  });

  it('has an example', () => {
    expect(uncalled).toEqual([]);
  });
});
