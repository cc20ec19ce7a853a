import { endOfString } from './end-of-string';

/**
 * One bound for every JSON value that is parsed or kept, from responses, files, pasted text and the
 * database alike. No campaign comes near it; beyond it the bridge refuses values (more than 1,000
 * levels), recursion ends with an error, and the page takes seconds to draw.
 */
export const MAX_JSON_DEPTH = 200;
/** Keys and list items of one value, at all levels together. */
export const MAX_JSON_ENTRIES = 5_000;
/** One text or key, in UTF-16 code units. An edit may hold as much. */
export const MAX_JSON_TEXT = 200_000;
/**
 * All texts and keys of one value, or the JSON text of a whole copy of a campaign, in UTF-16 code
 * units.
 */
export const MAX_JSON_LENGTH = 1024 * 1024;

/**
 * Says why a value cannot be kept: `not-json`, or `too-much` if it is beyond the bound; `null` if
 * it can. Does not recurse, so that no value can exhaust the stack, and ends at the bound, so that
 * none takes long.
 */
export function jsonFault(value: unknown): 'not-json' | 'too-much' | null {
  const levels: { readonly items: readonly unknown[]; next: number }[] = [{ items: [value], next: 0 }];
  let entries = 0;
  let length = 0;
  const isTooLong = (text: string): boolean => {
    length += text.length;
    return text.length > MAX_JSON_TEXT || length > MAX_JSON_LENGTH;
  };
  for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
    if (level.next === level.items.length) {
      levels.pop();
      continue;
    }
    const item = level.items[level.next];
    level.next += 1;
    if (item === null || typeof item === 'boolean') continue;
    if (typeof item === 'string') {
      if (isTooLong(item)) return 'too-much';
    } else if (typeof item === 'number') {
      if (!Number.isFinite(item)) return 'not-json';
    } else if (typeof item === 'object') {
      const keys = Array.isArray(item) ? null : Object.keys(item);
      const items: readonly unknown[] = keys === null ? (item as readonly unknown[]) : Object.values(item);
      // One level more than texts may have: an exact number is an object in memory.
      if (levels.length > MAX_JSON_DEPTH + 1) return 'too-much';
      entries += items.length;
      if (entries > MAX_JSON_ENTRIES || keys?.some(isTooLong) === true) return 'too-much';
      levels.push({ items, next: 0 });
    } else return 'not-json';
  }
  return null;
}

/**
 * Where JSON text is nested deeper than `limit` levels; `null` if nowhere. To be asked before
 * anything that recurses.
 */
export function offsetBeyondDepth(text: string, limit = MAX_JSON_DEPTH): number | null {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case QUOTE:
        at = endOfString(text, at);
        break;
      case OPENING_BRACE:
      case OPENING_BRACKET:
        depth += 1;
        if (depth > limit) return at;
        break;
      case CLOSING_BRACE:
      case CLOSING_BRACKET:
        depth -= 1;
    }
  }
  return null;
}

/**
 * Whether JSON text has more than `limit` commas outside of strings, and so more than `limit` keys
 * and list items. A key given twice counts twice. Ends at the limit. To be asked before text is
 * parsed that may be anything: parsing an object of 400,000 keys takes seconds.
 */
export function hasMoreCommas(text: string, limit: number): boolean {
  let commas = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at);
    else if (code === COMMA) commas += 1;
    if (commas > limit) return true;
  }
  return false;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const OPENING_BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;
const OPENING_BRACKET = 0x5b;
const CLOSING_BRACKET = 0x5d;
