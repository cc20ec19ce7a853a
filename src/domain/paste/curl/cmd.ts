import { commandCollector } from './command-collector';
import type { ShellCommand } from './shell-command';

interface Char {
  readonly char: string;
  readonly at: number;
  /** Whether the prompt itself reads it: outside of its quotes and with no caret before it. */
  readonly isBare: boolean;
}

/**
 * The commands of a text for the Windows command prompt. First the prompt's own carets go (outside
 * its quotes a caret takes the next character as it is, and joins lines), then the quotes and
 * backslashes by the rules that Windows programs share. `null` if a quote is never closed.
 */
export function cmdCommands(source: string): readonly ShellCommand[] | null {
  const chars = withoutCarets(source);
  const collector = commandCollector(([word]) => ({ kind: 'program', name: word?.text ?? '' }));
  const { word } = collector;
  let inQuotes = false;
  let index = 0;
  for (let current = chars[index]; current !== undefined; current = chars[index]) {
    const next = chars[index + 1];
    const backslashes = runOfBackslashes(chars, index);
    const variable = current.char === '%' ? variableAt(chars, index) : null;
    if (backslashes > 0) {
      const isQuoteNext = chars[index + backslashes]?.char === '"';
      const isQuoteEscaped = isQuoteNext && backslashes % 2 === 1;
      const kept = isQuoteNext ? Math.floor(backslashes / 2) : backslashes;
      word.addEscaped('\\'.repeat(kept) + (isQuoteEscaped ? '"' : ''), current.at);
      index += backslashes + (isQuoteEscaped ? 1 : 0);
      continue;
    }
    if (variable !== null) {
      word.addUnknown(variable, current.at);
      index += variable.length;
      continue;
    }
    if (current.char === '"' && inQuotes && next?.char === '"') {
      word.addEscaped('"', current.at);
      index += 1;
    } else if (current.char === '"') {
      inQuotes = !inQuotes;
      word.open();
    } else if (!inQuotes && current.isBare && /[&|\n]/.test(current.char)) {
      collector.endCommand(current.at, current.char === '|' && next?.char !== '|');
    } else if (!inQuotes && current.isBare && (current.char === '<' || current.char === '>')) {
      collector.endWord(current.at);
      collector.redirect(current.char);
    } else if (!inQuotes && /\s/.test(current.char)) collector.endWord(current.at);
    else word.add(current.char, current.at);
    index += 1;
  }
  collector.endCommand(source.length);
  return inQuotes ? null : collector.commands;
}

/**
 * `%NAME%`, which the prompt replaces also inside of quotes. Two hexadecimal digits are rather part
 * of an address.
 */
function variableAt(chars: readonly Char[], from: number): string | null {
  const text = chars
    .slice(from, from + 60)
    .map(({ char }) => char)
    .join('');
  const name = /^%([A-Za-z_]\w*)%/.exec(text);
  return name === null || /^[0-9A-F]{2}$/i.test(name[1] ?? '') ? null : name[0];
}

/** Backslashes are special only in a run that ends at a quote, so they are counted run by run. */
function runOfBackslashes(chars: readonly Char[], from: number): number {
  let index = from;
  while (chars[index]?.char === '\\') index += 1;
  return index - from;
}

function withoutCarets(source: string): readonly Char[] {
  const chars: Char[] = [];
  let inQuotes = false;
  for (let at = 0; at < source.length; at += 1) {
    const char = source.charAt(at);
    if (char === '^' && !inQuotes) {
      // A caret joins two lines; the character behind that line end is taken as it is, so that an
      // empty line stands for a line end.
      at += source.charAt(at + 1) === '\n' ? 2 : 1;
      if (at < source.length) chars.push({ char: source.charAt(at), at, isBare: false });
    } else {
      if (char === '"') inQuotes = !inQuotes;
      // The prompt's quotes end with the line.
      if (char === '\n') inQuotes = false;
      chars.push({ char, at, isBare: !inQuotes });
    }
  }
  return chars;
}
