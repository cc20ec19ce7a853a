import { readE164 } from './read-number';

/**
 * A number in E.164; `null` if it is invalid by libphonenumber's full metadata, has no plus sign,
 * or has an extension. That the API wants E.164 is inferred (API reference, section 5).
 */
export function toE164(text: string): string | null {
  const trimmed = text.trim();
  if (!trimmed.startsWith('+')) return null;
  const number = readE164(trimmed, null);
  return number === null ? null : `+${number.digits}`;
}
