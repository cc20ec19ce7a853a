/**
 * What an answer's body says to a user, as one line of plain text of at most `max` characters: an
 * HTML page gives its title, or nothing; other text is given without control characters.
 */
export function plainText(text: string, max: number): string {
  const visible = isHtml(text) ? titleOf(text) : text;
  return bounded(visible.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim(), max);
}

/** Whether a body is an HTML page, whatever its headers say. */
export function isHtml(text: string): boolean {
  return /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype html|html|head|body|title)\b/i.test(text.slice(0, 4000));
}

/** At most `max` characters, the last one an ellipsis where something is missing. */
export function bounded(text: string, max: number): string {
  // Not cut inside a surrogate pair: half a character is no character.
  return text.length <= max ? text : `${text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function titleOf(html: string): string {
  const title = /<title[^>]{0,200}>([^<]{0,1000})/i.exec(html.slice(0, 20_000))?.[1] ?? '';
  return title.replace(/&(amp|lt|gt|quot|#39|nbsp);/gi, (_, name: string) => ENTITIES[name.toLowerCase()] ?? ' ');
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };
