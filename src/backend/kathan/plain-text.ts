/**
 * Returns a response's body as one line of plain text of at most `max` characters: the title of an
 * HTML page, or other text without control characters.
 */
export function plainText(text: string, max: number): string {
  const visible = isHtml(text) ? titleOf(text) : text;
  return bounded(visible.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim(), max);
}

/** Whether a body is an HTML page, whatever its headers say. */
export function isHtml(text: string): boolean {
  return /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype html|html|head|body|title)\b/i.test(text.slice(0, 4000));
}

/**
 * Cuts a text to at most `max` characters, and ends it with an ellipsis if something is missing.
 */
export function bounded(text: string, max: number): string {
  // Never cuts inside a surrogate pair.
  return text.length <= max ? text : `${text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function titleOf(html: string): string {
  const title = /<title[^>]{0,200}>([^<]{0,1000})/i.exec(html.slice(0, 20_000))?.[1] ?? '';
  return title.replace(/&(amp|lt|gt|quot|#39|nbsp);/gi, (_, name: string) => ENTITIES[name.toLowerCase()] ?? ' ');
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };
