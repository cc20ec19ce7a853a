import { z } from 'zod';
import { jsonValue } from '@kernel/json/json-schema';
import { editSchema, fieldNameSchema } from '../fields/edits';
import { countryCountsSchema } from '../recipients/audience';
import { stepCauseSchema } from './step';

/**
 * The most characters of an edit's text that a time line carries; the whole text is in the draft or
 * comes back with "Take back".
 */
export const MAX_SHOWN_TEXT = 400;

const shownEditSchema = z.lazy(() =>
  z.object({
    field: fieldNameSchema,
    before: editSchema.nullable(),
    after: editSchema.nullable(),
    /** The server's value that the side without an edit stood for; missing: unknown. */
    server: jsonValue.optional(),
  }),
);
export type ShownEdit = Readonly<z.infer<typeof shownEditSchema>>;

const entryTimes = { id: z.number().int().positive(), startedAt: z.iso.datetime(), endedAt: z.iso.datetime() };

/**
 * One line of a draft's time line. Texts in edits may be cut to `MAX_SHOWN_TEXT`. `undone`: it can
 * be done again.
 */
const versionHistoryEntrySchema = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('step'),
      ...entryTimes,
      cause: stepCauseSchema,
      undone: z.boolean(),
      edits: z.array(shownEditSchema),
      zone: z.string().nullable(),
      /** Where the numbers of an import lead, the most common country first. */
      countries: countryCountsSchema,
      rows: z.object({ added: z.number().int(), removed: z.number().int(), changed: z.number().int() }),
    }),
    z.object({ kind: z.literal('pushed'), ...entryTimes, fields: z.array(fieldNameSchema) }),
  ]),
);
export type VersionHistoryEntry = Readonly<z.infer<typeof versionHistoryEntrySchema>>;

export const versionHistoryPageSchema = z.lazy(() =>
  z.object({
    entries: z.array(versionHistoryEntrySchema),
    /** Older entries follow. */
    more: z.boolean(),
    /** The id of the last step that is not undone, 0 before the first. */
    position: z.number().int().nonnegative(),
  }),
);
export type VersionHistoryPage = Readonly<z.infer<typeof versionHistoryPageSchema>>;

/**
 * What taking a state back would do. `unknown`: fields that were pushed since and whose value
 * before that is not known.
 */
export const stateDifferenceSchema = z.lazy(() =>
  z.object({
    edits: z.array(shownEditSchema),
    zone: z.string().nullable(),
    rows: z.number().int(),
    unknown: z.array(fieldNameSchema),
  }),
);
export type StateDifference = Readonly<z.infer<typeof stateDifferenceSchema>>;

/** Whether a draft has edits to take back and to do again. Undo does not cross a push. */
export const undoStateSchema = z.object({
  canUndo: z.boolean(),
  canRedo: z.boolean(),
});
export type UndoState = Readonly<z.infer<typeof undoStateSchema>>;
