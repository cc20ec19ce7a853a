/**
 * The offset of the closing quote of a string in JSON text: the first quote with an even number of
 * backslashes before it, or the text's end if there is none. Looks at quotes alone, so that long
 * strings cost next to nothing.
 */
export function endOfString(text: string, start: number): number {
  for (let quote = text.indexOf('"', start + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let before = quote - 1;
    while (before > start && text.charCodeAt(before) === BACKSLASH) before -= 1;
    if ((quote - before) % 2 === 1) return quote;
  }
  return text.length;
}

const BACKSLASH = 0x5c;
