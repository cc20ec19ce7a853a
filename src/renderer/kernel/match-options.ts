import { fold } from '@kernel/fold';

export interface ComboboxOption {
  /** What the control holds once the option is chosen. */
  readonly value: string;
  /** What the list shows when it is not the value itself. */
  readonly label?: string | undefined;
  /** A few words beside it. */
  readonly detail?: string | undefined;
  /** Other names that it is found by. */
  readonly keywords?: readonly string[] | undefined;
  /** How likely it is meant, from 0: of equally good matches the likelier ones come first. */
  readonly weight?: number | undefined;
}

/** How well a text matches: smaller is better. `NO_MATCH`: not at all. */
const RANKS = [0, 1, 2, 3] as const;
const NO_MATCH: number = RANKS.length;

interface FoldedOption {
  /** Value, label and detail. */
  readonly own: readonly string[];
  readonly keywords: readonly string[];
}

/** Cached, because lists of hundreds are searched at every keystroke. */
const foldedOptions = new WeakMap<ComboboxOption, FoldedOption>();

/** Spaces, slashes, dashes and underscores are equal, except for the sign of a number. */
const normalise = (text: string): string =>
  fold(text)
    .replaceAll(/[\s_/]+|-(?!\d)/g, ' ')
    .trim();

function foldOption(option: ComboboxOption): FoldedOption {
  const known = foldedOptions.get(option);
  if (known !== undefined) return known;
  const { value, label = '', detail = '', keywords = [] } = option;
  const folded = { own: [value, label, detail].map(normalise), keywords: keywords.map(normalise) };
  foldedOptions.set(option, folded);
  return folded;
}

function rankOf(text: string, wanted: string): number {
  if (text === wanted) return 0;
  if (text.startsWith(wanted)) return 1;
  if (text.includes(` ${wanted}`)) return 2;
  return text.includes(wanted) ? 3 : NO_MATCH;
}

const bestRank = (texts: readonly string[], wanted: string): number =>
  texts.reduce((best, text) => Math.min(best, rankOf(text, wanted)), NO_MATCH);

/**
 * Returns all options that match what is typed: first those with a name that equals it, then those
 * that begin with it, those with a word that does, and those that contain it. Within each group the
 * likelier ones come first. Case, accents and Unicode forms do not count (`sao paulo` finds
 * `America/Sao_Paulo`). Nothing typed: all options in their own order.
 */
export function matchOptions(options: readonly ComboboxOption[], typed: string): readonly ComboboxOption[] {
  const wanted = normalise(typed);
  if (wanted === '') return options;
  const groups: ComboboxOption[][] = RANKS.map(() => []);
  for (const option of options) {
    const { own, keywords } = foldOption(option);
    groups[Math.min(bestRank(own, wanted), bestRank(keywords, wanted))]?.push(option);
  }
  const weightOf = ({ weight = 0 }: ComboboxOption): number => weight;
  return groups.flatMap((group) => group.sort((a, b) => weightOf(b) - weightOf(a)));
}

/**
 * Returns the other name by which an option was found, such as `Mumbai` for `Asia/Kolkata`; `null`
 * if what the list shows of it matches at least as well.
 */
export function matchedKeyword(option: ComboboxOption, typed: string): string | null {
  const wanted = normalise(typed);
  if (wanted === '') return null;
  const { own, keywords } = foldOption(option);
  const rank = bestRank(keywords, wanted);
  if (rank === NO_MATCH || rank >= bestRank(own, wanted)) return null;
  return option.keywords?.[keywords.findIndex((keyword) => rankOf(keyword, wanted) === rank)] ?? null;
}

/**
 * Returns the option that a text typed in full means: by its value or label, or by another name
 * that no other option has.
 */
export function exactOption(options: readonly ComboboxOption[], typed: string): ComboboxOption | null {
  const wanted = normalise(typed);
  if (wanted === '') return options.find(({ value }) => value === '') ?? null;
  const named = options.find(
    (option) => normalise(option.value) === wanted || normalise(option.label ?? option.value) === wanted,
  );
  if (named !== undefined) return named;
  const [only, ...more] = options.filter(({ keywords = [] }) => keywords.some((name) => normalise(name) === wanted));
  return only !== undefined && more.length === 0 ? only : null;
}

/**
 * Returns the index of the next option after `from` whose shown text begins with what was typed, as
 * in a native list; one letter typed again goes on to the next one. -1 if there is none.
 */
export function nextTypedIndex(options: readonly ComboboxOption[], typed: string, from: number): number {
  const wanted = normalise(typed);
  if (wanted === '') return -1;
  const letters = Array.from(wanted);
  const [first = ''] = letters;
  const isOneLetter = letters.every((letter) => letter === first);
  const begins = isOneLetter ? first : wanted;
  const start = isOneLetter ? from + 1 : Math.max(0, from);
  for (let step = 0; step < options.length; step += 1) {
    const index = (start + step) % options.length;
    const option = options[index];
    if (option !== undefined && normalise(option.label ?? option.value).startsWith(begins)) return index;
  }
  return -1;
}
