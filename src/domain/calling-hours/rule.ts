import { z } from 'zod';

/** The minutes of a day. */
const DAY_MINUTES = 1440;

/** A stretch of a local day: from a minute on, until before another, counted from midnight. */
const stretchSchema = z
  .strictObject({
    from: z.number().int().min(0).max(DAY_MINUTES),
    to: z.number().int().min(0).max(DAY_MINUTES),
  })
  .refine(({ from, to }) => from < to);
export type Stretch = Readonly<z.infer<typeof stretchSchema>>;

const daySchema = z.array(stretchSchema).max(4);

/** When calls may be made on a day of each kind, in local time; nothing: not at all. */
export const weekSchema = z.strictObject({
  weekdays: daySchema,
  saturday: daySchema,
  sunday: daySchema,
  /** `as-usual`: holidays are days as any other. */
  holidays: z.enum(['as-usual', 'none']),
});
export type Week = Readonly<z.infer<typeof weekSchema>>;

/** A country (ISO 3166), a state or province (ISO 3166-2), or `*` for wherever no rule is known. */
const areaSchema = z.string().regex(/^(\*|[A-Z]{2}(-[A-Z0-9]{1,3})?)$/);

export const ruleIdSchema = z.string().regex(/^[a-z0-9-]{1,60}$/);

/** Where a rule is from and whose calls it is about, the same for every kind of rule. */
export const ruleEvidence = {
  kind: z.enum(['law', 'guideline']),
  appliesTo: z.enum(['all', 'automated']),
  source: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable(),
  checked: z.iso.date(),
  isVerified: z.boolean(),
};

/**
 * When people of an area may be called, as data. `title`: the law or guideline by its own name.
 * `source`: where it can be read; null: nothing can be cited. `isVerified`: somebody compared
 * the rule with its primary source, on `checked` (a day).
 */
export const callingRuleSchema = z.strictObject({
  id: ruleIdSchema,
  area: areaSchema,
  title: z.string().trim().max(200),
  week: weekSchema,
  ...ruleEvidence,
});
export type CallingRule = Readonly<z.infer<typeof callingRuleSchema>>;

/** The same hours on every day. */
export function daily(from: number, to: number, holidays: Week['holidays'] = 'as-usual'): Week {
  const day = [{ from: from * 60, to: to * 60 }];
  return { weekdays: day, saturday: day, sunday: day, holidays };
}
