/** What every mark holds, and no text that means anything else. */
const MARK_WORD = 'hidden_in_app_';
const MARK = /hidden_in_app_[0-9a-f]{16}/;

/** Random digits of a mark, in bytes. */
export const MARK_ID_BYTES = 8;

/**
 * A mark that stands in the page for a pasted secret, which main keeps. It is one word in every
 * shell and in JSON, and begins as the secret does, so that it is recognised as one.
 * @param id `MARK_ID_BYTES` random bytes in hexadecimal
 * @param tail the end of the secret that may be shown
 */
export function markFor(secret: string, id: string, tail: string): string {
  const start = /^(?:sk_(?:live|test)|user)_/.exec(secret)?.[0] ?? '';
  return `${start}${MARK_WORD}${id}${/^[A-Za-z0-9]+$/.test(tail) ? `_${tail}` : ''}`;
}

/** Whether a text holds a mark. Such a text never goes to a server. */
export function holdsMark(text: string): boolean {
  return MARK.test(text);
}

/** Whether a text holds a mark or a part of one. */
export function holdsMarkPart(text: string): boolean {
  return text.includes(MARK_WORD);
}
