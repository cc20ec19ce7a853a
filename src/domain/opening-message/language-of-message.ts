import type { MessageLanguage } from './packs/pack';

const wordsOf = (words: string): readonly string[] => words.split(' ');

/**
 * Frequent words by language. The three last ones are known only so that their messages are not
 * taken for those of a relative.
 */
const FREQUENT: readonly (readonly [MessageLanguage | null, readonly string[]])[] = [
  [
    'en',
    wordsOf(
      "the is this hello hi hey you your from i i'm am my and calling we are to for how do have good morning on of about it it's be with a an",
    ),
  ],
  [
    'de',
    wordsOf(
      'der die das ist hallo guten tag hier sie ihr ihre ihnen von ich bin mein und wir rufe für mit spricht moin servus im auftrag wegen an ein eine es nicht zu den',
    ),
  ],
  [
    'fr',
    wordsOf(
      "le la les est bonjour bonsoir ici vous votre vos de je suis mon et nous appelle pour du allô salut c'est à une un au sujet s'il d'une que ne pas",
    ),
  ],
  [
    'es',
    wordsOf(
      'el la los es hola buenos buenas días tardes usted su de yo soy mi y le llamo para habla del con una un en que no por se si',
    ),
  ],
  [
    'hi',
    wordsOf(
      'namaste namaskar main mera naam hai hoon hun aap aapka aapki aapko se ki ke ka bol rahi raha kya ji aur ek baare mein',
    ),
  ],
  [
    null,
    wordsOf(
      "ciao buongiorno sono di il la le per che chiamo della del una un parlo lei l'assistente mi sua suo non è e",
    ),
  ],
  [
    null,
    wordsOf('olá oi bom dia eu sou o a da do de você ligo em nome não é uma um seu sua para com senhor estou ligando'),
  ],
  [null, wordsOf('hallo goedendag ik ben van een het de u met uw bel namens spreekt over en is voor mijn naam niet')],
];

/** So many words decide. */
const MAX_WORDS = 400;
/** At least so large a part of the words must be frequent ones. */
const MIN_SHARE = 0.08;

/**
 * Returns the languages that an opening message may be in, by its frequent words: several if they
 * are as likely, none if it is none of those that are known.
 */
export function languagesOfMessage(message: string): readonly MessageLanguage[] {
  const words = (
    message
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{M}']+/gu) ?? []
  ).slice(0, MAX_WORDS);
  if (words.length === 0) return [];
  if (words.filter((word) => /\p{Script=Devanagari}/u.test(word)).length * 3 > words.length) return ['hi'];
  const scores = FREQUENT.map(([language, frequent]) => {
    const known = new Set(frequent);
    return { language, score: words.filter((word) => known.has(word)).length };
  });
  const best = Math.max(...scores.map(({ score }) => score));
  if (best < Math.max(1, words.length * MIN_SHARE)) return [];
  const likely = scores.filter(({ score }) => score === best);
  return likely.some(({ language }) => language === null) ? [] : likely.flatMap(({ language }) => language ?? []);
}
