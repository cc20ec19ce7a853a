import { type Command, forEachChild, parse, type Redirection, type Statement, type SyntaxNode } from 'unbash';
import { hereDocWord, posixWord } from './posix-words';
import type { CommandInput, ShellCommand } from './shell-command';
import { countNames, resolveVariables } from './variables';
import type { Word } from './word';

/** More substitutions than any command has; the parser's time grows with their square. */
const MAX_SUBSTITUTIONS = 1000;

/**
 * The simple commands of a text for a POSIX shell, in order, also those inside of pipelines, loops
 * and substitutions. `null` if a quote is never closed.
 */
export function posixCommands(source: string): readonly ShellCommand[] | null {
  if ((source.match(/\$\(|`|<\(/g)?.length ?? 0) > MAX_SUBSTITUTIONS) return null;
  const script = parse(source);
  if (script.errors?.some(({ message }) => message.startsWith('unterminated')) === true) return null;
  const commands: ShellCommand[] = [];

  function visit(node: SyntaxNode, input: CommandInput | null): void {
    if (node.type === 'Pipeline') {
      node.commands.forEach((command, index) => {
        const before = node.commands[index - 1];
        visit(command, before === undefined ? input : outputOf(source, before));
      });
      return;
    }
    if (node.type === 'Command') {
      const assigns = certain.has(node) ? assignmentsOf(source, node) : [];
      commands.push({ ...commandOf(source, node, input), assigns });
    }
    forEachChild(node, (child) => {
      visit(child, null);
    });
  }

  const certain = new Set(script.commands.flatMap(certainAssignments));
  visit(script, null);
  return resolveVariables(commands, assignedOnce(source)).filter(({ words }) => words.length > 0);
}

function commandOf(source: string, node: Command, piped: CommandInput | null): ShellCommand {
  const nodes = [...(node.name === undefined ? [] : [node.name]), ...node.args].filter((arg) => arg.type === 'Word');
  // `\ ` at the end of a line is a backslash that was meant to join lines.
  const words = nodes.filter(({ text }) => text.trim() !== '\\').map((word) => posixWord(source, word));
  const last = nodes.findLast(({ text }) => text.trim() !== '\\');
  return {
    words,
    input: node.redirects.reduce<CommandInput | null>((input, each) => inputOf(source, each) ?? input, piped),
    start: node.name?.pos ?? node.pos,
    end: last?.end ?? node.end,
  };
}

/** The commands of a statement that do nothing but assign, and that run whatever happens. */
function certainAssignments({ command, background }: Statement): readonly Command[] {
  if (background === true) return [];
  const certain: Command[] = [];
  const chain = command.type === 'AndOr' ? command.commands : [command];
  for (const [index, each] of chain.entries()) {
    // Assigning succeeds, so what follows with `&&` runs as well.
    if (index > 0 && (command.type !== 'AndOr' || command.operators[index - 1] !== '&&')) break;
    if (each.type !== 'Command' || !assignsOnly(each)) break;
    certain.push(each);
  }
  return certain;
}

function assignsOnly({ name, args, redirects }: Command): boolean {
  if (redirects.length > 0) return false;
  return name === undefined || (name.text === 'export' && args.every(({ type }) => type === 'Assignment'));
}

function assignmentsOf(source: string, { prefix, args }: Command): NonNullable<ShellCommand['assigns']> {
  return [...prefix, ...args].flatMap((part) => {
    if (part.type !== 'Assignment' || part.append === true || part.index !== undefined) return [];
    const { name, value } = part;
    // `~` stands for a folder there.
    if (value.type !== 'Word' || value.text.startsWith('~')) return [];
    return [{ name, value: posixWord(source, value) }];
  });
}

/** Other programs of the shell set variables as well: their arguments are in doubt. */
const SETS_VARIABLES =
  /\b(?:read|for|select|unset|getopts|mapfile|readarray|printf[ \t]+-v|let|eval|source)\b([^\n;]*)/g;

function assignedOnce(source: string): (name: string) => boolean {
  const counts = countNames(source, /(?<![\w$-])([A-Za-z_]\w*)\+?=/g);
  const inDoubt = new Set(
    [...source.matchAll(SETS_VARIABLES)].flatMap(([, words = '']) => words.match(/[A-Za-z_]\w*/g) ?? []),
  );
  return (name) => counts.get(name) === 1 && !inDoubt.has(name);
}

function inputOf(source: string, redirection: Redirection): CommandInput | null {
  switch (redirection.type) {
    case 'HereDoc':
      return { kind: 'text', word: hereDocWord(source, redirection.body, redirection.delimiter?.quoted === true) };
    case 'HereString':
      return redirection.target === undefined ? null : { kind: 'text', word: posixWord(source, redirection.target) };
    case 'Redirect':
      return redirection.operator === '<' && redirection.target !== undefined
        ? { kind: 'file', name: posixWord(source, redirection.target).text }
        : null;
  }
}

/**
 * What a command writes into a pipe, if the text says it: `cat <<EOF`, `echo '…'`, `printf '%s'
 * '…'`.
 */
function outputOf(source: string, node: SyntaxNode): CommandInput | null {
  if (node.type !== 'Command') return { kind: 'program', name: '' };
  const { words, input } = commandOf(source, node, null);
  const [name, ...args] = words;
  const program: CommandInput = { kind: 'program', name: name?.text ?? '' };
  switch (name?.text) {
    case 'cat': {
      const [file] = args;
      if (file === undefined || file.text === '-') return input ?? program;
      return args.length === 1 ? { kind: 'file', name: file.text } : program;
    }
    case 'echo':
      return onlyText(args.filter(({ text }) => !/^-[neE]+$/.test(text))) ?? program;
    case 'printf':
      return onlyText(/^%s(?:\\n)?$/.test(args[0]?.text ?? '') ? args.slice(1) : args) ?? program;
    default:
      return program;
  }
}

function onlyText([word, ...more]: readonly Word[]): CommandInput | null {
  return word === undefined || more.length > 0 ? null : { kind: 'text', word };
}
