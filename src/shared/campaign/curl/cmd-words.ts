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
  for (let index = 0; index < chars.length; index += 1) {
    const current = chars[index];
    if (current === undefined) break;
    const next = chars[index + 1];
    if (current.char === '\\' && (next?.char === '"' || next?.char === '\\') && leadsToQuote(chars, index)) {
      builder.add(next.char, current.at);
      index += 1;
    } else if (current.char === '"' && inQuotes && next?.char === '"') {
      builder.add('"', current.at);
      index += 1;
    } else if (current.char === '"') {
      inQuotes = !inQuotes;
      builder.open();
    } else if (!inQuotes && /\s/.test(current.char)) builder.end();
    else builder.add(current.char, current.at);
  }
  builder.end();
  return inQuotes ? null : builder.words;
}

/** Backslashes are special only in a run that ends at a quote. */
function leadsToQuote(chars: readonly Char[], from: number): boolean {
  let index = from;
  while (chars[index]?.char === '\\') index += 1;
  return chars[index]?.char === '"';
}

function withoutCarets(text: string): readonly Char[] {
  const chars: Char[] = [];
  let inQuotes = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '^' && !inQuotes) {
      at += 1;
      if (text.startsWith('\r\n', at)) at += 1;
      else if (text.charAt(at) !== '\n') chars.push({ char: text.charAt(at), at });
    } else {
      if (char === '"') inQuotes = !inQuotes;
      chars.push({ char, at });
    }
  }
  return chars;
}
