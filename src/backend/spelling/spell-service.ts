import type { SpellingLanguage } from '@domain/spelling/languages';
import type { Dictionary } from './hunspell';
import type { SpellJob, SpellResponse } from './spell-job';

/** More suggestions than these help nobody. */
const MAX_SUGGESTIONS = 5;

/**
 * Returns what does jobs of spelling. Each dictionary is loaded with the first job in its language;
 * `load` rejects if its files cannot be read.
 */
export function createSpellService(
  load: (language: SpellingLanguage) => Promise<Dictionary>,
): (job: SpellJob) => Promise<SpellResponse> {
  const dictionaries = new Map<SpellingLanguage, Promise<Dictionary>>();
  const dictionaryOf = (language: SpellingLanguage): Promise<Dictionary> => {
    const known = dictionaries.get(language) ?? load(language);
    dictionaries.set(language, known);
    return known;
  };
  return async (job) => {
    try {
      const dictionary = await dictionaryOf(job.language);
      const words =
        job.kind === 'check'
          ? job.words.filter((word) => !isKnown(dictionary, word))
          : dictionary.suggest(job.word).slice(0, MAX_SUGGESTIONS);
      return { id: job.id, ok: true, words };
    } catch (error) {
      return { id: job.id, ok: false, detail: error instanceof Error ? error.message : String(error) };
    }
  };
}

/** Dictionaries write apostrophes as typewriters do. */
function isKnown(dictionary: Dictionary, word: string): boolean {
  return dictionary.has(word) || (word.includes('’') && dictionary.has(word.replaceAll('’', "'")));
}
