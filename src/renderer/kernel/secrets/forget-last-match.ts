/**
 * The engine keeps the text of the last match of a regular expression (`RegExp.input`), and with it
 * a secret that was checked by one.
 */
export function forgetLastMatch(): void {
  /-/.exec('-');
}
