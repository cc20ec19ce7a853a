import type { CommandInput, ShellCommand } from './shell-command';
import { type Word, type WordBuilder, wordBuilder } from './word';

/** Gathers the words of one command after the other, with their pipes and redirections. */
export interface CommandCollector {
  readonly word: WordBuilder;
  /** Ends the open word, whose source ends before the offset `at`. */
  endWord(at: number): void;
  /** The next word is the target of a redirection. */
  redirect(operator: '<' | '>'): void;
  endCommand(at: number, pipes?: boolean): void;
  readonly commands: readonly ShellCommand[];
}

/** @param outputOf what a command writes into a pipe */
export function commandCollector(outputOf: (words: readonly Word[]) => CommandInput): CommandCollector {
  const commands: ShellCommand[] = [];
  const builder = wordBuilder();
  let collected = 0;
  let words: Word[] = [];
  let ends = { start: 0, end: 0 };
  let input: CommandInput | null = null;
  let target: '<' | '>' | null = null;

  function endWord(at: number): void {
    builder.end();
    const word = builder.words[collected];
    if (word === undefined) return;
    collected += 1;
    if (target === null) {
      if (words.length === 0) ends = { start: word.sourceOffset(0), end: at };
      words.push(word);
      ends = { ...ends, end: at };
    } else if (target === '<') input = { kind: 'file', name: word.text };
    target = null;
  }

  return {
    word: builder,
    commands,
    endWord,
    redirect(operator) {
      target = operator;
    },
    endCommand(at, pipes = false) {
      endWord(at);
      if (words.length > 0) commands.push({ words, input, ...ends });
      input = pipes ? outputOf(words) : null;
      words = [];
      target = null;
    },
  };
}
