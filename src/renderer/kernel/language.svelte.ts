import type { Settings } from '@domain/settings/settings';
import type { Language } from '@domain/system/languages';
import { provideDateTexts } from '@domain/time/date-texts';
import { en } from '@text/en';
import { type Catalogue, loadCatalogue } from '@text/index';

let catalogue = $state.raw<Catalogue>(en);
let shown = $state.raw<Language>('en');
let system: Language = 'en';
let chosen: Language | null = null;

provideDateTexts(() => catalogue.frame.dates);

/** The texts of the language that is shown. Reactive. */
export const currentCatalogue = (): Catalogue => catalogue;

/** The language that is shown. Reactive. */
export const currentLanguage = (): Language => shown;

/** Sets the language of the system; it is shown unless the user chose one. */
export async function setSystemLanguage(language: Language): Promise<void> {
  system = language;
  await showWanted();
}

/** Sets the language that the user chose; `null` follows the system. */
export async function setChosenLanguage({ language }: Pick<Settings, 'language'>): Promise<void> {
  chosen = language;
  await showWanted();
}

/**
 * Shows these texts from now on. Whatever shows a text is drawn again, with the rest of the page as
 * it is.
 */
export function showCatalogue(texts: Catalogue, language: Language): void {
  catalogue = texts;
  shown = language;
  const { documentElement } = document;
  documentElement.lang = language;
  documentElement.dir = texts.common.direction;
}

async function showWanted(): Promise<void> {
  const wanted = chosen ?? system;
  if (wanted === shown) return;
  const loaded = await loadCatalogue(wanted);
  // Another one may have been chosen meanwhile.
  if (wanted !== (chosen ?? system)) return;
  showCatalogue(loaded, wanted);
}
