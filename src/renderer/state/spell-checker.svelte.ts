import { MAX_CHECKED_WORDS } from '@contract/spelling';
import { isCheckedWord, wordsOutsideProse } from '@domain/spelling/checked-words';
import { languageOfDraft, type SpellingLanguage } from '@domain/spelling/languages';
import type { AppState } from './app-state.svelte';
import { KnownWords } from './known-words';

export interface SpellCheckerPorts {
  readonly app: Pick<AppState, 'bridge' | 'settings' | 'drafts' | 'route'>;
  /** The locale of the system, as a BCP 47 tag. */
  readonly locale: string;
  /** The text that has the focus, or the part of it that is drawn. */
  readonly focusedText: () => string;
  /** Has the browser check again what it has checked. */
  readonly checkAgain: () => void;
}

/** Tells the browser which words of this window are misspelled. */
export class SpellChecker {
  readonly #ports: SpellCheckerPorts;
  readonly #known = new KnownWords();
  #failed: SpellingLanguage | null = null;

  /** The language that texts are checked in now; null: they are not. */
  readonly language: SpellingLanguage | null = $derived.by(() => {
    const { app, locale } = this.#ports;
    const draftId = app.route === 'drafts' ? app.drafts.openId : null;
    return languageOfDraft(app.settings.current.spelling, draftId, locale);
  });

  constructor(ports: SpellCheckerPorts) {
    this.#ports = ports;
  }

  /** Checks from now on in the language of this moment. Call it again when the language changes. */
  start(): void {
    const { language } = this;
    this.#known.clear();
    this.#failed = null;
    this.#ports.app.bridge.setSpellChecker(language ?? 'en-US', (words) => this.#misspelled(words, language));
    this.#ports.checkAgain();
  }

  async #misspelled(words: readonly string[], language: SpellingLanguage | null): Promise<readonly string[]> {
    if (language === null || language !== this.language || this.#failed === language) return [];
    const exempt = wordsOutsideProse(this.#ports.focusedText());
    const checked = words.filter((word) => isCheckedWord(word) && !exempt.has(word));
    const unknown = this.#known.withoutKnown(checked).slice(0, MAX_CHECKED_WORDS);
    if (unknown.length > 0) await this.#ask(unknown, language);
    return this.#known.misspelledOf(checked);
  }

  async #ask(words: readonly string[], language: SpellingLanguage): Promise<void> {
    const response = await this.#ports.app.bridge.call('spelling.check', { language, words: [...words] });
    if (language !== this.language) return;
    if (!response.ok) {
      // Its dictionary cannot be read: asked with every key, main would note it with every key.
      this.#failed = language;
      return;
    }
    this.#known.add(words, response.value.misspelled);
  }
}
