const SCRIPTS = ['Latin', 'Cyrillic', 'Greek', 'Hebrew', 'Arabic', 'Thai', 'Hangul', 'Armenian', 'Georgian'].map(
  (script) => new RegExp(`\\p{Script=${script}}`, 'u'),
);
/** Scripts that are written together in one word. */
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const NO_TEXT = /[\ufffd\u0080-\u009f\p{Co}\p{Cn}]/u;
/** Signs that touch letters, dashes only between two of them. */
const BESIDE_LETTERS = /(?<=\p{L})[–—](?=\p{L})|[’‘“”„«»¿¡ºª·…\u3000-\u3003・ー々〆（）]/gu;
/** Signs that stand alone or beside digits. */
const SIGN = /[’‘“”„‚–—…€£¥°ºª«»¿¡·•№§®©™\u00a0\u3000-\u3003・ー々〆（）]/u;
/** A capital inside of a word, as in McDonald, is common in a few beginnings only. */
const INNER_CAPITAL = /\p{Ll}\p{Lu}/u;
const NAME_PREFIX = /^(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz)\p{Lu}/u;

/**
 * The share of words outside of ASCII that nobody writes: letters of two scripts in one word, signs
 * between letters, capitals inside of words. 1 for a text with characters that are no text. Text in
 * the wrong encoding looks so.
 */
export function shareOfBadWords(text: string): number {
  if (NO_TEXT.test(text)) return 1;
  const words = text.split(/[\s,;|"]+/).filter((word) => /[^\0-\x7f]/.test(word));
  return words.length === 0 ? 0 : words.filter(isBad).length / words.length;
}

function isBad(word: string): boolean {
  const scripts = SCRIPTS.filter((script) => script.test(word)).length + (EAST_ASIAN.test(word) ? 1 : 0);
  return scripts > 1 || hasOddSign(word) || (INNER_CAPITAL.test(word) && !NAME_PREFIX.test(word));
}

function hasOddSign(word: string): boolean {
  const signs = word.replace(/[\0-\x7f\p{M}\p{Nd}]/gu, '');
  if (!/\p{L}/u.test(word)) return Array.from(signs).some((sign) => !SIGN.test(sign));
  return word.replace(BESIDE_LETTERS, '').replace(/[\0-\x7f\p{L}\p{M}\p{Nd}]/gu, '') !== '';
}
