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
}

/** Folded once, for lists of hundreds are searched at every keystroke. */
const folded = new WeakMap<ComboboxOption, readonly string[]>();

/** Spaces, slashes, dashes and underscores are one and the same, but for the sign of a number. */
const plain = (text: string): string =>
  fold(text)
    .replaceAll(/[\s_/]+|-(?!\d)/g, ' ')
    .trim();

function textsOf(option: ComboboxOption): readonly string[] {
  const known = folded.get(option);
  if (known !== undefined) return known;
  const { value, label = '', detail = '', keywords = [] } = option;
  const texts = [value, label, detail, ...keywords].map(plain);
  folded.set(option, texts);
  return texts;
}

/**
 * The options for what is typed: those with a name that is exactly it first, then those that begin
 * with it, those with a word that does, and those that hold it anywhere. Case, accents and Unicode
 * forms do not count (`sao paulo` finds `America/Sao_Paulo`). None is left out.
 */
export function matchOptions(options: readonly ComboboxOption[], typed: string): readonly ComboboxOption[] {
  const wanted = plain(typed);
  if (wanted === '') return options;
  const ranked: ComboboxOption[][] = [[], [], [], []];
  for (const option of options) {
    const texts = textsOf(option);
    if (texts.includes(wanted)) ranked[0]?.push(option);
    else if (texts.some((text) => text.startsWith(wanted))) ranked[1]?.push(option);
    else if (texts.some((text) => text.includes(` ${wanted}`))) ranked[2]?.push(option);
    else if (texts.some((text) => text.includes(wanted))) ranked[3]?.push(option);
  }
  return ranked.flat();
}

/**
 * The option that a text typed in full means: its value or label, or another name that no other
 * option has.
 */
export function exactOption(options: readonly ComboboxOption[], typed: string): ComboboxOption | null {
  const wanted = plain(typed);
  if (wanted === '') return options.find(({ value }) => value === '') ?? null;
  const named = options.find(
    (option) => plain(option.value) === wanted || plain(option.label ?? option.value) === wanted,
  );
  if (named !== undefined) return named;
  const [only, ...more] = options.filter(({ keywords = [] }) => keywords.some((name) => plain(name) === wanted));
  return only !== undefined && more.length === 0 ? only : null;
}
