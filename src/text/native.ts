import { native } from './en/native';
import { inLanguage } from './languages';

/**
 * The texts that main shows itself: menu, message boxes, the system's dialogs and notifications.
 * They are apart from the rest of the catalogue because main needs them while the window opens, and
 * the rest only the page.
 */
export type NativeTexts = typeof native;

const catalogues = { en: native } as const;

/**
 * The texts of a language; English where there are none for it. `language` is a BCP 47 tag such as
 * `hi` or `en-GB`.
 */
export const nativeTextsFor = (language: string): NativeTexts => inLanguage(catalogues, language);
