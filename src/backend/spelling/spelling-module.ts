import type { CommandOutput } from '@contract/index';
import type { WordMenu } from '@contract/spelling';
import { ok, type Result } from '@domain/errors/errors';
import { isCheckedWord } from '@domain/spelling/checked-words';
import type { BackendModule, Emit } from '../ipc/handlers';
import { guarded, type Store } from '../store';
import { Speller, type SpellThread } from './speller';

export interface SpellingServices {
  readonly words: Store['personalWords'];
  readonly startThread: () => SpellThread;
  readonly emit: Emit;
  /** Shows the menu of a text in the calling window, with corrections of a word. */
  readonly showMenu: ShowWordMenu;
}

export type ShowWordMenu = (menu: Omit<WordMenu, 'language'>, suggestions: readonly string[]) => void;

type SpellingCommand =
  | 'spelling.check'
  | 'spelling.showMenu'
  | 'spelling.words'
  | 'spelling.addWord'
  | 'spelling.removeWord';

/** Checks spelling with the dictionaries of one thread and with the user's own words. */
export class Spelling implements BackendModule<SpellingCommand> {
  readonly #words: SpellingServices['words'];
  readonly #emit: Emit;
  readonly #showMenu: ShowWordMenu;
  readonly #speller: Speller;
  /** Read with the first check, and again after each change. */
  #own: ReadonlySet<string> | null = null;

  constructor({ words, startThread, emit, showMenu }: SpellingServices) {
    this.#words = words;
    this.#emit = emit;
    this.#showMenu = showMenu;
    this.#speller = new Speller(startThread);
  }

  readonly handlers: BackendModule<SpellingCommand>['handlers'] = {
    'spelling.check': async ({ language, words }) => {
      const unknown = words.filter((word) => isCheckedWord(word) && !this.#isOwn(word));
      if (unknown.length === 0) return ok({ misspelled: [] });
      const misspelled = await this.#speller.run(language, { kind: 'check', words: unknown });
      return ok({ misspelled: [...misspelled] });
    },
    'spelling.showMenu': async ({ language, ...menu }) => {
      const suggestions = await this.#speller.run(language, { kind: 'suggest', word: menu.word });
      this.#showMenu(menu, suggestions);
      return ok(null);
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

  readonly stop = (): void => {
    this.#speller.stop();
  };

  /** Resolves when the thread has ended. The next check starts another. */
  readonly settle = (): Promise<void> => this.#speller.settle();

  #isOwn(word: string): boolean {
    if (this.#own === null) {
      const list = guarded(() => this.#words.list());
      this.#own = new Set(list.ok ? list.value : []);
    }
    return this.#own.has(word) || this.#own.has(word.toLowerCase());
  }

  #list(): Result<CommandOutput<'spelling.words'>> {
    const list = guarded(() => this.#words.list());
    return list.ok ? ok({ words: [...list.value] }) : list;
  }

  #change(change: () => void): Result<CommandOutput<'spelling.words'>> {
    const changed = guarded(change);
    if (!changed.ok) return changed;
    this.#own = null;
    this.#emit('changed', { what: 'spelling' });
    return this.#list();
  }
}
