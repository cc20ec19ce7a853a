/**
 * How placeholders of an opening message may be written. That Kathan fills any of them from
 * recipients' metadata is market habit and not confirmed by any page (API reference, section 5).
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

/**
 * A stretch of an opening message; `name` is the placeholder that it is, or null for plain text.
 */
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

/**
 * The names of an opening message's placeholders, each once and in order; spaces around a name are
 * allowed.
 */
export function placeholdersIn(template: string, style: PlaceholderStyle = USUAL_STYLE): readonly string[] {
  return [...new Set(templateParts(template, style).flatMap(({ name }) => name ?? []))];
}

const BRACKETS: Readonly<Record<PlaceholderStyle, readonly [string, string]>> = {
  '{{name}}': ['{{', '}}'],
  '{name}': ['{', '}'],
  '[name]': ['[', ']'],
  '<name>': ['<', '>'],
  '${name}': ['${', '}'],
};

/** A name as a placeholder of this style. */
export function writtenAs(name: string, style: PlaceholderStyle): string {
  const [opening, closing] = BRACKETS[style];
  return `${opening}${name}${closing}`;
}

/**
 * A placeholder that is being typed: from its opening bracket to its closing one, if that stands
 * there already, and the name so far.
 */
export interface OpenPlaceholder {
  readonly from: number;
  readonly to: number;
  readonly nameFrom: number;
  readonly nameTo: number;
}

/**
 * The placeholder around the caret at `at`, whether it is closed or not; `null` where the caret is
 * in none. It stays in one line.
 */
export function openPlaceholder(template: string, at: number, style: PlaceholderStyle): OpenPlaceholder | null {
  const [opening, closing] = BRACKETS[style];
  const from = template.lastIndexOf(opening, at - opening.length);
  if (from < 0) return null;
  const before = template.slice(from + opening.length, at);
  if (!canBeName(before)) return null;
  const nameFrom = at - before.trimStart().length;
  const rest = /^[^{}[\]<>$\r\n]*/.exec(template.slice(at))?.[0] ?? '';
  const closed = template.startsWith(closing, at + rest.length);
  return closed
    ? { from, to: at + rest.length + closing.length, nameFrom, nameTo: at + rest.trimEnd().length }
    : { from, to: at, nameFrom, nameTo: at };
}

/** Whether a placeholder's name may begin with this text, as far as it has been typed. */
export function canBeName(text: string): boolean {
  return !/[{}[\]<>\r\n]/.test(text);
}
