import { z } from 'zod';
import { exported, nothing } from './parts';

/** More than the report can have: 300 log lines and a page of facts. */
const MAX_REPORT_LENGTH = 500_000;

/** Commands on the report about the app and this computer. */
export const DIAGNOSTICS = {
  /**
   * Makes a report of versions, settings, counts and the log, without contents, names, numbers,
   * secrets or paths.
   */
  'diagnostics.make': {
    input: nothing,
    output: z.object({ id: z.uuid(), text: z.string().max(MAX_REPORT_LENGTH) }),
  },
  /**
   * Writes exactly the report with this id, where the user chooses. `file` is null if nothing was
   * chosen.
   */
  'diagnostics.save': {
    input: z.strictObject({ id: z.uuid() }),
    output: exported,
  },
} as const;
