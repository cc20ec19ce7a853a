import type { CommandInput, ShellCommand } from './shell-command';
import { type Unknown, withValues, type Word } from './word';

/** Limits the values put in place of variables, in UTF-16 code units: values can nest. */
const MAX_RESOLVED = 100_000;

/**
 * Replaces variables that the same text assigns before, such as `ID=cmp_1; curl …/campaign/$ID`, if
 * the value is certain.
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
    // Unquoted, the shell splits such a value into words, or expands it to file names.
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
