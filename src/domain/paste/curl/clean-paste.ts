/**
 * A pasted text as a shell should read it: line ends as LF, without what web pages, chats, word
 * processors and terminals put around commands. Every line keeps its number and every character its
 * column.
 */
export function cleanPaste(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').replace(/^[\uFEFF\u200B\u2060]+/u, blank);
  return straightQuotes(withoutPrompts(lines.replace(/^[ \t]*(?:```|~~~)[\w-]*[ \t]*$/gm, blank)));
}

const blank = (text: string): string => ' '.repeat(text.length);

/** Prompts of shells before `curl`, and `>` before the lines that continue a command. */
function withoutPrompts(text: string): string {
  const without = text
    .replace(/^[ \t]*(?:\(\S+\)[ \t]*)?(?:PS[ \t]+)?(?:[^\s'"#=;&|()]*[$%>❯➜»])[ \t]*(?=curl(?:\.exe)?\s)/gimu, blank)
    .replace(/(?<=[\\^`]\n)>{1,2}[ \t]/g, blank);
  // A root shell's prompt looks like a comment: it is one if another line has a command.
  return /^[ \t]*curl(?:\.exe)?\s/im.test(without)
    ? without
    : without.replace(/^[ \t]*(?:[\w.-]+@[^\s#]*)?#[ \t]*(?=curl(?:\.exe)?\s)/im, blank);
}

const OPENING = /[“”„‟«»‘’‚‛‹›]/u;
const PAIRS: Readonly<Record<string, string>> = {
  ...{ '“': '“”„‟', '”': '“”„‟', '„': '“”„‟', '‟': '“”„‟', '«': '»', '»': '«' },
  ...{ '‘': '‘’‚‛', '’': '‘’‚‛', '‚': '‘’‚‛', '‛': '‘’‚‛', '‹': '›', '›': '‹' },
};
/** What follows a quote that ends a word of a command. */
const AFTER = /^[ \t]*(?:$|[\\^`]?\n|[-–—'"“‘;|&#>]|https?:)/u;

/**
 * Outside of straight quotes and comments: typographic quotes around a word become straight ones,
 * spaces of other widths become spaces, and `<name>` becomes `{name}`, since a shell would take it
 * for files.
 */
function straightQuotes(text: string): string {
  const parts: string[] = [];
  const neverClosed = new Set<string>();
  let at = 0;
  const consume = (length: number, instead?: string): void => {
    parts.push(instead ?? text.slice(at, at + length));
    at += length;
  };
  while (at < text.length) {
    PLAIN.lastIndex = at;
    const plain = PLAIN.exec(text)?.[0].length ?? 0;
    if (plain > 0) {
      consume(plain);
      continue;
    }
    const char = text.charAt(at);
    const isWordStart = at === 0 || /[\s=({;|&]/u.test(text.charAt(at - 1));
    if (char === '\\') consume(2);
    else if (char === "'") consume(closing(text, at, false) - at);
    else if (char === '"') consume(closing(text, at, true) - at);
    else if (char === '#' && isWordStart) consume(lineEnd(text, at) - at);
    else if (isWordStart && OPENING.test(char)) {
      const closers = PAIRS[char] ?? '';
      const end = neverClosed.has(closers) ? null : typographicEnd(text, at, closers);
      if (end === null) neverClosed.add(closers);
      const content = end === null ? '' : text.slice(at + 1, end);
      const quote = !content.includes("'") ? "'" : !/["$`\\]/.test(content) ? '"' : null;
      if (end === null || quote === null) consume(1);
      else consume(end + 1 - at, `${quote}${content}${quote}`);
    } else if (char === '<' && !isWordStart && /^<[A-Za-z][\w .-]{0,60}>/.test(text.slice(at, at + 64))) {
      const length = text.indexOf('>', at) + 1 - at;
      consume(length, `{${text.slice(at + 1, at + length - 1).replaceAll(' ', '_')}}`);
    } else if (/[^\S\n\t ]/u.test(char)) consume(1, ' ');
    else consume(1);
  }
  return parts.join('');
}

/** Characters that mean nothing here, wherever they stand. */
const PLAIN = /[\w \n\t.,:;=/{}[\]()&|@*+?!~^%$`>-]+/y;

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** The offset behind a quoted part; the end of the text if it is never closed. */
function closing(text: string, start: number, hasEscapes: boolean): number {
  const quote = text.charAt(start);
  for (let at = start + 1; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (hasEscapes && char === '\\') at += 1;
    else if (char === quote) return at + 1;
  }
  return text.length;
}

function typographicEnd(text: string, start: number, closers: string): number | null {
  for (let at = start + 1; at < text.length; at += 1) {
    if (closers.includes(text.charAt(at)) && AFTER.test(text.slice(at + 1, at + 20))) return at;
  }
  return null;
}
