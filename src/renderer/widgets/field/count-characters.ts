const HIGH_SURROGATE = /[\uD800-\uDBFF]/;

/**
 * How many characters (code points) a text has. Without a copy of it, because it is counted with
 * each key.
 */
export function countCharacters(text: string): number {
  // Found at once in a text of one byte a character, which cannot have any.
  const first = text.search(HIGH_SURROGATE);
  if (first === -1) return text.length;
  let count = text.length;
  for (let at = first; at + 1 < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0xd800 || unit > 0xdbff) continue;
    const next = text.charCodeAt(at + 1);
    if (next < 0xdc00 || next > 0xdfff) continue;
    count -= 1;
    at += 1;
  }
  return count;
}
