import { z } from 'zod';
import type { JsonValue } from './json';
import { jsonFault } from './json-bound';

/**
 * Any JSON value within the bound of `json-bound.ts`; the message is `not-json` or
 * `too-much`. The value is not copied.
 */
export const jsonValue: z.ZodType<JsonValue> = z.custom<JsonValue>((value) => jsonFault(value) === null, {
  error: ({ input }) => jsonFault(input) ?? '',
});
