/**
 * The longest text that is read as a command, in UTF-16 code units. Reading takes up to a second of
 * its thread for so much, and longer than in proportion for more.
 */
export const MAX_COMMAND_LENGTH = 100_000;

/** Whether a text is meant as a command that holds `curl`, and not as JSON. */
export function mentionsCurl(text: string): boolean {
  return /(?:^|[\s;&|(`/\\$%>])curl(?:\.exe)?(?=\s|$|[\\^`])/im.test(text) && !/^[\s\uFEFF]*[{[]/.test(text);
}
