import { MAX_CHECKED_WORDS, type WordMenu } from '@contract/spelling';
import { type CheckedWord, checkedWordsIn } from '@domain/spelling/checked-words';
import { type SpellingLanguage, usualLanguage } from '@domain/spelling/languages';
import { languageOfDraft } from '@domain/spelling/spelling-settings';
import type { Language } from '@domain/system/languages';
import { currentLanguage } from '../../kernel/language.svelte';
import { text } from '../../kernel/text';
import type { AppState } from '../../state/app-state.svelte';
import { KnownWords } from './known-words';

export interface SpellCheckerPorts {
  readonly app: Pick<
    AppState,
    'bridge' | 'settings' | 'drafts' | 'route' | 'spellingVersion' | 'toasts' | 'reportError'
  >;
  /** The locale of the system, as a BCP 47 tag. Reactive. */
  readonly locale: () => string;
  /** The language of the app. Reactive. */
  readonly appLanguage: () => Language;
  /** Runs once a text of the window has the focus for the first time. */
  readonly onFirstFocus: (run: () => void) => void;
}

/** A misspelled word whose menu is wanted, and what replaces it in its text. */
export interface WordTarget extends Omit<WordMenu, 'language'> {
  readonly replace: (correction: string) => void;
}

/**
 * Knows which words of this window's texts are misspelled, and asks main for those it does not. It
 * begins once somebody works on a text, as browsers do: a dictionary takes main 16 MB, and some
 * time to load.
 */
export class SpellChecker {
  readonly #ports: SpellCheckerPorts;
  readonly #known = new KnownWords();
  /** How often main has responded. */
  #responses = $state(0);
  #knownFor = '';
  /** A language whose dictionary cannot be read: asking again would fail again. */
  #failed: SpellingLanguage | null = null;
  #target: WordTarget | null = null;
  #isAwake = $state(false);

  constructor(ports: SpellCheckerPorts) {
    this.#ports = ports;
    ports.onFirstFocus(() => (this.#isAwake = true));
    ports.app.bridge.on('chosenForWord', (chosen) => {
      if (chosen.kind === 'replace') this.#target?.replace(chosen.correction);
      else if (this.#target !== null) void this.#addWord(this.#target.word);
    });
  }

  /**
   * The language that texts are checked in now; null: they are not. Reactive, and no `$derived`:
   * that would end with the component which asks for the checker first.
   */
  get language(): SpellingLanguage | null {
    const { app, locale, appLanguage } = this.#ports;
    const draftId = app.route === 'drafts' ? app.drafts.openId : null;
    return languageOfDraft(app.settings.current.spelling, draftId, usualLanguage(appLanguage(), locale()));
  }

  /** Another value whenever other words may be misspelled than before. Reactive. */
  get version(): string {
    return `${this.#basis} ${String(this.#isAwake)} ${String(this.#responses)}`;
  }

  /**
   * The misspelled words of a text, as far as they are known. Main is asked for the others, after
   * which `version` is another.
   */
  misspelledIn(prose: string): readonly CheckedWord[] {
    const { language } = this;
    if (!this.#isAwake || language === null || language === this.#failed) return [];
    if (this.#knownFor !== this.#basis) {
      this.#known.clear();
      this.#knownFor = this.#basis;
    }
    const words = checkedWordsIn(prose);
    const unknown = this.#known.claimUnknown(words.map(({ word }) => word));
    for (let start = 0; start < unknown.length; start += MAX_CHECKED_WORDS)
      void this.#ask(unknown.slice(start, start + MAX_CHECKED_WORDS), language);
    return words.filter(({ word }) => this.#known.isMisspelled(word));
  }

  /** Opens the system's menu of a text with suggestions for a word. */
  showMenu(target: WordTarget): void {
    const { language } = this;
    if (language === null) return;
    this.#target = target;
    const { replace: _replace, ...menu } = target;
    void this.#ports.app.bridge.call('spelling.showMenu', { ...menu, language }).then((shown) => {
      if (!shown.ok) this.#ports.app.reportError(shown.error);
    });
  }

  /** What the known words depend on. */
  get #basis(): string {
    return `${this.language ?? ''} ${String(this.#ports.app.spellingVersion)}`;
  }

  async #ask(words: readonly string[], language: SpellingLanguage): Promise<void> {
    const basis = this.#basis;
    const response = await this.#ports.app.bridge.call('spelling.check', { language, words: [...words] });
    if (basis !== this.#basis) return;
    if (response.ok) this.#known.add(words, response.value.misspelled);
    // Main has noted why.
    else this.#failed = language;
    this.#responses += 1;
  }

  async #addWord(word: string): Promise<void> {
    const { app } = this.#ports;
    const added = await app.bridge.call('spelling.addWord', { word });
    if (added.ok) app.toasts.show({ text: text.spelling.added(word) });
    else app.reportError(added.error);
  }
}

const checkers = new WeakMap<AppState, SpellChecker>();

/** The one checker of a window. */
export function spellCheckerOf(app: AppState): SpellChecker {
  const known = checkers.get(app);
  if (known !== undefined) return known;
  const made = new SpellChecker({
    ...{ app, locale: () => app.system.facts.locale, appLanguage: currentLanguage },
    onFirstFocus: onFirstFocusOfText,
  });
  checkers.set(app, made);
  return made;
}

function onFirstFocusOfText(run: () => void): void {
  if (isText(document.activeElement)) {
    run();
    return;
  }
  const look = ({ target }: Event): void => {
    if (!isText(target)) return;
    document.removeEventListener('focusin', look);
    run();
  };
  document.addEventListener('focusin', look);
}

/** The code editor is in a shadow tree of its element. */
const isText = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.shadowRoot !== null);
