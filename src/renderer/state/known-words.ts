/** So many words are remembered. */
const MAX_REMEMBERED = 20_000;

/** Remembers which words are right in one language, as main has said. */
export class KnownWords {
  readonly #isRight = new Map<string, boolean>();

  withoutKnown(words: readonly string[]): readonly string[] {
    return words.filter((word) => !this.#isRight.has(word));
  }

  misspelledOf(words: readonly string[]): readonly string[] {
    return words.filter((word) => this.#isRight.get(word) === false);
  }

  /** Remembers words; those that are not among `misspelled` are right. */
  add(words: readonly string[], misspelled: readonly string[]): void {
    if (this.#isRight.size + words.length > MAX_REMEMBERED) this.clear();
    const wrong = new Set(misspelled);
    for (const word of words) this.#isRight.set(word, !wrong.has(word));
  }

  clear(): void {
    this.#isRight.clear();
  }
}
