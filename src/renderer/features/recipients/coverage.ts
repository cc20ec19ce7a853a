import type { RecipientFacts } from '@domain/fields/recipients';

/**
 * A variable that rows may have: a placeholder of the opening message, a key of the metadata, or
 * both.
 */
export interface Covered {
  readonly key: string;
  readonly placeholder: boolean;
  readonly have: number;
}

/**
 * Placeholders first, in the order of the message; then the other keys, those that most rows have
 * first.
 */
export function coverageOf(facts: RecipientFacts, placeholders: readonly string[]): readonly Covered[] {
  const have = (key: string): number => (Object.hasOwn(facts.keys, key) ? (facts.keys[key] ?? 0) : 0);
  const asked = [...new Set(placeholders)];
  const others = Object.keys(facts.keys).filter((key) => !asked.includes(key));
  return [
    ...asked.map((key) => ({ key, placeholder: true, have: have(key) })),
    ...others.sort((a, b) => have(b) - have(a)).map((key) => ({ key, placeholder: false, have: have(key) })),
  ];
}
