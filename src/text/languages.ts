/**
 * The entry of a language; the English one where there is none for it. `language` is a BCP 47 tag
 * such as `hi` or `en-GB`.
 */
export function inLanguage<T>(catalogues: { readonly en: T } & Readonly<Record<string, T>>, language: string): T {
  const primary = language.split('-')[0] ?? '';
  return (Object.hasOwn(catalogues, primary) ? catalogues[primary] : undefined) ?? catalogues.en;
}
