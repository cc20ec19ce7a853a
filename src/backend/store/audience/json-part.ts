import { z } from 'zod';
import { readJsonObject } from '@domain/json/json-text';
import { isFilled } from '@domain/recipients/filled';
import type { JsonValue } from '@kernel/json/json';

/** Why a JSON text of a row is no object, and where (both count from 1). */
export const faultSchema = z.object({
  reason: z.enum(['syntax', 'not-an-object']),
  line: z.number(),
  column: z.number(),
});
type Fault = Readonly<z.infer<typeof faultSchema>>;

/** What is wrong with a row's metadata or overrides; the empty text means "not given". */
export function faultIn(text: string): Fault | null {
  if (text.trim() === '') return null;
  const read = readJsonObject(text);
  return read.ok ? null : { reason: read.reason, line: read.line, column: read.column };
}

/**
 * The top-level entries of a row's metadata whose values are neither null nor empty (text, list or
 * object); none where they are no object.
 */
export function filledIn(text: string): readonly (readonly [key: string, value: JsonValue])[] {
  if (text.trim() === '') return [];
  const read = readJsonObject(text);
  return read.ok ? Object.entries(read.value).filter(([, value]) => isFilled(value)) : [];
}
