/** Prints a line for the user to stderr, because other programs read a script's stdout. */
export function printStatus(text: string): void {
  process.stderr.write(`${text}\n`);
}
