import { z } from 'zod';
import { placeColumnsSchema } from '../../zones/place-columns';

/** A split into more parts than this is refused as a whole. */
export const MAX_SPLIT_PARTS = 200;

/** The most parts that become drafts at once. */
export const MAX_SPLIT_DRAFTS = 50;

/** Seeds are whole numbers from 0 to this one. */
export const MAX_SEED = 999_999_999;

/** Values of a column are shown, and named in files, up to this length. */
export const MAX_SHOWN_VALUE = 200;

const rows = z.number().int().nonnegative();
const size = z.number().int().min(1).max(100_000_000);

/**
 * How recipients are split. `random` chooses the same rows for the same seed (`sampleRank`).
 * `size`: parts of so many rows, in their order. `column`: by the value of a metadata key.
 */
export const splitBySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('first'), count: size }),
  z.strictObject({ kind: z.literal('random'), count: size, seed: z.number().int().min(0).max(MAX_SEED) }),
  z.strictObject({ kind: z.literal('size'), rows: size }),
  z.strictObject({ kind: z.literal('country') }),
  z.strictObject({ kind: z.literal('zone'), columns: placeColumnsSchema }),
  z.strictObject({ kind: z.literal('column'), key: z.string().max(200) }),
]);
export type SplitBy = Readonly<z.infer<typeof splitBySchema>>;

/**
 * What the rows of a part have in common. `pilot` and `rest`: the chosen rows and all others.
 * `block`: the rows from one to another among those that may be called, counted from 1. `country`:
 * two letters, empty for numbers of none; `null`: no valid number. `value`: `null` without a value.
 * `zones`: the set of time zones that a row may be in; empty: not known. `held`: the rows that
 * suppression lists hold back, which no split takes out of a draft.
 */
export const splitNameSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['pilot', 'rest', 'held']) }),
  z.strictObject({ kind: z.literal('block'), from: rows, to: rows }),
  z.strictObject({ kind: z.literal('country'), country: z.string().max(2).nullable() }),
  z.strictObject({ kind: z.literal('value'), value: z.string().max(MAX_SHOWN_VALUE).nullable() }),
  z.strictObject({ kind: z.literal('zones'), zones: z.array(z.string().max(100)).max(1000) }),
]);
export type SplitName = Readonly<z.infer<typeof splitNameSchema>>;

export const splitPartSchema = z.strictObject({ name: splitNameSchema, rows });
export type SplitPart = Readonly<z.infer<typeof splitPartSchema>>;

/**
 * The parts of a split in their order, none of them empty. Every row is in exactly one of them,
 * so their rows add up to `total`. `acrossParts`: rows with a number that an earlier part has.
 * `too-many`: more than `MAX_SPLIT_PARTS`.
 */
export const splitPlanSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('parts'),
    revision: z.number().int(),
    total: rows,
    parts: z.array(splitPartSchema).max(MAX_SPLIT_PARTS + 1),
    acrossParts: rows,
  }),
  z.object({ kind: z.literal('too-many'), revision: z.number().int() }),
]);
export type SplitPlan = Readonly<z.infer<typeof splitPlanSchema>>;

/** Whether a part may leave its draft. */
export const mayLeave = ({ name }: SplitPart): boolean => name.kind !== 'held';
