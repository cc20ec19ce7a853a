import type { MenuItemConstructorOptions } from 'electron';
import type { ChosenForWord } from '@contract/spelling';
import type { NativeTexts } from '@text/native';
import { labelling } from './menu-template';

export interface SpellingItemsOptions {
  readonly platform: NodeJS.Platform;
  readonly text: NativeTexts;
  /** Corrections of the word, the best first. */
  readonly suggestions: readonly string[];
  readonly choose: (chosen: ChosenForWord) => void;
}

/** What the context menu of a misspelled word begins with. */
export function spellingItems(options: SpellingItemsOptions): readonly MenuItemConstructorOptions[] {
  const { text, suggestions, choose } = options;
  const label = labelling(options);
  const corrections: readonly MenuItemConstructorOptions[] = suggestions.map((correction) => ({
    // A single one would underline the letter after it.
    label: correction.replaceAll('&', '&&'),
    click: () => {
      choose({ kind: 'replace', correction });
    },
  }));
  return [
    ...(corrections.length > 0 ? corrections : [{ label: label(text.window.noSuggestions), enabled: false }]),
    { type: 'separator' },
    {
      label: label(text.window.addToDictionary),
      click: () => {
        choose({ kind: 'add' });
      },
    },
  ];
}
