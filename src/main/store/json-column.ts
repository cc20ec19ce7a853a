import type { z } from 'zod';

/** The value in a JSON column; `null` where the column is empty, or holds what is no JSON or does not fit (any more). */
export function readColumn<T>(schema: z.ZodType<T>, text: string | null): T | null {
  if (text === null) return null;
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
