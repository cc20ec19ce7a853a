import { z } from 'zod';
import { NUMBER_TYPES } from '../phone/number-type';
import { numberRuleSchema } from './number-rules';

const rows = z.number().int().positive();

/** Rows by what their numbers can be, largest first; several types: it is not known which. */
export const typeCountsSchema = z.array(z.object({ types: z.array(z.enum(NUMBER_TYPES)), rows }));
export type TypeCounts = z.infer<typeof typeCountsSchema>;

/**
 * The recipients of an audience that a rule does not allow. `parts`: rows by country or type,
 * largest first.
 */
const outsideSchema = z.object({
  rule: numberRuleSchema,
  level: z.enum(['warn', 'hold-back']),
  rows,
  parts: z.array(z.object({ of: z.string(), rows })),
});

/** What the numbers of an audience are, and which of them the rules do not allow. */
export const countedNumbersSchema = z.lazy(() =>
  z.object({ total: z.number().int().nonnegative(), types: typeCountsSchema, outside: z.array(outsideSchema) }),
);
export type CountedNumbers = Readonly<z.infer<typeof countedNumbersSchema>>;
