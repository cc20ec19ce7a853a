import { z } from 'zod';
import { installationKindSchema } from './installation';
import { modeControlSchema, updateModeSchema } from './mode';
import { updateStateSchema } from './state';

/** All that users see of updates of the app. */
export const updateStatusSchema = z.object({
  mode: updateModeSchema,
  control: modeControlSchema,
  /** The user was not asked yet, and now is a good time. */
  shouldAsk: z.boolean(),
  installation: installationKindSchema,
  /** When a check last ended (ISO 8601). */
  checkedAt: z.iso.datetime().nullable(),
  state: updateStateSchema,
});
export type UpdateStatus = Readonly<z.infer<typeof updateStatusSchema>>;
