/**
 * What holds no words of a language: placeholders in all styles, tags, code, addresses of pages and
 * of mail, names of hosts and files, identifiers, and short forms for several genders.
 */
const NO_PROSE = [
  /\{\{[^{}\n]{0,200}\}\}/g,
  /\{[^{}\n]{0,200}\}/g,
  /\[[^[\]\n]{1,60}\]/g,
  /<\/?[a-z][^<>\n]{0,200}>/gi,
  /%[\w.-]{1,60}%/g,
  /`[^`\n]{1,200}`/g,
  /\b(?:[a-z][a-z+.-]{1,20}:\/\/|www\.|mailto:)\S+/gi,
  /[^\s@<>]{1,100}@[^\s@<>]{1,200}/g,
  /[@#/\\][\w-]{1,100}/g,
  /[\p{L}\p{N}_-]{1,100}(?:\.[\p{L}\p{N}_-]{1,100})+/gu,
  /[\p{L}\p{N}]{0,100}_[\p{L}\p{N}_]{0,100}/gu,
  /\p{L}{1,60}[:*·]in(?:nen)?(?!\p{L})/gu,
] as const;

/** The text with blanks in place of what is no prose. */
export function withoutOther(text: string): string {
  return NO_PROSE.reduce((prose, pattern) => prose.replaceAll(pattern, (span) => ' '.repeat(span.length)), text);
}
