import { z } from 'zod';
import { appErrorSchema } from '../errors/errors';

/**
 * What came of importing files: the drafts that were made, in order, and the files that were not
 * taken, with the reason.
 */
export const importedSchema = z.object({
  drafts: z.array(z.object({ id: z.uuid(), title: z.string() })),
  failed: z.array(z.object({ file: z.string(), error: appErrorSchema })),
});
export type Imported = Readonly<z.infer<typeof importedSchema>>;
