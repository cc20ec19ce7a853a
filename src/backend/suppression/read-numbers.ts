import { readE164 } from '@domain/phone/read-number';

/** What a text of numbers says: E.164 numbers, and what is no valid number, shortened. */
export interface ReadNumbers {
  readonly numbers: readonly string[];
  readonly unread: readonly string[];
}

const MAX_SHOWN = 20;
const MAX_SHOWN_LENGTH = 40;

/**
 * Reads numbers that are divided by line ends, tabs, commas or semicolons. `country`: of those that
 * are written without one.
 */
export function readNumbers(text: string, country: string | null): ReadNumbers {
  const numbers = new Set<string>();
  const unread: string[] = [];
  for (const part of text.split(/[\r\n\t,;]+/)) {
    const written = part.trim();
    if (written === '') continue;
    const number = readE164(written, country);
    if (number !== null) numbers.add(`+${number.digits}`);
    else unread.push(written.slice(0, MAX_SHOWN_LENGTH));
  }
  return { numbers: [...numbers], unread: unread.slice(0, MAX_SHOWN) };
}
