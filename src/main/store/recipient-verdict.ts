import { z } from 'zod';
import { readJsonObject } from '@shared/campaign/json-text';
import { toE164 } from '@shared/campaign/phone';
import type { RecipientInput } from '@shared/campaign/recipients';
import { isJsonObject, type JsonValue } from '@shared/json';

/** Why a JSON text of a row is no object, and where (both count from 1). */
export const faultSchema = z.object({
  reason: z.enum(['syntax', 'not-an-object']),
  line: z.number(),
  column: z.number(),
});
type Fault = Readonly<z.infer<typeof faultSchema>>;

/** What is known of a row without asking again: found out once, when the row is written. */
export interface Verdict {
  readonly e164: string | null;
  readonly metadataFault: Fault | null;
  readonly overridesFault: Fault | null;
  /** The top-level keys of the metadata whose values are neither null nor empty (text, list or object). */
  readonly filledKeys: readonly string[];
}

export function verdictOf(row: RecipientInput): Verdict {
  const metadata = readPart(row.metadata);
  return {
    e164: toE164(row.phone),
    metadataFault: metadata.fault,
    overridesFault: readPart(row.assistantOverrides).fault,
    filledKeys: metadata.filledKeys,
  };
}

function readPart(text: string): { readonly fault: Fault | null; readonly filledKeys: readonly string[] } {
  if (text.trim() === '') return { fault: null, filledKeys: [] };
  const read = readJsonObject(text);
  if (!read.ok) return { fault: { reason: read.reason, line: read.line, column: read.column }, filledKeys: [] };
  const filledKeys = Object.entries(read.value).flatMap(([key, value]) => (isFilled(value) ? [key] : []));
  return { fault: null, filledKeys };
}

function isFilled(value: JsonValue): boolean {
  if (value === null || value === '') return false;
  if (Array.isArray(value)) return value.length > 0;
  return !isJsonObject(value) || Object.keys(value).length > 0;
}
