import { z } from 'zod';
import { nothing } from './parts';

/** Commands for handing over secrets. */
export const SECRETS = {
  /** What the page seals secrets with. It is made anew at each start of the app. */
  'secrets.publicKey': { input: nothing, output: z.object({ publicKey: z.string().max(100) }) },
} as const;
