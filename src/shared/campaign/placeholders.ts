/**
 * How placeholders of an opening message may be written. That Kathan fills any of them from recipients' metadata is market habit and not
 * confirmed by any page (API reference, section 5).
 */
export const PLACEHOLDER_STYLES = ['{{name}}', '{name}', '[name]', '<name>', '${name}'] as const;
export type PlaceholderStyle = (typeof PLACEHOLDER_STYLES)[number];
export const USUAL_STYLE: PlaceholderStyle = '{{name}}';

const PATTERNS: Readonly<Record<PlaceholderStyle, RegExp>> = {
  '{{name}}': /\{\{([^{}]+)\}\}/g,
  '{name}': /(?<![{$])\{([^{}]+)\}(?!\})/g,
  '[name]': /\[([^[\]]+)\]/g,
  '<name>': /<([^<>]+)>/g,
  '${name}': /\$\{([^{}]+)\}/g,
};

/** A stretch of an opening message; `name` is the placeholder that it is, or null for plain text. */
export interface TemplatePart {
  readonly text: string;
  readonly name: string | null;
}

/** An opening message in its parts, which make it up again. */
export function templateParts(template: string, style: PlaceholderStyle): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  let at = 0;
  for (const match of template.matchAll(PATTERNS[style])) {
    const name = (match[1] ?? '').trim();
    if (name === '') continue;
    if (match.index > at) parts.push({ text: template.slice(at, match.index), name: null });
    parts.push({ text: match[0], name });
    at = match.index + match[0].length;
  }
  if (at < template.length) parts.push({ text: template.slice(at), name: null });
  return parts;
}

/** The names of an opening message's placeholders, each once and in order; spaces around a name are allowed. */
export function placeholdersIn(template: string, style: PlaceholderStyle = USUAL_STYLE): readonly string[] {
  return [...new Set(templateParts(template, style).flatMap(({ name }) => name ?? []))];
}
