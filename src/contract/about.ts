import { z } from 'zod';
import { thirdPartyComponentSchema } from '@domain/system/third-party-notices';
import { nothing } from './parts';

const version = z.string().max(100);

/** Commands on what the app consists of. */
export const ABOUT = {
  'about.read': {
    input: nothing,
    output: z.object({
      versions: z.object({
        app: version,
        electron: version,
        chromium: version,
        node: version,
        sqlite: version,
      }),
      /** Name, release and architecture of the operating system. */
      system: z.string().max(300),
    }),
  },
  /** Everything by others that is in the app, in the order to show it, without the texts. */
  'about.licences': {
    input: nothing,
    output: z.array(thirdPartyComponentSchema.omit({ text: true })),
  },
  /** The text of one licence; `index` is the position in `about.licences`. */
  'about.licence': {
    input: z.strictObject({ index: z.number().int().min(0).max(10_000) }),
    output: z.object({ text: z.string() }),
  },
} as const;
