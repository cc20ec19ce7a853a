/** Any JSON value, as RFC 8259 has it. Numbers that JavaScript would rewrite are `ExactNumber`s. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

/** A JSON object. Keys that nobody here knows are kept as they came. */
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** No key of parsed JSON is this one: `parseJson` escapes keys that begin with U+0000. */
export const EXACT_NUMBER_KEY = '\u0000number';

/**
 * A number that a JavaScript number cannot hold as it is written, such as `9007199254740993`,
 * `1e400` or `1.0`, with its digits. It is plain data, so that it passes through structured clone,
 * schemas and JSON columns. See `docs/adr/0001-numbers-as-written.md`.
 */
export interface ExactNumber extends JsonObject {
  readonly [EXACT_NUMBER_KEY]: string;
}

/** Whether a JSON value is an object: not an array, not null and not an exact number. */
export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isExactNumber(value);
}

/** Whether a JSON value is a number that is kept with its digits. */
export function isExactNumber(value: unknown): value is ExactNumber {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, EXACT_NUMBER_KEY);
}
