import { z } from 'zod';

/** Any JSON value, as RFC 8259 has it. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

/** A JSON object. Keys that nobody here knows are kept as they came. */
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

export const jsonValue: z.ZodType<JsonValue> = z.json();

/** Whether a JSON value is an object, not an array and not null. */
export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
