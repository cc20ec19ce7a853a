/**
 * What one block of a long text holds at most, in UTF-16 code units: the browser lays out only the
 * blocks in sight.
 */
const CHUNK = 4_000;

/** A text in pieces that end at a line end, or else at a space. Joined, they are the text again. */
export function chunksOf(text: string): readonly string[] {
  const chunks: string[] = [];
  for (let at = 0; at < text.length;) {
    const end = text.length - at <= CHUNK ? text.length : endOfChunk(text, at);
    chunks.push(text.slice(at, end));
    at = end;
  }
  return chunks;
}

function endOfChunk(text: string, at: number): number {
  const lineEnd = text.lastIndexOf('\n', at + CHUNK - 1);
  if (lineEnd >= at + CHUNK / 2) return lineEnd + 1;
  const space = text.lastIndexOf(' ', at + CHUNK - 1);
  if (space >= at + CHUNK / 2) return space + 1;
  return at + CHUNK - (isHighSurrogate(text.charCodeAt(at + CHUNK - 1)) ? 1 : 0);
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
