import { z } from 'zod';
import { campaignIdSchema, savedSchema } from '@domain/draft/draft';
import { noteSchema } from '@domain/draft/tags';
import {
  MAX_SPLIT_DRAFTS,
  MAX_SPLIT_PARTS,
  splitBySchema,
  splitPartSchema,
  splitPlanSchema,
} from '@domain/recipients/split/split';
import { cancellable, draftRef } from './parts';

const partIndex = z.number().int().nonnegative().max(MAX_SPLIT_PARTS);

/**
 * A split as `recipients.planSplit` returned it. `expected`: its parts; if the rows or the
 * suppression lists make them others by now, the error is `draft-changed`. `removesRows`: the rows
 * of the chosen parts leave the draft, as one step.
 */
const shownSplit = draftRef.extend({
  by: splitBySchema,
  expected: z.array(splitPartSchema).max(MAX_SPLIT_PARTS + 1),
  removesRows: z.boolean(),
  ...cancellable,
});

/** What the draft was after its rows had left it; `null` if it keeps them. */
const saved = savedSchema.nullable();

/** Commands that split a draft's recipients. Rows that are held back never leave the draft. */
export const RECIPIENTS_SPLIT = {
  /** The parts that a split would make. Changes nothing. `null`: it was cancelled. */
  'recipients.planSplit': {
    input: draftRef.extend({ by: splitBySchema, ...cancellable }),
    output: splitPlanSchema.nullable(),
  },
  /**
   * Makes a draft of each chosen part, with this draft's edits, zone, tags and connection, for the
   * campaign that is given for it. All of them or none. `null`: the user cancelled it.
   */
  'recipients.splitIntoDrafts': {
    input: shownSplit.extend({
      parts: z
        .array(
          z.strictObject({
            index: partIndex,
            campaignId: campaignIdSchema,
            note: noteSchema,
          }),
        )
        .min(1)
        .max(MAX_SPLIT_DRAFTS),
    }),
    output: z.object({ draftIds: z.array(z.uuid()), saved }).nullable(),
  },
  /**
   * Writes each chosen part to a CSV file in a folder that the user chooses, all of them or none.
   * `label`: what the file's name says of the part. `folder`: its name; null where the user chose
   * none, and then nothing happened. `saved`: also null if the rows changed meanwhile and stay.
   * `null`: the user cancelled it.
   */
  'recipients.splitIntoFiles': {
    input: shownSplit.extend({
      parts: z
        .array(z.strictObject({ index: partIndex, label: z.string().max(300) }))
        .min(1)
        .max(MAX_SPLIT_PARTS),
    }),
    output: z
      .object({ folder: z.string().nullable(), files: z.array(z.string()), holdsUserId: z.boolean(), saved })
      .nullable(),
  },
} as const;
