import type { DoubleQuotedChild, HereDocBody, ParameterExpansionPart, Word as ShellWord, WordPart } from 'unbash';
import { ansiEscape } from './ansi-c';
import { type Word, type WordBuilder, wordBuilder } from './word';

/** A word of a POSIX shell without its quotes. What only the shell can know becomes an unknown. */
export function posixWord(source: string, word: ShellWord): Word {
  const { parts } = word;
  return build((builder) => {
    if (parts === undefined) addLiteral(builder, source, word.pos, word.end, false);
    else for (const part of parts) addPart(builder, source, part, false);
  });
}

/** The text of a here document. */
export function hereDocWord(source: string, body: HereDocBody, isQuoted: boolean): Word {
  const { parts } = body;
  return build((builder) => {
    if (isQuoted) builder.add(source.slice(body.pos, body.end), body.pos);
    else if (parts === undefined) addLiteral(builder, source, body.pos, body.end, true);
    else for (const part of parts) addPart(builder, source, part, true);
  });
}

function build(fill: (builder: WordBuilder) => void): Word {
  const builder = wordBuilder();
  builder.open();
  fill(builder);
  builder.end();
  return builder.words[0] ?? { text: '', unknowns: [], sourceOffset: () => 0 };
}

function addPart(builder: WordBuilder, source: string, part: WordPart | DoubleQuotedChild, inQuotes: boolean): void {
  switch (part.type) {
    case 'SingleQuoted':
      builder.add(part.value, part.pos + 1);
      return;
    case 'AnsiCQuoted':
      addAnsiC(builder, source, part.pos + 2, part.end - 1);
      return;
    case 'DoubleQuoted':
    case 'LocaleString':
      for (const child of part.parts) addPart(builder, source, child, true);
      return;
    case 'Literal':
      addLiteral(builder, source, part.pos, part.end, inQuotes);
      return;
    case 'SimpleExpansion':
      builder.addUnknown(part.text.slice(0, 60), part.pos, { name: part.text.slice(1), splits: !inQuotes });
      return;
    case 'ParameterExpansion':
      // Not its default value, which may be a secret.
      builder.addUnknown(
        `\${${part.parameter.slice(0, 60)}}`,
        part.pos,
        isPlain(part) ? { name: part.parameter, splits: !inQuotes } : undefined,
      );
      return;
    case 'CommandExpansion':
      builder.addUnknown('$(…)', part.pos);
      return;
    case 'ArithmeticExpansion':
      builder.addUnknown('$((…))', part.pos);
      return;
    case 'ProcessSubstitution':
      builder.addUnknown(`${part.operator}(…)`, part.pos);
      return;
    case 'Glob':
    case 'ExtendedGlob':
    case 'BraceExpansion':
      addLiteral(builder, source, part.pos, part.end, inQuotes);
      return;
  }
}

function isPlain({ prefix, index, operation }: ParameterExpansionPart): boolean {
  return prefix === undefined && index === undefined && operation === undefined;
}

/**
 * Outside of quotes a backslash takes any character, in double quotes and here documents only some;
 * both join lines.
 */
function addLiteral(builder: WordBuilder, source: string, from: number, to: number, inQuotes: boolean): void {
  let plainFrom = from;
  for (let at = source.indexOf('\\', from); at >= 0 && at < to; at = source.indexOf('\\', at + 2)) {
    const next = source.charAt(at + 1);
    if (inQuotes && !/[\n"\\$`]/.test(next)) continue;
    builder.add(source.slice(plainFrom, at), plainFrom);
    plainFrom = next === '\n' ? at + 2 : at + 1;
  }
  builder.add(source.slice(plainFrom, Math.max(plainFrom, to)), plainFrom);
}

function addAnsiC(builder: WordBuilder, source: string, from: number, to: number): void {
  for (let at = from; at < to;) {
    const escape = source.charAt(at) === '\\' ? ansiEscape(source.slice(0, to), at) : null;
    if (escape === null) builder.add(source.charAt(at), at);
    else builder.addEscaped(escape.text, at);
    at += escape?.length ?? 1;
  }
}
