import type { CommandInput, ShellCommand } from './shell-command';
import { type Unknown, withValues, type Word } from './word';

/**
 * Of all values that are put in the place of variables, in UTF-16 code units: a value may hold
 * others many times.
 */
const MAX_RESOLVED = 100_000;

/**
 * Puts values in the place of variables that the same text assigns before, such as `ID=cmp_1; curl
 * …/campaign/$ID`. Only what is not in doubt: the value is known, and nothing else in the text may
 * assign the variable.
 *
 * @param isAssignedOnce whether the text assigns a variable in one place only
 */
export function resolveVariables(
  commands: readonly ShellCommand[],
  isAssignedOnce: (name: string) => boolean,
): readonly ShellCommand[] {
  if (commands.every(({ assigns = [] }) => assigns.length === 0)) return commands;
  const values = new Map<string, Word>();
  let left = MAX_RESOLVED;

  function valueOf({ variable }: Unknown): Word | null {
    const value = variable === null ? undefined : values.get(variable.name);
    if (variable === null || value === undefined || value.text.length > left) return null;
    // Outside of quotes the shell divides such a value into words, or looks for files.
    if (variable.splits && (value.text === '' || /[\s*?[\]]/.test(value.text))) return null;
    left -= value.text.length;
    return value;
  }
  const resolved = (word: Word): Word => (word.unknowns.length === 0 ? word : withValues(word, valueOf));
  const resolvedInput = (input: CommandInput | null): CommandInput | null =>
    input?.kind === 'text' ? { kind: 'text', word: resolved(input.word) } : input;

  return commands.map((command) => {
    const { assigns = [], words, input } = command;
    for (const { name, value } of assigns) {
      const known = resolved(value);
      if (known.unknowns.length === 0 && isAssignedOnce(name)) values.set(name, known);
    }
    return { ...command, words: words.map(resolved), input: resolvedInput(input) };
  });
}

/** How often each name is found, by the first group of a pattern. */
export function countNames(source: string, pattern: RegExp): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [, name = ''] of source.matchAll(pattern)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
