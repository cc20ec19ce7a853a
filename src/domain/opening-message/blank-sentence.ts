import type { TemplatePart } from '../text/placeholders';

/** Longer sentences begin and end where they are cut, in UTF-16 code units. */
const MAX_SIDE = 120;

/**
 * The sentence around the first place of a placeholder, in its parts; none if the message does not
 * have it.
 */
export function sentenceOf(key: string, parts: readonly TemplatePart[]): readonly TemplatePart[] {
  const at = parts.findIndex(({ name }) => name === key);
  if (at < 0) return [];
  const before: TemplatePart[] = [];
  for (const part of parts.slice(0, at).toReversed()) {
    const rest = part.name === null ? afterLastEnd(part.text) : part.text;
    if (rest !== '') before.unshift({ ...part, text: rest });
    if (rest !== part.text) break;
  }
  const after: TemplatePart[] = [];
  for (const part of parts.slice(at + 1)) {
    const rest = part.name === null ? untilFirstEnd(part.text) : part.text;
    if (rest !== '') after.push({ ...part, text: rest });
    if (rest !== part.text || (part.name === null && /[.!?।…\n]$/u.test(rest))) break;
  }
  return [...before, ...parts.slice(at, at + 1), ...after];
}

function afterLastEnd(text: string): string {
  const rest = /(?:[.!?।…]\s|\n)(?!.*(?:[.!?।…]\s|\n))(.*)$/su.exec(text)?.[1] ?? text;
  return rest.length > MAX_SIDE ? `…${rest.slice(-MAX_SIDE)}` : rest;
}

function untilFirstEnd(text: string): string {
  const rest = /^.*?(?:[.!?।…](?=\s|$)|(?=\n))/su.exec(text)?.[0] ?? text;
  return rest.length > MAX_SIDE ? `${rest.slice(0, MAX_SIDE)}…` : rest;
}
