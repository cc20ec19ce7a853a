import { z } from 'zod';
import { systemFactsSchema } from '@domain/system/system-facts';
import { done, nothing } from './parts';

/** Commands about the computer and about errors of the page. */
export const SYSTEM = {
  /** Reads the system's facts again. */
  'system.read': { input: nothing, output: systemFactsSchema },
  /**
   * Notes an error of the page in the log: where it happened and the places in the code, never what
   * it was about.
   */
  'system.noteError': {
    input: z.strictObject({
      where: z.string().regex(/^[\w-]{1,40}$/),
      name: z.string().regex(/^\w{1,40}$/),
      frames: z.array(z.string().max(300)).max(20),
    }),
    output: done,
  },
} as const;
