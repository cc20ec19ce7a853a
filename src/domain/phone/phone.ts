import { readE164 } from './read-number';

/**
 * A phone number in E.164, or `null` where the text is no valid number. It must carry its country
 * code after a plus sign: no country is guessed. Spaces, dots, dashes and brackets are allowed; an
 * extension is not, for nothing could be done with it. Valid means by libphonenumber's full
 * metadata, with 15 digits at most. That the API wants E.164 is inferred (API reference, section
 * 5).
 */
export function toE164(text: string): string | null {
  const trimmed = text.trim();
  if (!trimmed.startsWith('+')) return null;
  const number = readE164(trimmed, null);
  return number === null ? null : `+${number.digits}`;
}
