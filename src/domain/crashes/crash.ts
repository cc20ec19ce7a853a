import { z } from 'zod';

/**
 * What crashed. `main`: the app did not end as usual, so it crashed, was ended by force, or the
 * computer lost power; `exception`: main caught an exception that nobody expected, and went on;
 * `page`: the process of the window ended; `page-hung`: it did not respond, and the user had it
 * loaded again; `program`: a process for a long job, or the sandbox, ended.
 */
export const crashKindSchema = z.enum(['main', 'exception', 'page', 'page-hung', 'program']);
export type CrashKind = z.infer<typeof crashKindSchema>;

/** A version, or a word of the system's, such as `linux` or `6.1.0-13-amd64`. */
const wordSchema = z.string().regex(/^[\w.+~-]{1,100}$/);

/** One run of the app. */
export const sessionSchema = z.object({
  id: z.uuid(),
  startedAt: z.iso.datetime(),
  versions: z.object({ app: wordSchema, electron: wordSchema, chromium: wordSchema, node: wordSchema }),
  system: z.object({ platform: wordSchema, release: wordSchema, architecture: wordSchema }),
});
export type Session = Readonly<z.infer<typeof sessionSchema>>;

/** A crash as it is stored. `log`: the last lines of the session's log, as they are there. */
export const crashRecordSchema = z.object({
  kind: crashKindSchema,
  /** When it crashed; of `main` when the app was last known to run. ISO 8601. */
  at: z.iso.datetime(),
  session: sessionSchema,
  log: z.array(z.string()),
});
export type CrashRecord = Readonly<z.infer<typeof crashRecordSchema>>;

/** A crash in the list of reports. */
export const crashSummarySchema = z.object({
  id: z.uuid(),
  kind: crashKindSchema,
  /** As in the record. */
  at: z.iso.datetime(),
  /** The version of the app that crashed. */
  version: wordSchema,
  /** No notice of it was shown yet. */
  isNew: z.boolean(),
});
export type CrashSummary = Readonly<z.infer<typeof crashSummarySchema>>;
