import { z } from 'zod';
import { done, nothing } from './parts';

/** Commands that find text on the screen, as browsers do. The event `found` says what was found. */
export const FIND = {
  /**
   * Marks all matches; `isNext` goes on from the one that is marked, in its direction. `search` is
   * the page's number of this search, which the event repeats.
   */
  'page.find': {
    input: z.strictObject({
      search: z.number().int().nonnegative(),
      text: z.string().min(1).max(1_000),
      forward: z.boolean(),
      isNext: z.boolean(),
    }),
    output: done,
  },
  /** Unmarks all matches. */
  'page.stopFind': { input: nothing, output: done },
} as const;
