import type { Word } from './word';

/** What a command reads from its standard input, as far as the pasted text says it. */
export type CommandInput =
  | { readonly kind: 'text'; readonly word: Word }
  | { readonly kind: 'file'; readonly name: string }
  /** The output of another program. */
  | { readonly kind: 'program'; readonly name: string };

/** One command of a pasted text, with the offsets at which its words begin and end in it. */
export interface ShellCommand {
  readonly words: readonly Word[];
  readonly input: CommandInput | null;
  /** Variables that it sets for the commands behind it. */
  readonly assigns?: readonly { readonly name: string; readonly value: Word }[];
  readonly start: number;
  readonly end: number;
}
