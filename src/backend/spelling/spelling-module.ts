import type { CommandOutput } from '@contract/index';
import { ok, type Result } from '@domain/errors/errors';
import { isCheckedWord } from '@domain/spelling/checked-words';
import type { SpellingLanguage } from '@domain/spelling/languages';
import type { BackendModule, Emit } from '../ipc/handlers';
import { guarded, type Store } from '../store';
import { Speller, type SpellThread } from './speller';

export interface SpellingServices {
  readonly words: Store['personalWords'];
  readonly startThread: () => SpellThread;
  readonly emit: Emit;
}

type SpellingCommand = 'spelling.check' | 'spelling.words' | 'spelling.addWord' | 'spelling.removeWord';

/** So many misspelled words are remembered with the language in which they were. */
const MAX_REMEMBERED = 2_000;

/** Checks spelling with the dictionaries of one thread and with the user's own words. */
export class Spelling implements BackendModule<SpellingCommand> {
  readonly #words: SpellingServices['words'];
  readonly #emit: Emit;
  readonly #speller: Speller;
  readonly #languages = new Map<string, SpellingLanguage>();
  /** Read with the first check, and again after each change. */
  #own: ReadonlySet<string> | null = null;

  constructor({ words, startThread, emit }: SpellingServices) {
    this.#words = words;
    this.#emit = emit;
    this.#speller = new Speller(startThread);
  }

  readonly handlers: BackendModule<SpellingCommand>['handlers'] = {
    'spelling.check': async ({ language, words }) => {
      const unknown = words.filter((word) => isCheckedWord(word) && !this.#isOwn(word));
      if (unknown.length === 0) return ok({ misspelled: [] });
      const misspelled = await this.#speller.run(language, { kind: 'check', words: unknown });
      this.#remember(misspelled, language);
      return ok({ misspelled: [...misspelled] });
    },
    'spelling.words': () => this.#list(),
    'spelling.addWord': ({ word }) =>
      this.#change(() => {
        this.#words.add(word);
      }),
    'spelling.removeWord': ({ word }) =>
      this.#change(() => {
        this.#words.remove(word);
      }),
  };

  /**
   * Returns corrections of a word that was found misspelled, the best first; none if the thread
   * fails, which was reported with the check.
   */
  async suggest(word: string): Promise<readonly string[]> {
    const language = this.#languages.get(word);
    if (language === undefined) return [];
    return this.#speller.run(language, { kind: 'suggest', word }).catch(() => []);
  }

  readonly stop = (): void => {
    this.#speller.stop();
  };

  #isOwn(word: string): boolean {
    if (this.#own === null) {
      const list = guarded(() => this.#words.list());
      this.#own = new Set(list.ok ? list.value : []);
    }
    return this.#own.has(word) || this.#own.has(word.toLowerCase());
  }

  #remember(misspelled: readonly string[], language: SpellingLanguage): void {
    if (this.#languages.size + misspelled.length > MAX_REMEMBERED) this.#languages.clear();
    for (const word of misspelled) this.#languages.set(word, language);
  }

  #list(): Result<CommandOutput<'spelling.words'>> {
    const list = guarded(() => this.#words.list());
    return list.ok ? ok({ words: list.value.toSorted((one, other) => one.localeCompare(other)) }) : list;
  }

  #change(change: () => void): Result<CommandOutput<'spelling.words'>> {
    const changed = guarded(change);
    if (!changed.ok) return changed;
    this.#own = null;
    this.#emit('changed', { what: 'spelling' });
    return this.#list();
  }
}
