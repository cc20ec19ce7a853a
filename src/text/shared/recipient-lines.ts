import type { RecipientFacts } from '@domain/fields/recipients';

/** What a language says about the recipients that are sent. */
export interface RecipientWords {
  readonly badNumbers: (count: number) => string;
  readonly allValid: string;
  readonly duplicates: (count: number) => string;
  readonly badJson: (count: number) => string;
  readonly keyIn: (key: string, filled: number) => string;
  readonly moreKeys: (count: number) => string;
  readonly metadata: (keys: string) => string;
  readonly notDocumented: string;
}

const MAX_KEYS = 5;

/** What the review says about recipients, a line for each fact. */
export function recipientLines(words: RecipientWords, facts: RecipientFacts): readonly string[] {
  const keys = Object.entries(facts.keys);
  const shown = keys.slice(0, MAX_KEYS).map(([key, filled]) => words.keyIn(key, filled));
  const more = keys.length > shown.length ? words.moreKeys(keys.length - shown.length) : '';
  const valid = facts.count > 0 ? [words.allValid] : [];
  return [
    ...(facts.badNumbers.count > 0 ? [words.badNumbers(facts.badNumbers.count)] : valid),
    ...(facts.duplicates.count > 0 ? [words.duplicates(facts.duplicates.count)] : []),
    ...(facts.badJson.count > 0 ? [words.badJson(facts.badJson.count)] : []),
    ...(keys.length > 0 ? [words.metadata(`${shown.join(', ')}${more}`)] : []),
    words.notDocumented,
  ];
}
