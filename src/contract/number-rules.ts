import { z } from 'zod';
import { countedNumbersSchema } from '@domain/number-rules/counted-numbers';
import { numberRulesSchema } from '@domain/number-rules/number-rules';
import { cancellable, done, draftRef } from './parts';

const connectionRef = z.strictObject({ connectionId: z.uuid() });

/** Commands about which numbers may be called. */
export const NUMBER_RULES = {
  /** The rules of a connection. `isBroken`: they cannot be read, so everybody is held back. */
  'numberRules.read': {
    input: connectionRef,
    output: z.object({ rules: numberRulesSchema, isBroken: z.boolean() }),
  },
  /** Replaces the rules of a connection. */
  'numberRules.update': { input: connectionRef.extend({ rules: numberRulesSchema }), output: done },
  /**
   * What the numbers of a draft's recipients are, and which of them the rules do not allow.
   * `counted`: null if it was cancelled.
   */
  'numberRules.count': {
    input: draftRef.extend(cancellable),
    output: z.object({ revision: z.number().int(), counted: countedNumbersSchema.nullable() }),
  },
} as const;
