import { z } from 'zod';
import { MAX_JSON_TEXT } from '@kernel/json/json-bound';
import { jsonValue } from '@kernel/json/json-schema';
import { lazy } from '@kernel/lazy';
import { FIELD_NAMES, type FieldName } from './fields';

/**
 * The longest text that one edit may hold, in UTF-16 code units. A bound of ours: no limit is
 * documented.
 */
export const MAX_TEXT_LENGTH = MAX_JSON_TEXT;

/** A wall-clock time without a zone: `2027-03-02T06:00`, seconds optional. */
const localTimePattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?$/;

/**
 * A time zone as a draft keeps it, by its text: it may come from another computer or version whose
 * runtime knows more zones. Times in a zone that this runtime does not know are kept and shown, and
 * block sending.
 */
export const storedZoneSchema = z
  .string()
  .max(100)
  .regex(/^[\w+:/.,<>-]+$/);

/** An IANA time zone name that this runtime knows. */
export const timeZoneSchema = z.string().min(1).max(100).refine(isTimeZone, { message: 'unknown time zone' });

/**
 * The usual names. Asking for them costs a tenth of a first date format, which a start has no other
 * use for.
 */
const usual = lazy(() => new Set(Intl.supportedValuesOf('timeZone')));

/**
 * Further spellings that were looked at before: each draft that is read names a zone, and looking
 * costs more than the rest of it.
 */
const known = new Set<string>();

/** Whether this runtime knows a time zone. */
export function isTimeZone(name: string): boolean {
  if (usual().has(name) || known.has(name)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    // There are some two hundred more; the bound is for a runtime that takes any spelling of them.
    if (known.size < 1_000) known.add(name);
    return true;
  } catch {
    return false;
  }
}

/**
 * One field's new value. A field without an edit is left alone.
 * - `clear`: send `null`.
 * - `value`: send this JSON value (of `speech_settings` only the children the user set).
 * - `time`: a wall-clock time in a named zone; `choice`: which instant if clocks go back.
 * - `text`: JSON as typed, or a number or time that cannot be read yet.
 * - `recipients`: send the draft's rows, which have a table of their own.
 */
export const editSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('clear') }),
  z.strictObject({ kind: z.literal('value'), value: jsonValue }),
  z.strictObject({
    kind: z.literal('time'),
    local: z.string().regex(localTimePattern),
    zone: storedZoneSchema,
    choice: z.enum(['earlier', 'later']).optional(),
  }),
  z.strictObject({ kind: z.literal('text'), text: z.string().max(MAX_TEXT_LENGTH) }),
  z.strictObject({ kind: z.literal('recipients') }),
]);
export type Edit = Readonly<z.infer<typeof editSchema>>;

export const fieldNameSchema = z.enum(FIELD_NAMES);

/** The edits of a draft, by field. A missing key leaves the field alone. */
export const editsSchema = z.partialRecord(fieldNameSchema, editSchema);
export type Edits = Readonly<Partial<Record<FieldName, Edit>>>;
