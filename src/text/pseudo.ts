import { en } from './en';
import type { Catalogue } from './index';

/** Letters that are read like the English ones, and that no English text has. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  'aá bƀ cç dđ eé fƒ gğ hĥ ií jĵ kķ lļ mṁ nñ oó pƥ qɋ rŕ sš tţ uú vṽ wŵ xẋ yý zž'
    .split(' ')
    .flatMap((pair) => [pair, pair.toUpperCase()])
    .map((pair) => [pair.charAt(0), pair.slice(1)] as const),
);
/** What users and servers wrote stands between these in a text (`isolated`), and stays as it is. */
const ISOLATED = /(\u2068[^\u2069]*\u2069)/u;
/** Other languages need up to so much more space than English, for a text of some length. */
const LONGER_BY = 0.4;

/**
 * Returns the English texts for development: accented, longer, and between brackets. On the screen,
 * a text without accents is not localised, and one without its end is clipped.
 */
export function accentedCatalogue(): Catalogue {
  const texts = withTexts(en, accented);
  // What is written on keys is short everywhere.
  const shortcuts = { ...texts.shortcuts, keyNames: en.shortcuts.keyNames };
  return { ...texts, shortcuts, common: { ...texts.common, ...formatsOfEnglish } };
}

/** Returns the English texts as a language that is written from right to left, for development. */
export function rightToLeftCatalogue(): Catalogue {
  // Each text is shown in the reverse order of its letters, as one of such a language would be.
  const texts = withTexts(en, (text) => (hasLetters(text) ? `\u202E${text}\u202C` : text));
  return { ...texts, common: { ...texts.common, ...formatsOfEnglish, direction: 'rtl' } };
}

/** What the runtime reads of the texts, and no user. */
const formatsOfEnglish = { locale: en.common.locale, direction: en.common.direction };

const hasLetters = (text: string): boolean => /[A-Za-z]/.test(text);

function accented(text: string): string {
  if (!hasLetters(text)) return text;
  const letters = text
    .split(ISOLATED)
    .map((part) => (ISOLATED.test(part) ? part : Array.from(part, (each) => LETTERS.get(each) ?? each).join('')))
    .join('');
  const more = '·'.repeat(Math.ceil(text.length * LONGER_BY)).replaceAll(/(·{6})(?=·)/g, '$1 ');
  return `[!! ${letters} ${more} !!]`;
}

/** Returns the same texts with each string changed, those that functions return as well. */
function withTexts<Texts extends object>(texts: Texts, change: (text: string) => string): Texts {
  const changed = (value: unknown): unknown => {
    if (typeof value === 'string') return change(value);
    if (typeof value === 'function') {
      // Functions of the catalogue need no `this`.
      return (...values: readonly unknown[]): unknown => changed(Reflect.apply(value, undefined, values));
    }
    if (Array.isArray(value)) return value.map(changed);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, changed(each)]));
  };
  // Only the strings in it differ.
  return changed(texts) as Texts;
}
