/** What Windows-1252 shows for the bytes 0x80 to 0x9F. */
const SPECIALS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/**
 * Characters that stand for the bytes 0x80 to 0xBF, which follow the first byte of a character in
 * UTF-8.
 */
const FOLLOWING = `\\u0080-\\u00bf${SPECIALS}`;
const SEQUENCE = new RegExp(`[\\u00c2-\\u00f4][${FOLLOWING}]{1,3}`, 'gu');

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Puts right UTF-8 that was read as Windows-1252, as in `JÃ¶rg`; what is no such text stays. */
export function repairMojibake(text: string): string {
  return text.replace(SEQUENCE, (found) => {
    for (let length = found.length; length >= 2; length -= 1) {
      const decoded = decode(found.slice(0, length));
      if (decoded !== null) return decoded + found.slice(length);
    }
    return found;
  });
}

function decode(text: string): string | null {
  const bytes = Uint8Array.from(text, (char) => {
    const special = SPECIALS.indexOf(char);
    return special >= 0 ? 0x80 + special : (char.codePointAt(0) ?? 0);
  });
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}
