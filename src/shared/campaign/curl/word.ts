/** One word of a command line, unquoted, which still knows where in the pasted text each of its characters stands. */
export interface Word {
  readonly text: string;
  sourceOffset(offset: number): number;
}

/** Collects words character by character. */
export interface WordBuilder {
  /** Adds text that stands at the offset `source` of the pasted text. */
  add(text: string, source: number): void;
  /** Opens a word that may stay empty, as a pair of quotes does. */
  open(): void;
  end(): void;
  readonly words: readonly Word[];
}

export function wordBuilder(): WordBuilder {
  const words: Word[] = [];
  let parts: string[] | null = null;
  let places: number[] = [];
  let length = 0;
  return {
    words,
    open() {
      parts ??= [];
    },
    add(text, source) {
      parts ??= [];
      parts.push(text);
      length += text.length;
      while (places.length < length) places.push(source);
    },
    end() {
      if (parts === null) return;
      const at = places;
      words.push({ text: parts.join(''), sourceOffset: (offset) => at[offset] ?? (at.at(-1) ?? 0) + 1 });
      parts = null;
      places = [];
      length = 0;
    },
  };
}
