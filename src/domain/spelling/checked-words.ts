/** Longer ones are no words, in UTF-16 code units. */
export const MAX_WORD = 60;

/**
 * Whether a word is checked: not one with digits, in capitals (`ABC`, IDs) or with a capital inside
 * (`iPhone`), and no single letter.
 */
export function isCheckedWord(word: string): boolean {
  if (word.length < 2 || word.length > MAX_WORD || /[\p{N}_]/u.test(word)) return false;
  if (/[\p{Ll}\p{M}]\p{Lu}/u.test(word)) return false;
  return word !== word.toUpperCase() || word === word.toLowerCase();
}

/** Placeholders in all styles, addresses of pages and of mail, and names of hosts and files. */
const NO_PROSE = [
  /\{\{[^{}\n]{0,200}\}\}/g,
  /\{[\w.-]{1,200}\}/g,
  /\[[\w.-]{1,200}\]/g,
  /<[\w.-]{1,200}>/g,
  /%[\w.-]{1,200}%/g,
  /\b(?:https?:\/\/|www\.|mailto:)\S+/gi,
  /[^\s@<>]{1,100}@[^\s@<>]{1,200}/g,
  /\b[\w-]{1,100}(?:\.[\w-]{1,100})+\b/g,
  /\b\w*_\w*\b/g,
] as const;

const WORDS = /[\p{L}\p{M}\p{N}]+(?:['’.][\p{L}\p{M}\p{N}]+)*/gu;

/**
 * The words of a text that are no prose: those in placeholders and addresses, whole and in their
 * parts, as a spell checker of the browser cuts them.
 */
export function wordsOutsideProse(text: string): ReadonlySet<string> {
  const found = NO_PROSE.flatMap((pattern) => text.match(pattern) ?? []);
  const words = found.flatMap((span) => span.split('_').flatMap((part) => part.match(WORDS) ?? []));
  return new Set(words.flatMap((word) => [word, ...word.split(/['’.]/)]));
}
