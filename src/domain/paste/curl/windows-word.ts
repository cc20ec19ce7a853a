import { type Word, wordBuilder } from './word';

/** A word as Windows PowerShell hands it to a program, which then takes `\"` for a quote. */
export function withoutBackslashes(word: Word): Word {
  const builder = wordBuilder();
  builder.open();
  for (let at = 0; at < word.text.length; at += 1) {
    const isEscape = word.text.charAt(at) === '\\' && /["\\]/.test(word.text.charAt(at + 1));
    if (isEscape) at += 1;
    builder.add(word.text.charAt(at), word.sourceOffset(at));
  }
  builder.end();
  return { ...(builder.words[0] ?? word), unknowns: [] };
}
