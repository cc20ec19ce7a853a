import { type CommandCollector, commandCollector } from './command-collector';
import type { ShellCommand } from './shell-command';
import { countNames, resolveVariables } from './variables';

const SINGLE = /['‘’‚‛]/u;
const DOUBLE = /["“”„]/u;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '0': '\0', a: '\x07', b: '\b' };

/**
 * The commands of a text for PowerShell: backticks, doubled quotes, here strings, `$variables`.
 * `null` for an open quote.
 */
export function powershellCommands(source: string): readonly ShellCommand[] | null {
  const collector = commandCollector((words) => {
    const [word, ...more] = words;
    if (word === undefined || more.length > 0) return { kind: 'program', name: word?.text ?? '' };
    return { kind: 'text', word };
  });
  const { word } = collector;
  let at = 0;
  let isInWord = false;
  while (at < source.length) {
    const step = stepAt(source, at, isInWord);
    switch (step.kind) {
      case 'space':
        collector.endWord(at);
        isInWord = false;
        break;
      case 'end':
        collector.endCommand(at, step.pipes);
        isInWord = false;
        break;
      case 'redirect':
        collector.endWord(at);
        collector.redirect(step.operator);
        isInWord = false;
        break;
      case 'quoted':
        word.open();
        if (step.expands) addExpanding(collector, source, step.from, step.to);
        else addPlain(collector, source, step.from, step.to);
        isInWord = true;
        break;
      case 'unknown':
        word.addUnknown(step.label, at, variableOf(step.label));
        isInWord = true;
        break;
      case 'text':
        word.addEscaped(step.text, at);
        isInWord = true;
        break;
      case 'open-quote':
        return null;
    }
    at += step.length;
  }
  collector.endCommand(source.length);
  const counts = countNames(source.toLowerCase(), /\$(?:\{)?((?:\w+:)?\w+)\}?\s*(?:[-+*/%]?=|in\b)/g);
  return resolveVariables(collector.commands.map(withAssignment), (name) => counts.get(name) === 1);
}

/** `$name = 'value'` */
function withAssignment(command: ShellCommand): ShellCommand {
  const [target, equals, value, ...more] = command.words;
  const [unknown] = target?.unknowns ?? [];
  if (unknown?.label !== target?.text || equals?.text !== '=' || value === undefined || more.length > 0) return command;
  const name = unknown?.variable?.name;
  return name === undefined ? command : { ...command, assigns: [{ name, value }] };
}

function variableOf(label: string): { readonly name: string; readonly splits: false } | undefined {
  const name = /^\$\{?((?:\w+:)?\w+)\}?$/.exec(label)?.[1];
  return name === undefined ? undefined : { name: name.toLowerCase(), splits: false };
}

type Step = { readonly length: number } & (
  | { readonly kind: 'space' | 'open-quote' }
  | { readonly kind: 'end'; readonly pipes: boolean }
  | { readonly kind: 'redirect'; readonly operator: '<' | '>' }
  | { readonly kind: 'quoted'; readonly from: number; readonly to: number; readonly expands: boolean }
  | { readonly kind: 'unknown'; readonly label: string }
  | { readonly kind: 'text'; readonly text: string }
);

const VARIABLE = /\$(?:\([^)]{0,500}\)|\{[^}]{0,500}\}|(?:\w{1,60}:)?[A-Za-z_]\w{0,200})/y;
const COMMENT = /<#[^]{0,2000}?#>|#[^\n]*/y;
const JOINED_LINE = /`[ \t]*\n/y;
const HERE_STRING = /@['‘’‚‛"“”„][ \t]*\n/uy;
const PLAIN = /[^\s`'‘’‚‛"“”„#<>@$;|&\\]+|\\/uy;

/** The length of a pattern's match at an offset; 0 for none. */
function lengthAt(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0].length ?? 0;
}

