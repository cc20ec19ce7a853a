import type { SpellingLanguage } from '@domain/spelling/languages';
import type { SpellJob, SpellResponse } from './spell-job';

/** A started thread; see `startSpellThread`. */
export interface SpellThread {
  postMessage(job: SpellJob): void;
  onMessage(listener: (response: SpellResponse) => void): void;
  /** However it ends; `detail` says what it died of, if so. */
  onEnd(listener: (detail: string) => void): void;
  terminate(): void;
}

/** The thread ends after this time without a job and frees its memory; in milliseconds. */
const REST_AFTER_MS = 300_000;

type JobInput =
  | { readonly kind: 'check'; readonly words: readonly string[] }
  | { readonly kind: 'suggest'; readonly word: string };

/** The thread for spelling as main sees it. It is started on demand. */
export class Speller {
  readonly #start: () => SpellThread;
  #thread: SpellThread | null = null;
  #lastId = 0;
  #resting: NodeJS.Timeout | undefined;
  readonly #waiting = new Map<number, (response: Omit<SpellResponse & { ok: true }, 'id'> | Error) => void>();

  constructor(start: () => SpellThread) {
    this.#start = start;
  }

  /** Returns the misspelled words, or suggestions. Rejects if the thread or its files fail. */
  run(language: SpellingLanguage, input: JobInput): Promise<readonly string[]> {
    return new Promise((resolve, reject) => {
      clearTimeout(this.#resting);
      this.#lastId += 1;
      const id = this.#lastId;
      this.#waiting.set(id, (response) => {
        if (response instanceof Error) reject(response);
        else resolve(response.words);
      });
      this.#started().postMessage({ id, language, ...input });
    });
  }

  stop(): void {
    this.#release();
    this.#failAll('the app ends');
  }

  /** What waits fails. Resolves when the thread has ended; a later job starts another. */
  settle(): Promise<void> {
    const last = this.#release();
    this.#failAll('it was asked to');
    return last === null
      ? Promise.resolve()
      : new Promise((resolve) => {
          last.onEnd(() => {
            resolve();
          });
        });
  }

  #release(): SpellThread | null {
    clearTimeout(this.#resting);
    const last = this.#thread;
    this.#thread = null;
    last?.terminate();
    return last;
  }

  #started(): SpellThread {
    if (this.#thread !== null) return this.#thread;
    const thread = this.#start();
    this.#thread = thread;
    thread.onMessage((response) => {
      const settle = this.#waiting.get(response.id);
      this.#waiting.delete(response.id);
      if (this.#waiting.size === 0) this.#restLater();
      settle?.(response.ok ? response : new Error(`in the thread for spelling: ${response.detail}`));
    });
    thread.onEnd((detail) => {
      if (this.#thread !== thread) return;
      this.#thread = null;
      this.#failAll(detail);
    });
    return thread;
  }

  #failAll(detail: string): void {
    for (const settle of this.#waiting.values()) settle(new Error(`the thread for spelling ended: ${detail}`));
    this.#waiting.clear();
  }

  #restLater(): void {
    this.#resting = setTimeout(() => {
      this.#release();
    }, REST_AFTER_MS);
    this.#resting.unref();
  }
}
