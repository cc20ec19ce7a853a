/** One word of a command line, unquoted, which still knows where in the pasted text each of its characters stands. */
export interface Word {
  readonly text: string;
  sourceOffset(offset: number): number;
}

/** Collects words character by character. An empty pair of quotes makes an empty word. */
export interface WordBuilder {
  /** Adds text that stands at `source`; `null` only opens a word. */
  add(text: string, source: number): void;
  open(): void;
  end(): void;
  readonly words: readonly Word[];
}

export function wordBuilder(): WordBuilder {
  const words: Word[] = [];
  let parts: string[] | null = null;
  let places: number[] = [];
  return {
    words,
    open() {
      parts ??= [];
    },
    add(text, source) {
      parts ??= [];
      parts.push(text);
      for (let unit = 0; unit < text.length; unit += 1) places.push(source);
    },
    end() {
      if (parts === null) return;
      const at = places;
      words.push({ text: parts.join(''), sourceOffset: (offset) => at[offset] ?? (at.at(-1) ?? 0) + 1 });
      parts = null;
      places = [];
    },
  };
}
