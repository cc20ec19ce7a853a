import { wordBuilder, type Word } from './word';

interface Char {
  readonly char: string;
  readonly at: number;
}

/**
 * The words of a command for the Windows prompt. First the prompt's own carets go (outside its quotes a caret takes the next character
 * as it is, and joins lines), then the quotes and backslashes by the rules that Windows programs share. `null` where a quote is never closed.
 */
export function cmdWords(text: string): readonly Word[] | null {
  const chars = withoutCarets(text);
  const builder = wordBuilder();
  let inQuotes = false;
  let index = 0;
  for (let current = chars[index]; current !== undefined; current = chars[index]) {
    const next = chars[index + 1];
    const backslashes = runOfBackslashes(chars, index);
    if (backslashes > 0) {
      const isQuoteNext = chars[index + backslashes]?.char === '"';
      const isQuoteEscaped = isQuoteNext && backslashes % 2 === 1;
      const kept = isQuoteNext ? Math.floor(backslashes / 2) : backslashes;
      builder.add('\\'.repeat(kept) + (isQuoteEscaped ? '"' : ''), current.at);
      index += backslashes + (isQuoteEscaped ? 1 : 0);
      continue;
    }
    if (current.char === '"' && inQuotes && next?.char === '"') {
      builder.add('"', current.at);
      index += 1;
    } else if (current.char === '"') {
      inQuotes = !inQuotes;
      builder.open();
    } else if (!inQuotes && /\s/.test(current.char)) builder.end();
    else builder.add(current.char, current.at);
    index += 1;
  }
  builder.end();
  return inQuotes ? null : builder.words;
}

/** Backslashes are special only in a run that ends at a quote, so they are counted run by run. */
function runOfBackslashes(chars: readonly Char[], from: number): number {
  let index = from;
  while (chars[index]?.char === '\\') index += 1;
  return index - from;
}

function withoutCarets(text: string): readonly Char[] {
  const chars: Char[] = [];
  let inQuotes = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '^' && !inQuotes) {
      // A caret joins two lines; the character behind that line end is taken as it is, so that an empty line stands for a line end.
      at += 1;
      at += lineEnd(text, at);
      const next = lineEnd(text, at);
      if (at < text.length) chars.push({ char: next > 0 ? '\n' : text.charAt(at), at });
      at += Math.max(next - 1, 0);
    } else {
      if (char === '"') inQuotes = !inQuotes;
      chars.push({ char, at });
    }
  }
  return chars;
}

function lineEnd(text: string, at: number): number {
  return text.startsWith('\r\n', at) ? 2 : text.startsWith('\n', at) ? 1 : 0;
}
