import { z } from 'zod';
import { fieldNameSchema } from '@domain/fields/edits';

/** The longest text that is searched for, in characters. */
export const MAX_SEARCH = 200;

/** Commands of the command palette. */
export const SEARCH = {
  /**
   * Finds drafts that hold every word of `query` in the texts of their fields, as they would be
   * after a push, or in their private note. Case, accents and Unicode forms do not count. Last
   * changed first; `total`: how many drafts there are. An empty query finds nothing and prepares
   * for the next one.
   */
  'search.texts': {
    input: z.strictObject({ query: z.string().max(MAX_SEARCH), limit: z.number().int().min(1).max(200) }),
    output: z.object({
      total: z.number().int(),
      found: z.array(
        z.object({
          draftId: z.uuid(),
          /** `note`: the draft's private note. */
          field: z.union([fieldNameSchema, z.literal('note')]),
          /** Some of the text around the first word, whose own part is `match`. */
          before: z.string(),
          match: z.string(),
          after: z.string(),
        }),
      ),
    }),
  },
} as const;
