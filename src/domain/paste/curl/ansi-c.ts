const LETTERS: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  E: '\x1b',
  f: '\f',
  v: '\v',
};

/**
 * What the escape at an offset inside `$'…'` stands for, and how many characters it takes; `null`
 * for no escape.
 */
export function ansiEscape(text: string, at: number): { readonly text: string; readonly length: number } | null {
  const match = /^\\(?:u([0-9a-fA-F]{1,4})|U([0-9a-fA-F]{1,8})|x([0-9a-fA-F]{1,2})|([0-7]{1,3})|([^]))/.exec(
    text.slice(at, at + 10),
  );
  if (match === null) return null;
  const [whole, short, long, hex, octal, letter = ''] = match;
  const code = octal === undefined ? parseInt(short ?? long ?? hex ?? '', 16) : parseInt(octal, 8);
  if (Number.isNaN(code) || code > 0x10ffff) return { text: LETTERS[letter] ?? letter, length: whole.length };
  return { text: String.fromCodePoint(code), length: whole.length };
}