function stepAt(source: string, at: number, isInWord: boolean): Step {
  const plain = lengthAt(PLAIN, source, at);
  if (plain > 0) return { kind: 'text', text: source.slice(at, at + plain), length: plain };
  const char = source.charAt(at);
  switch (char) {
    case '\n':
    case ';':
    case '|':
    case '&':
      return { kind: 'end', pipes: char === '|', length: 1 };
    case '`': {
      const joined = lengthAt(JOINED_LINE, source, at);
      if (joined > 0) return { kind: 'space', length: joined };
      return { kind: 'text', text: source.charAt(at + 1), length: 2 };
    }
    case '$': {
      const length = lengthAt(VARIABLE, source, at);
      if (length > 0) return { kind: 'unknown', label: labelOf(source.slice(at, at + length)), length };
      return { kind: 'text', text: char, length: 1 };
    }
    case '@': {
      const opened = lengthAt(HERE_STRING, source, at);
      if (opened > 0) return hereStringAt(source, at, opened, source.charAt(at + 1));
      return { kind: 'text', text: char, length: 1 };
    }
    case '#':
    case '<':
    case '>': {
      const comment = isInWord ? 0 : lengthAt(COMMENT, source, at);
      if (comment > 0) return { kind: 'space', length: comment };
      if (char === '#') return { kind: 'text', text: char, length: 1 };
      return { kind: 'redirect', operator: char, length: source.startsWith('>>', at) ? 2 : 1 };
    }
    default:
      return /\s/.test(char) ? { kind: 'space', length: 1 } : quotedAt(source, at);
  }
}

function quotedAt(source: string, start: number): Step {
  const expands = DOUBLE.test(source.charAt(start));
  const quotes = expands ? DOUBLE : SINGLE;
  for (let at = start + 1; at < source.length; at += 1) {
    const char = source.charAt(at);
    const isDoubled = quotes.test(char) && quotes.test(source.charAt(at + 1));
    if ((expands && char === '`') || isDoubled) at += 1;
    else if (quotes.test(char)) return { kind: 'quoted', from: start + 1, to: at, expands, length: at + 1 - start };
  }
  return { kind: 'open-quote', length: 1 };
}

function hereStringAt(source: string, at: number, opened: number, quote: string): Step {
  const expands = DOUBLE.test(quote);
  const end = expands ? /\n["“”„]@/gu : /\n['‘’‚‛]@/gu;
  end.lastIndex = at + opened - 1;
  const found = end.exec(source);
  if (found === null) return { kind: 'open-quote', length: 1 };
  const from = Math.min(at + opened, found.index);
  return { kind: 'quoted', from, to: found.index, expands, length: found.index + 3 - at };
}

function labelOf(variable: string): string {
  return variable.startsWith('$(') ? '$(…)' : variable.slice(0, 60);
}

function addPlain({ word }: CommandCollector, source: string, from: number, to: number): void {
  let plainFrom = from;
  for (let at = from; at < to; at += 1) {
    if (!SINGLE.test(source.charAt(at)) || at + 1 >= to || !SINGLE.test(source.charAt(at + 1))) continue;
    word.add(source.slice(plainFrom, at + 1), plainFrom);
    at += 1;
    plainFrom = at + 1;
  }
  word.add(source.slice(plainFrom, to), plainFrom);
}

function addExpanding({ word }: CommandCollector, source: string, from: number, to: number): void {
  for (let at = from; at < to; at += 1) {
    const char = source.charAt(at);
    const next = source.charAt(at + 1);
    const variable = char === '$' ? lengthAt(VARIABLE, source, at) : 0;
    if (variable > 0 && at + variable <= to) {
      const label = labelOf(source.slice(at, at + variable));
      word.addUnknown(label, at, variableOf(label));
      at += variable - 1;
    } else if (char === '`') {
      word.addEscaped(ESCAPES[next] ?? (next === '\n' ? '' : next), at);
      at += 1;
    } else {
      word.add(char, at);
      if (DOUBLE.test(char) && DOUBLE.test(next) && at + 1 < to) at += 1;
    }
  }
}
