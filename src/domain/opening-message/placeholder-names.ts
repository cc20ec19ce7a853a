import { type PlaceholderStyle, type TemplatePart, templateParts } from '../text/placeholders';

/** A text of the same length in which placeholders are small letters. */
export function withoutNames(parts: readonly TemplatePart[]): string {
  return parts.map(({ text, name }) => (name === null ? text : 'x'.repeat(text.length))).join('');
}

/** The template with one name of placeholders replaced by another. */
export function renamedPlaceholder(
  template: string,
  style: PlaceholderStyle,
  rename: { readonly key: string; readonly written: string },
): string {
  return templateParts(template, style)
    .map(({ text, name }) => (name === rename.key ? rename.written : text))
    .join('');
}
