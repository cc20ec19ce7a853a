import { wordBuilder, type Word, type WordBuilder } from './word';

const ANSI_C: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  v: '\v',
};

/**
 * The words of the first command in a text, by the rules of a POSIX shell: single, double and `$'...'` quotes, backslashes, and
 * backslash at a line's end. Variables and substitutions stay as they are written. `null` where a quote is never closed.
 */
export function shellWords(text: string): readonly Word[] | null {
  const builder = wordBuilder();
  let at = 0;
  while (at < text.length) {
    const char = text.charAt(at);
    const next = text.charAt(at + 1);
    if (char === '\\') {
      const lineEnd = /^\\\r?\n/.exec(text.slice(at, at + 3));
      if (lineEnd === null && next !== '') builder.add(next, at + 1);
      at += lineEnd?.[0].length ?? 2;
    } else if (char === "'" || char === '"' || (char === '$' && next === "'")) {
      const end = quoted(text, at, builder);
      if (end === null) return null;
      at = end;
    } else if (/[\n;|&]/.test(char) && builder.words.length > 0) {
      break;
    } else if (/\s/.test(char)) {
      builder.end();
      at += 1;
    } else {
      builder.add(char, at);
      at += 1;
    }
  }
  builder.end();
  return builder.words;
}

/** Reads the quoted part that starts at `start`; answers the offset behind it, or `null` where it never ends. */
function quoted(text: string, start: number, builder: WordBuilder): number | null {
  builder.open();
  const ansi = text.startsWith('$', start);
  const quote = ansi ? "'" : text.charAt(start);
  let at = start + (ansi ? 2 : 1);
  while (at < text.length) {
    const char = text.charAt(at);
    if (char === quote) return at + 1;
    const escape = char === '\\' ? (ansi ? ansiEscape(text, at) : quote === '"' ? doubleEscape(text, at) : null) : null;
    builder.add(escape?.text ?? char, at);
    at += escape?.length ?? 1;
  }
  return null;
}

interface Escape {
  readonly text: string;
  readonly length: number;
}

function doubleEscape(text: string, at: number): Escape | null {
  const match = /^\\(?:\r?\n|["\\$`])/.exec(text.slice(at, at + 3));
  if (match === null) return null;
  return { text: match[0].endsWith('\n') ? '' : match[0].slice(1), length: match[0].length };
}

function ansiEscape(text: string, at: number): Escape | null {
  const match = /^\\(?:u([0-9a-f]{1,4})|U([0-9a-f]{1,8})|x([0-9a-f]{1,2})|([0-7]{1,3})|([^]))/i.exec(
    text.slice(at, at + 10),
  );
  if (match === null) return null;
  const [whole, short, long, hex, octal, letter = ''] = match;
  const code = octal === undefined ? parseInt(short ?? long ?? hex ?? '', 16) : parseInt(octal, 8);
  if (Number.isNaN(code) || code > 0x10ffff) return { text: ANSI_C[letter] ?? letter, length: whole.length };
  return { text: String.fromCodePoint(code), length: whole.length };
}
