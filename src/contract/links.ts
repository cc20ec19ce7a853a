import { z } from 'zod';
import { linkSchema } from '@domain/links/link';
import { nothing } from './parts';

/** Commands on links into the app. */
export const LINKS = {
  /**
   * Returns the newest link that was opened and not consumed yet, once: `null` if there is none,
   * `invalid` for what is no link of ours. It changes nothing else.
   */
  'links.consume': {
    input: nothing,
    output: z.discriminatedUnion('kind', [...linkSchema.options, z.object({ kind: z.literal('invalid') })]).nullable(),
  },
} as const;
