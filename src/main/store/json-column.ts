import type { z } from 'zod';
import { parseJson } from '@shared/json-codec';

/**
 * The value in a JSON column; `null` if the column is empty, is not JSON, or does not fit its schema (any more). Parsing needs no stack for levels, and
 * `jsonValue` judges values without recursion, so that no row can do harm by its depth.
 */
export function readColumn<T>(schema: z.ZodType<T>, text: string | null): T | null {
  if (text === null) return null;
  try {
    const parsed = schema.safeParse(parseJson(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
