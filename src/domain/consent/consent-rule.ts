import { z } from 'zod';

/**
 * What the house rule of a connection does about recipients without consent.
 * - `off`: nothing.
 * - `warn`: Problems says how many there are.
 * - `hold`: they leave no request, as those on suppression lists.
 */
export const CONSENT_MODES = ['off', 'warn', 'hold'] as const;
export type ConsentMode = (typeof CONSENT_MODES)[number];

/** For how many days consent can count. */
export const MAX_CONSENT_AGE_DAYS = 3650;

/** The house rule on consent, for one connection. */
export const consentRuleSchema = z.strictObject({
  mode: z.enum(CONSENT_MODES),
  /** Consent counts for so many days; `null`: it does not age, and needs no date. */
  maxAgeDays: z.number().int().min(1).max(MAX_CONSENT_AGE_DAYS).nullable(),
  /** Whether consent counts only with a source. */
  needsSource: z.boolean(),
});
export type ConsentRule = Readonly<z.infer<typeof consentRuleSchema>>;

export const NO_CONSENT_RULE: ConsentRule = { mode: 'off', maxAgeDays: null, needsSource: false };

/** A rule as it is stored. `isUnreadable`: nobody is called until it is set again. */
export interface StoredConsentRule {
  readonly rule: ConsentRule;
  readonly isUnreadable: boolean;
}

/** Reads a stored rule; `null`: none was set. In doubt those without consent are held back. */
export function readConsentRule(stored: unknown): StoredConsentRule {
  if (stored === null) return { rule: NO_CONSENT_RULE, isUnreadable: false };
  const read = consentRuleSchema.safeParse(stored);
  if (read.success) return { rule: read.data, isUnreadable: false };
  return { rule: { ...NO_CONSENT_RULE, mode: 'hold' }, isUnreadable: true };
}
