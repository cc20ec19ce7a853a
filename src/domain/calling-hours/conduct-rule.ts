import { z } from 'zod';
import { ruleEvidence, ruleIdSchema } from './rule';

/**
 * What a rule asks of whoever calls.
 * - `consent`: that people agreed before; `written-consent`: in writing for advertising.
 * - `caller`, `ai`, `way-out`: what the opening message says, as its parts are named there.
 * - `cap`: that nobody is called more often than so many times.
 */
const CONDUCT_DEMANDS = ['consent', 'written-consent', 'caller', 'ai', 'way-out', 'cap'] as const;

/** A country (ISO 3166), `EU` for its members, or a state (ISO 3166-2). */
const areaSchema = z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/);

/**
 * What an area asks about consent, disclosure and the number of calls, as data. `title`: the law or
 * guideline by its own name. `source`: where it can be read; null: nothing can be cited.
 * `isVerified`: somebody compared the rule with its primary source, on `checked` (a day).
 */
export const conductRuleSchema = z.strictObject({
  id: ruleIdSchema,
  area: areaSchema,
  demand: z.enum(CONDUCT_DEMANDS),
  /** Of `cap`: so many calls in so many hours; null of others. */
  cap: z.strictObject({ calls: z.number().int().positive(), hours: z.number().int().positive() }).nullable(),
  title: z.string().trim().min(1).max(200),
  ...ruleEvidence,
});
export type ConductRule = Readonly<z.infer<typeof conductRuleSchema>>;
