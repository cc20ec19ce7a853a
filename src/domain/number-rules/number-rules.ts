import { z } from 'zod';
import { NUMBER_TYPES, type NumberType } from '../phone/number-type';

/** What a rule on numbers is about, in the order in which a number is checked. */
export const NUMBER_RULES = ['country', 'type'] as const;
export const numberRuleSchema = z.enum(NUMBER_RULES);
export type NumberRule = z.infer<typeof numberRuleSchema>;

/** What becomes of recipients whose numbers a rule does not allow. */
export const RULE_LEVELS = ['off', 'warn', 'hold-back'] as const;
const ruleLevelSchema = z.enum(RULE_LEVELS);
export type RuleLevel = z.infer<typeof ruleLevelSchema>;

/** ISO 3166, two letters; empty: numbers that belong to no country. */
const countrySchema = z.string().regex(/^([A-Z]{2})?$/);

/** The countries and the types of numbers that may be called over a connection. */
export const numberRulesSchema = z.lazy(() =>
  z.strictObject({
    country: z.strictObject({ level: ruleLevelSchema, allowed: z.array(countrySchema).max(300) }),
    type: z.strictObject({ level: ruleLevelSchema, allowed: z.array(z.enum(NUMBER_TYPES)).max(NUMBER_TYPES.length) }),
  }),
);
export type NumberRules = Readonly<z.infer<typeof numberRulesSchema>>;

/** Everything may be called. */
export const ALL_NUMBERS: NumberRules = {
  country: { level: 'off', allowed: [] },
  type: { level: 'off', allowed: [...NUMBER_TYPES] },
};

/** No number may be called. */
const NO_NUMBERS: NumberRules = {
  country: { level: 'hold-back', allowed: [] },
  type: { level: 'hold-back', allowed: [] },
};

/** What this version does not know is not allowed. */
const storedSchema = z.lazy(() =>
  z.object({
    country: z.object({ level: ruleLevelSchema, allowed: z.array(countrySchema) }),
    type: z.object({
      level: ruleLevelSchema,
      allowed: z
        .array(z.string())
        .transform((types) => types.filter((type): type is NumberType => NUMBER_TYPES.some((known) => known === type))),
    }),
  }),
);

/** Rules as they were stored. `isBroken`: they cannot be read. */
export interface ReadNumberRules {
  readonly rules: NumberRules;
  readonly isBroken: boolean;
}

/**
 * Reads stored rules; `null`: nothing is set, so everything may be called. Rules that cannot be
 * read hold everybody back, because they may have held anybody back.
 */
export function readNumberRules(stored: unknown): ReadNumberRules {
  if (stored === null) return { rules: ALL_NUMBERS, isBroken: false };
  const read = storedSchema.safeParse(stored);
  return read.success ? { rules: read.data, isBroken: false } : { rules: NO_NUMBERS, isBroken: true };
}

/** Whether any rule holds recipients back. */
export const areHolding = ({ country, type }: NumberRules): boolean =>
  country.level === 'hold-back' || type.level === 'hold-back';
