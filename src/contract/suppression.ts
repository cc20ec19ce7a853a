import { z } from 'zod';
import { formatChoiceSchema, sourceFormatSchema } from '@domain/recipients/import';
import { heldBackSchema } from '@domain/suppression/held-back';
import { importTargetSchema, listColumnsSchema, listReportSchema } from '@domain/suppression/import';
import {
  listNameSchema,
  numbersPageSchema,
  suppressionListSchema,
  suppressionScopeSchema,
} from '@domain/suppression/list';
import { cancellable, done, draftRef, exported } from './parts';

const listRef = z.strictObject({ listId: z.uuid() });
const importRef = z.strictObject({ importId: z.uuid() });
const dateSchema = z.iso.date();

/** The longest text that numbers are read from, in UTF-16 code units; more comes as a file. */
const MAX_PASTED_NUMBERS = 200_000;
/** The most numbers that such a text holds. */
const MAX_NUMBERS_AT_ONCE = 50_000;
/** The most numbers of a list that are read at once. */
const MAX_NUMBERS_PAGE = 500;

/** Commands about whom nobody may call. */
export const SUPPRESSION = {
  /** All lists, oldest first. */
  'suppression.list': {
    input: z.strictObject({}),
    output: z.object({ lists: z.array(suppressionListSchema) }),
  },
  /**
   * The lists that hold for a draft, and whether rules on numbers or on consent hold recipients
   * back as well: what there is to count.
   */
  'suppression.forDraft': {
    input: draftRef,
    output: z.object({ lists: z.array(suppressionListSchema), hasHoldingRules: z.boolean() }),
  },
  /**
   * Adds the numbers in a text: one a line, or divided by commas or semicolons. `country`: of those
   * that are written without one. `lastDay`: they are held back until then. `added`: numbers that
   * the list did not have; `unread`: what is no number.
   */
  'suppression.add': {
    input: z.strictObject({
      into: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('list'), listId: z.uuid() }),
        z.strictObject({ kind: z.literal('new'), name: listNameSchema, scope: suppressionScopeSchema }),
      ]),
      text: z.string().max(MAX_PASTED_NUMBERS),
      country: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .nullable(),
      lastDay: dateSchema.nullable(),
    }),
    output: z.object({
      list: suppressionListSchema,
      added: z.array(z.string()),
      known: z.number().int(),
      unread: z.array(z.string()),
    }),
  },
  /** A page of a list's numbers. `text`: a part of a number as it is typed; empty: all numbers. */
  'suppression.numbers': {
    input: listRef.extend({
      text: z.string().max(100),
      offset: z.number().int().nonnegative(),
      limit: z.number().int().min(1).max(MAX_NUMBERS_PAGE),
    }),
    output: numbersPageSchema,
  },
  /** Lets numbers (E.164) of a list go, also when adding them is undone. */
  'suppression.removeNumbers': {
    input: listRef.extend({ numbers: z.array(z.string().regex(/^\+\d{3,15}$/)).max(MAX_NUMBERS_AT_ONCE) }),
    output: z.object({ removed: z.number().int() }),
  },
  /** `takenOn`: when the numbers were taken from their source, from which the list ages. */
  'suppression.update': {
    input: listRef.extend({
      name: listNameSchema.optional(),
      scope: suppressionScopeSchema.optional(),
      takenOn: dateSchema.optional(),
    }),
    output: suppressionListSchema,
  },
  /** Deletes a list for good: whom it alone holds back may be called from now on. */
  'suppression.remove': { input: listRef, output: done },
  /**
   * Writes a list to a file that the user chooses. A workbook (`xlsx`) has room for a million
   * numbers; the error of a longer list is `export`.
   */
  'suppression.export': { input: listRef.extend({ format: z.enum(['csv', 'xlsx']) }), output: exported },
  /**
   * Begins to import a list; `null`: the user chose no file. Pieces are sent with
   * `recipients.importPiece`, and `recipients.cancelImport` ends it.
   */
  'suppression.openImport': {
    input: z.strictObject({
      source: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('dialog') }),
        z.strictObject({ kind: z.literal('pieces'), name: z.string().max(300) }),
      ]),
    }),
    output: z.object({ importId: z.uuid(), name: z.string() }).nullable(),
  },
  /** What the file holds: its columns, its first rows, and which column has the numbers. */
  'suppression.previewImport': {
    input: importRef.extend({ format: formatChoiceSchema.nullable() }),
    output: z.object({
      format: sourceFormatSchema,
      columns: z.array(z.string()),
      rows: z.array(z.array(z.string())),
      guess: listColumnsSchema,
      estimatedRows: z.number().int().nullable(),
    }),
  },
  /**
   * Reads the file and stores its numbers. `takenOn`: when they were taken from their source; null:
   * today. Errors: `import`, `import-source`, `not-found`.
   */
  'suppression.runImport': {
    input: importRef.extend({
      format: sourceFormatSchema,
      columns: listColumnsSchema,
      target: importTargetSchema,
      takenOn: dateSchema.nullable(),
    }),
    output: z.object({ list: suppressionListSchema, report: listReportSchema }),
  },
  /**
   * How many recipients of a draft are held back now. `heldBack`: null if it was cancelled.
   * `revision` is the draft's.
   */
  'suppression.heldBack': {
    input: draftRef.extend(cancellable),
    output: z.object({ revision: z.number().int(), heldBack: heldBackSchema.nullable() }),
  },
} as const;
