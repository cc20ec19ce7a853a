import { writeJson } from '@kernel/json/json-codec';
import type { Problem } from './problem';

/**
 * What tells one warning from another: its code, its field and its facts. When the facts change, so
 * does the key, and a warning that was acknowledged comes back. `daysAgo` follows from the time
 * alone.
 */
export function warningKey(problem: Problem): string {
  const facts = Object.entries(problem).filter(([name]) => name !== 'severity' && name !== 'daysAgo');
  return writeJson(facts.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The longest key, in UTF-16 code units: room for twenty rows and a long name. */
export const MAX_WARNING_KEY = 4000;
