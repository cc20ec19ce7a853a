/** What a BSON value of the type "text" begins with. */
const TEXT = 0x02;

/**
 * Reads a BSON document that holds only texts, which is all that the package's tables are. Throws
 * if it holds anything else.
 */
export function readBsonTexts(bytes: Buffer): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  let at = 4;
  while (bytes[at] !== 0) {
    if (bytes[at] !== TEXT) throw new Error(`a value of type ${String(bytes[at])} at ${String(at)}`);
    const keyEnd = bytes.indexOf(0, at + 1);
    const length = bytes.readInt32LE(keyEnd + 1);
    const from = keyEnd + 5;
    texts.set(bytes.toString('utf8', at + 1, keyEnd), bytes.toString('utf8', from, from + length - 1));
    at = from + length;
  }
  return texts;
}
