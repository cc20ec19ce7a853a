import { z } from 'zod';
import { NUMBER_TYPES, type NumberType } from '../phone/number-type';
import { ALL_NUMBERS, countrySchema, type NumberRules, ruleLevelSchema } from './number-rules';

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
