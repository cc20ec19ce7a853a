/** So many words are remembered. */
const MAX_REMEMBERED = 20_000;

/** Remembers which words are right in one language, as main has said. */
export class KnownWords {
  /** `undefined`: main has been asked and has not responded yet. */
  readonly #isRight = new Map<string, boolean | undefined>();

  isMisspelled(word: string): boolean {
    return this.#isRight.get(word) === false;
  }

  /** Returns those words, each once, that main has not been asked for, which it is from now on. */
  claimUnknown(words: readonly string[]): readonly string[] {
    const unknown = [...new Set(words)].filter((word) => !this.#isRight.has(word));
    if (this.#isRight.size + unknown.length > MAX_REMEMBERED) this.clear();
    for (const word of unknown) this.#isRight.set(word, undefined);
    return unknown;
  }

  /** Remembers words; those that are not among `misspelled` are right. */
  add(words: readonly string[], misspelled: readonly string[]): void {
    const wrong = new Set(misspelled);
    for (const word of words) this.#isRight.set(word, !wrong.has(word));
  }

  clear(): void {
    this.#isRight.clear();
  }
}
