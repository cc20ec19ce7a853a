import type { z } from 'zod';
import { parseJson } from '@shared/json-codec';

/** The value in a JSON column; `null` where the column is empty, or holds what is no JSON or does not fit (any more). */
export function readColumn<T>(schema: z.ZodType<T>, text: string | null): T | null {
  if (text === null) return null;
  try {
    const parsed = schema.safeParse(parseJson(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
