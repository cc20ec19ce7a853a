/**
 * A part of a word that only a shell can know, such as `$NAME`. The word's text holds `label` in
 * its place.
 */
export interface Unknown {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  /** `null` for anything but a plain variable. */
  readonly variable: Variable | null;
}

interface Variable {
  readonly name: string;
  /** Whether the shell divides its value into words. */
  readonly splits: boolean;
}

/**
 * One word of a command, unquoted, which still knows where in the source each of its characters
 * stands.
 */
export interface Word {
  readonly text: string;
  readonly unknowns: readonly Unknown[];
  sourceOffset(offset: number): number;
}

/** Collects words piece by piece. */
export interface WordBuilder {
  /** Adds text whose characters stand one by one from the offset `source` on. */
  add(text: string, source: number): void;
  /** Adds text that an escape at the offset `source` stands for. */
  addEscaped(text: string, source: number): void;
  addUnknown(label: string, source: number, variable?: Variable): void;
  /** Begins a word that may stay empty, as a pair of quotes does. */
  open(): void;
  end(): void;
  readonly words: readonly Word[];
}

interface Run {
  readonly offset: number;
  readonly source: number;
  /**
   * 1 if the run's characters stand side by side in the source, 0 if one place stands for all of
   * them.
   */
  readonly step: 0 | 1;
}

export function wordBuilder(): WordBuilder {
  const words: Word[] = [];
  let parts: string[] | null = null;
  let runs: Run[] = [];
  let unknowns: Unknown[] = [];
  let length = 0;

  function append(text: string, source: number, step: 0 | 1): void {
    parts ??= [];
    if (text === '') return;
    const last = runs.at(-1);
    const continues = step === 1 && last?.step === 1 && last.source + (length - last.offset) === source;
    if (!continues) runs.push({ offset: length, source, step });
    parts.push(text);
    length += text.length;
  }

  return {
    words,
    add(text, source) {
      append(text, source, 1);
    },
    addEscaped(text, source) {
      append(text, source, 0);
    },
    addUnknown(label, source, variable) {
      append(label, source, 0);
      unknowns.push({ start: length - label.length, end: length, label, variable: variable ?? null });
    },
    open() {
      parts ??= [];
    },
    end() {
      if (parts === null) return;
      words.push({ text: parts.join(''), unknowns, sourceOffset: offsets(runs, length) });
      parts = null;
      runs = [];
      unknowns = [];
      length = 0;
    },
  };
}

/** A word without its first characters. */
export function wordAfter(word: Word, from: number): Word {
  return {
    text: word.text.slice(from),
    unknowns: word.unknowns
      .filter(({ end }) => end > from)
      .map(({ start, end, ...rest }) => ({ start: Math.max(0, start - from), end: end - from, ...rest })),
    sourceOffset: (offset) => word.sourceOffset(offset + from),
  };
}

/** Several words as one text. */
export function joinWords(words: readonly Word[], separator = ''): Word {
  const builder = wordBuilder();
  builder.open();
  words.forEach((word, index) => {
    if (index > 0) builder.addEscaped(separator, word.sourceOffset(0));
    copyInto(builder, word);
  });
  builder.end();
  return builder.words[0] ?? { text: '', unknowns: [], sourceOffset: () => 0 };
}

/** A word with values in the place of those unknowns for which `valueOf` has one. */
export function withValues(word: Word, valueOf: (unknown: Unknown) => Word | null): Word {
  const builder = wordBuilder();
  builder.open();
  copyInto(builder, word, valueOf);
  builder.end();
  return builder.words[0] ?? word;
}

function copyInto(builder: WordBuilder, word: Word, valueOf: (unknown: Unknown) => Word | null = () => null): void {
  let at = 0;
  const upTo = (end: number): void => {
    for (; at < end; at += 1) builder.add(word.text.charAt(at), word.sourceOffset(at));
  };
  for (const unknown of word.unknowns) {
    const { start, end, label, variable } = unknown;
    upTo(start);
    const value = valueOf(unknown);
    if (value !== null) copyInto(builder, value);
    else builder.addUnknown(label, word.sourceOffset(start), variable ?? undefined);
    at = end;
  }
  upTo(word.text.length);
}

function offsets(runs: readonly Run[], length: number): (offset: number) => number {
  return (offset) => {
    const at = Math.min(Math.max(offset, 0), length);
    const run = runs[lastRunBefore(runs, at)];
    if (run === undefined) return 0;
    const beyond = at === length && run.step === 0 ? 1 : 0;
    return run.source + (at - run.offset) * run.step + beyond;
  };
}

function lastRunBefore(runs: readonly Run[], at: number): number {
  let [low, high] = [0, runs.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((runs[middle]?.offset ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
