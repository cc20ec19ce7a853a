import { lstatSync, readFileSync } from 'node:fs';
import type { z } from 'zod';
import { type CrashRecord, crashRecordSchema, type Session, sessionSchema } from '@domain/crashes/crash';
import { parseJson } from '@kernel/json/json-codec';

/** A larger file is no report of ours. In bytes. */
const MAX_FILE_BYTES = 2 * 1024 * 1024;

/** Reads a report. Returns null for a file that is none; throws what the file system throws. */
export function readRecord(path: string): CrashRecord | null {
  return parseOrNull(textOf(path), crashRecordSchema);
}

/** Reads the session of a marker. Returns null for a file that is none; throws as `readRecord`. */
export function readSession(path: string): Session | null {
  return parseOrNull(textOf(path), sessionSchema);
}

/** Parses JSON as a schema has it. Returns null if the text is no JSON or does not fit. */
export function parseOrNull<T>(text: string, schema: z.ZodType<T>): T | null {
  try {
    return schema.safeParse(parseJson(text)).data ?? null;
  } catch {
    return null;
  }
}

/** Empty for a file that is too large. */
function textOf(path: string): string {
  return lstatSync(path).size <= MAX_FILE_BYTES ? readFileSync(path, 'utf8') : '';
}
