import { z } from 'zod';
import { NUMBER_TYPES } from '../phone/number-type';

/** What a rule on numbers is about, in the order in which a number is checked. */
export const NUMBER_RULES = ['country', 'type'] as const;
export const numberRuleSchema = z.enum(NUMBER_RULES);
export type NumberRule = z.infer<typeof numberRuleSchema>;

/** What becomes of recipients whose numbers a rule does not allow. */
export const RULE_LEVELS = ['off', 'warn', 'hold-back'] as const;
export const ruleLevelSchema = z.enum(RULE_LEVELS);
export type RuleLevel = z.infer<typeof ruleLevelSchema>;

/** ISO 3166, two letters; empty: numbers that belong to no country. */
export const countrySchema = z.string().regex(/^([A-Z]{2})?$/);

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

/** Whether any rule holds recipients back. */
export const areHolding = ({ country, type }: NumberRules): boolean =>
  country.level === 'hold-back' || type.level === 'hold-back';
