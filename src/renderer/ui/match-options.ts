export interface ComboboxOption {
  /** What the control holds once the option is taken. */
  readonly value: string;
  /** What stands in the list where it is not the value itself. */
  readonly label?: string | undefined;
  /** A few words beside it. */
  readonly detail?: string | undefined;
}

const LIST_LIMIT = 60;

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[\s_/-]+/g, ' ')
    .trim();

/**
 * The options for what is typed: those that begin with it first, then those with a word that does, then those that hold it
 * anywhere. Spaces, slashes, dashes and underscores are one and the same (`new york` finds `America/New_York`). At most 60.
 */
export function matchOptions(options: readonly ComboboxOption[], typed: string): readonly ComboboxOption[] {
  const wanted = fold(typed);
  if (wanted === '') return options.slice(0, LIST_LIMIT);
  const ranked: ComboboxOption[][] = [[], [], []];
  for (const option of options) {
    const texts = [option.value, option.label ?? '', option.detail ?? ''].map(fold);
    if (texts.some((text) => text.startsWith(wanted))) ranked[0]?.push(option);
    else if (texts.some((text) => text.includes(` ${wanted}`))) ranked[1]?.push(option);
    else if (texts.some((text) => text.includes(wanted))) ranked[2]?.push(option);
  }
  return ranked.flat().slice(0, LIST_LIMIT);
}

/** The option that is meant by a text typed in full, whatever its case. */
export function exactOption(options: readonly ComboboxOption[], typed: string): ComboboxOption | null {
  const wanted = fold(typed);
  return (
    options.find((option) => fold(option.value) === wanted || fold(option.label ?? option.value) === wanted) ?? null
  );
}
