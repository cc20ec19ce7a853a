import type { z } from 'zod';
import { hasMoreCommas, MAX_JSON_DEPTH, MAX_JSON_ENTRIES, offsetBeyondDepth } from '@kernel/json/json-bound';
import { parseJson } from '@kernel/json/json-codec';

/**
 * No value within the bound has longer JSON, in UTF-16 code units: with every character escaped it
 * would have six million.
 */
const MAX_COLUMN = 8 * 1024 * 1024;
/** Levels that columns have around their value. */
const LEVELS_AROUND = 2;
/** More commas than columns have around their value. */
const COMMAS_AROUND = 10;

/**
 * Whether a column with one edit or one copy of a campaign is beyond the bound of JSON values, as
 * far as its text tells. Takes milliseconds for any text; `false` leaves it open.
 */
export function isSurelyBeyondBound(column: string): boolean {
  return (
    column.length > MAX_COLUMN ||
    hasMoreCommas(column, MAX_JSON_ENTRIES + COMMAS_AROUND) ||
    offsetBeyondDepth(column, MAX_JSON_DEPTH + LEVELS_AROUND) !== null
  );
}

/**
 * `readColumn` for one edit or one copy of a campaign: what is surely beyond the bound is not
 * parsed, and `null`.
 */
export function readBoundedColumn<T>(schema: z.ZodType<T>, text: string | null): T | null {
  return text === null || isSurelyBeyondBound(text) ? null : readColumn(schema, text);
}

/**
 * The value in a JSON column; `null` if the column is empty, is not JSON, or does not fit its
 * schema (any more). Parsing needs no stack for levels, and `jsonValue` judges values without
 * recursion, so that no row can do harm by its depth.
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
