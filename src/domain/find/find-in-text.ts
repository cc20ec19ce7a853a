/** What is searched for in a text. */
export interface FindQuery {
  readonly text: string;
  readonly matchCase: boolean;
  readonly wholeWord: boolean;
  readonly isPattern: boolean;
}

/** Where the matches are, up to a limit: start and end of each, in UTF-16 code units. */
export interface Matches {
  readonly spans: readonly (readonly [from: number, to: number])[];
  /** Whether there are more than `spans` has. */
  readonly isCut: boolean;
}

export const MAX_MATCHES = 10_000;
export const NO_MATCHES: Matches = { spans: [], isCut: false };

const WORD = String.raw`[\p{L}\p{M}\p{N}_]`;

/** The pattern of a query; `null` if it is empty or no valid pattern. */
export function patternOf({ text, matchCase, wholeWord, isPattern }: FindQuery): RegExp | null {
  if (text === '') return null;
  const source = isPattern
    ? text
    : text.replaceAll(/[$()*+./?[\\\]^{|}-]/g, String.raw`\$&`).replaceAll(String.raw`\-`, '-');
  const whole = wholeWord ? `(?<!${WORD})(?:${source})(?!${WORD})` : source;
  const flags = `gmu${matchCase ? '' : 'i'}`;
  try {
    return new RegExp(whole, flags);
  } catch {
    return null;
  }
}

/** Finds the matches of a query from the beginning of a text on. */
export function findMatches(text: string, query: FindQuery): Matches {
  const pattern = patternOf(query);
  if (pattern === null) return NO_MATCHES;
  const spans: (readonly [number, number])[] = [];
  for (const match of text.matchAll(pattern)) {
    // Nothing can be shown of an empty one.
    if (match[0] === '') continue;
    if (spans.length === MAX_MATCHES) return { spans, isCut: true };
    spans.push([match.index, match.index + match[0].length]);
  }
  return { spans, isCut: false };
}

/** Replaces every match; returns the text and how many there were. */
export function replaceAllIn(
  text: string,
  query: FindQuery,
  replacement: string,
): { readonly text: string; readonly count: number } {
  const pattern = patternOf(query);
  if (pattern === null) return { text, count: 0 };
  let count = 0;
  for (const [match] of text.matchAll(pattern)) if (match !== '') count += 1;
  return { text: text.replace(pattern, insertFor(query, replacement)), count };
}

/** What replaces the match at a place; `null` if there is none. */
export function replacementAt(text: string, query: FindQuery, replacement: string, from: number): string | null {
  const pattern = patternOf(query);
  if (pattern === null) return null;
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  if (match?.index !== from || match[0] === '') return null;
  if (!query.isPattern) return replacement;
  const rest = text.slice(from, from + match[0].length);
  // What a pattern looks at around the match is not there: then the match stands for itself.
  const replaced = rest.replace(
    new RegExp(pattern.source, pattern.flags.replace('g', '')),
    insertFor(query, replacement),
  );
  return replaced;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', '\\': '\\' };

/** Only patterns have groups to insert (`$1`) and escapes (`\n`). */
function insertFor({ isPattern }: FindQuery, replacement: string): string {
  if (!isPattern) return replacement.replaceAll('$', '$$$$');
  return replacement.replaceAll(/\\([nt\\])/g, (_, name: string) => ESCAPES[name] ?? '');
}
