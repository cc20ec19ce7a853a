/**
 * Tells the person something. On stderr, so that a script's stdout stays what other programs read.
 */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
